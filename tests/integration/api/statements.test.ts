import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { freezeStatement } from '#commands/projects/freeze-statement.ts';
import { apiToken } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import { GET as openapi } from '../../../src/pages/api/v1/openapi.json.ts';
import { GET as show } from '../../../src/pages/api/v1/statements/[code]/index.ts';
import { GET as status } from '../../../src/pages/api/v1/statements/[code]/status.ts';
import { campus } from '../../support/campus.ts';

const described = async (name: string) => {
  const document = (await (await openapi({} as never)).json()) as { components: { schemas: Record<string, object> } };
  return z.fromJSONSchema(document.components.schemas[name] as never);
};

describe('a training statement over the API', () => {
  it('is given whole to a token of the institution, and masked to anybody', async () => {
    const { db, now, system, institutionId, admit } = await campus();
    const project = await createProject(
      db,
      { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null },
      system,
    );
    if (!project.ok) throw new Error(project.refusal.code);
    const personId = await admit('林小满', '人工智能学院');
    await addMember(db, { projectId: project.value, personId, role: 'student', startedOn: '2026-11-25' }, system);
    const frozen = await freezeStatement(db, { projectId: project.value, asOf: '2026-11-25' }, system);
    if (!frozen.ok) throw new Error(frozen.refusal.code);
    await db
      .insert(apiToken)
      .values({ id: 't', tokenHash: hashToken('secret'), label: '伦理系统', institutionId, role: 'committee_secretary', createdAt: now });
    const call = (get: typeof show, code: string, headers = {}) =>
      get({ request: new Request('http://localhost/', { headers }), params: { code }, locals: { db, now } } as never) as Promise<Response>;

    const whole = await call(show, frozen.value, { authorization: 'Bearer secret' });
    const body = (await whole.json()) as { content: { members: unknown } };
    expect((await described('Statement')).parse(body)).toEqual(body);
    expect(body.content.members).toMatchObject([{ name: '林小满' }]);
    expect((await call(show, frozen.value)).status).toBe(401);
    expect((await call(show, 'ST-0000-0000-0000', { authorization: 'Bearer secret' })).status).toBe(404);

    const masked = (await (await call(status, frozen.value)).json()) as object;
    expect((await described('StatementStatus')).parse(masked)).toMatchObject({ status: 'unaltered', members: [{ holder: '林＊＊' }] });
    expect((await call(status, 'ST-1')).status).toBe(404);
  });
});
