import { createPublicKey, verify, type webcrypto } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { apiToken, clearance, project } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { Role } from '#domain/auth/permission.ts';
import { signingKeys } from '#ports/signing-keys.ts';
import { GET as jwks } from '../../../src/pages/.well-known/jwks.json.ts';
import { GET as health } from '../../../src/pages/api/health.ts';
import { GET as show } from '../../../src/pages/api/v1/clearances/[receipt].ts';
import { POST } from '../../../src/pages/api/v1/clearances/index.ts';
import { GET as openapi } from '../../../src/pages/api/v1/openapi.json.ts';
import { campus } from '../../support/campus.ts';

type Handled = { status: number; type: string | null; body: Record<string, unknown> };
const read = async (response: Response): Promise<Handled> => ({
  status: response.status,
  type: response.headers.get('content-type'),
  body: (await response.json()) as Record<string, unknown>,
});

const machine = async (role: Role = 'committee_secretary', askedAt?: Date) => {
  const made = await campus();
  const { db, system, institutionId, admit, now } = made;
  const created = await createProject(
    db,
    { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null },
    system,
  );
  const personId = await admit('林小满', '人工智能学院', { staffNumber: '0024117' });
  if (created.ok) await addMember(db, { projectId: created.value, personId, role: 'student', startedOn: '2026-11-25' }, system);
  await db.insert(apiToken).values({ id: 'token', tokenHash: hashToken('secret'), label: '科研系统', institutionId, role, createdAt: now });
  const context = (request: Request, params = {}) => ({ request, params, locals: { db, now: askedAt ?? now } }) as never;
  const headers = { authorization: 'Bearer secret', 'content-type': 'application/json', 'accept-language': 'en' };
  const ask = async (body: unknown, changed: Record<string, string> = {}) =>
    read(
      await POST(
        context(
          new Request('http://localhost/api/v1/clearances', {
            method: 'POST',
            headers: { ...headers, ...changed },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        ),
      ),
    );
  const again = async (receipt: string) =>
    read(await show(context(new Request(`http://localhost/api/v1/clearances/${receipt}`, { headers }), { receipt })));
  return { ...made, ask, again, context, personId };
};

const described = async (name: string) => {
  const document = (await (await openapi({} as never)).json()) as { components: { schemas: Record<string, object> } };
  return z.fromJSONSchema(document.components.schemas[name] as never);
};

describe('POST /api/v1/clearances', () => {
  it('answers as the OpenAPI document describes, and shows the same answer again', async () => {
    const { ask, again, complete, personId } = await machine();
    await complete(personId, 'gen-101', '2026-11-24');
    const given = await ask({ project: 'K-1', person: '0024117', asOf: '2026-11-25' });
    expect(given).toMatchObject({ status: 200, body: { cleared: true, asOf: '2026-11-25', knownAt: '2026-11-25T02:00:00.000Z' } });
    expect((await described('ClearanceAnswer')).parse(given.body)).toEqual(given.body);
    expect((await again(String(given.body.receipt))).body).toEqual(given.body);
    const without = await ask({ project: 'K-1', person: '0024117', asOf: '2026-11-23', role: 'staff' });
    expect((await described('ClearanceAnswer')).parse(without.body)).toMatchObject({ cleared: false, standing: 'intended' });
  });

  it('answers as known at an instant, for one, a team and each question of a batch, and says when it was asked', async () => {
    const { ask, again } = await machine('committee_secretary', new Date('2026-11-25T04:00:00Z'));
    const asked = { project: 'K-1', person: '0024117', known: '2026-11-25T11:30' };
    const one = await ask(asked);
    expect(one).toMatchObject({ status: 200, body: { knownAt: '2026-11-25T03:30:00.000Z', askedAt: '2026-11-25T04:00:00.000Z' } });
    expect((await described('ClearanceAnswer')).parse(one.body)).toEqual(one.body);
    expect((await again(String(one.body.receipt))).body).toEqual(one.body);
    const team = await ask({ project: 'K-1', known: '2026-11-25T11:30' });
    expect(team.body).toMatchObject({ answers: [{ knownAt: '2026-11-25T03:30:00.000Z' }] });
    const many = await ask({ questions: [asked, { ...asked, known: '2026-11-25T12:01' }] });
    expect(many.body).toMatchObject({
      answers: [{ answer: { askedAt: '2026-11-25T04:00:00.000Z' } }, { problem: { code: 'projects.known_later' } }],
    });
    expect(await ask({ ...asked, known: '2026-11-25T09:59:30' })).toMatchObject({ status: 404, body: { code: 'projects.unknown' } });
  });

  it('says what is wrong with an instant that cannot be read', async () => {
    const { ask } = await machine();
    for (const known of ['2026-11-25', '2026-11-25T02:00:00Z', '2026-02-30T10:00'])
      expect(await ask({ project: 'K-1', person: '0024117', known })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '#/known', code: 'not_a_moment' }] },
      });
  });

  it('takes today in Beijing when no day is given', async () => {
    const { ask } = await machine();
    expect((await ask({ project: 'K-1', person: '0024117' })).body).toMatchObject({ asOf: '2026-11-25' });
  });

  it('lists every fault of the body at once, each with its place', async () => {
    const { ask } = await machine();
    const { status, type, body } = await ask({ person: '', asOf: '2026-02-29', role: 'boss', extra: 1 });
    expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json' });
    expect((await described('Problem')).parse(body)).toMatchObject({ code: 'api.invalid' });
    expect((body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '#/asOf not_a_day',
      '#/extra unexpected',
      '#/person missing',
      '#/project missing',
      '#/role not_offered',
    ]);
  });

  it('refuses other content types, broken JSON, and whoever shows no valid token', async () => {
    const { ask, db } = await machine();
    const good = { project: 'K-1', person: '0024117' };
    expect(await ask(good, { 'content-type': 'text/plain' })).toMatchObject({ status: 415, body: { code: 'api.not_json' } });
    expect(await ask('{')).toMatchObject({ status: 400, body: { code: 'api.malformed' } });
    expect(await ask(good, { authorization: 'Bearer guess' })).toMatchObject({ status: 401, body: { code: 'api.token_needed' } });
    expect(await ask(good, { authorization: '' })).toMatchObject({ status: 401 });
    await db.update(apiToken).set({ revokedAt: new Date() }).where(eq(apiToken.id, 'token'));
    expect(await ask(good)).toMatchObject({ status: 401 });
    expect(await db.$count(clearance)).toBe(0);
  });

  it('says what is not known, which role is missing, and who may not ask', async () => {
    const { ask, admit } = await machine();
    expect(await ask({ project: 'K-2', person: '9' })).toMatchObject({
      status: 404,
      body: { code: 'projects.unknown', errors: [{ pointer: '#/project' }, { pointer: '#/person' }] },
    });
    const stranger = await admit('王伟', '临床医学院');
    expect(await ask({ project: 'K-1', person: stranger })).toMatchObject({
      status: 400,
      body: { code: 'projects.role_needed', errors: [{ pointer: '#/role' }] },
    });
    const auditor = await machine('auditor');
    expect(await auditor.ask({ project: 'K-1', person: '0024117' })).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });
});

describe('POST /api/v1/clearances about many', () => {
  it('answers for everybody on the project when nobody is named, each under a receipt of their own', async () => {
    const { ask, again, admit, db, system, complete, personId } = await machine();
    await complete(personId, 'gen-101', '2026-11-24');
    const other = await admit('王伟', '临床医学院');
    const [{ id: projectId = '' } = {}] = await db.select({ id: project.id }).from(project);
    await addMember(db, { projectId, personId: other, role: 'staff', startedOn: '2026-11-26' }, system);
    const today = await ask({ project: 'K-1' });
    expect(today).toMatchObject({ status: 200, body: { cleared: true, answers: [{ person: { id: personId }, cleared: true }] } });
    const later = await ask({ project: 'K-1', asOf: '2026-11-26' });
    expect((await described('TeamAnswer')).parse(later.body)).toEqual(later.body);
    const answers = later.body.answers as { receipt: string; cleared: boolean }[];
    expect(answers.map(({ cleared }) => cleared).sort()).toEqual([false, true]);
    expect(later.body.cleared).toBe(false);
    for (const answer of answers) expect((await again(answer.receipt)).body).toEqual(answer);
    expect(await ask({ project: 'K-9' })).toMatchObject({ status: 404, body: { errors: [{ pointer: '#/project' }] } });
  });

  it('answers or refuses each of many questions for itself, in their order', async () => {
    const { ask, db } = await machine();
    const { status, body } = await ask({
      questions: [
        { project: 'K-1', person: '0024117', asOf: '2026-11-25' },
        { project: 'K-1', person: '9' },
        { project: 'K-1', person: '0024117', asOf: '2026-11-26' },
      ],
    });
    expect(status).toBe(200);
    expect((await described('BatchAnswer')).parse(body)).toEqual(body);
    expect(body.answers).toMatchObject([
      { answer: { asOf: '2026-11-25' } },
      { problem: { code: 'projects.unknown', status: 404, errors: [{ pointer: '#/person' }] } },
      { answer: { asOf: '2026-11-26' } },
    ]);
    expect(await db.$count(clearance)).toBe(2);
  });

  it('takes a thousand questions and no more, and says where each fault is', async () => {
    const { ask, db } = await machine();
    const question = { project: 'K-1', person: '0024117' };
    const thousand = await ask({ questions: Array.from({ length: 1000 }, () => question) });
    expect((thousand.body.answers as { answer: { receipt: string } }[]).length).toBe(1000);
    expect(await db.$count(clearance)).toBe(1000);
    expect(await ask({ questions: Array.from({ length: 1001 }, () => question) })).toMatchObject({ status: 400 });
    expect(await ask({ questions: [question, { project: 'K-1', person: '0024117', asOf: 'soon' }] })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/questions/1/asOf', code: 'not_a_day' }] },
    });
    expect(await db.$count(clearance)).toBe(1000);
  });
});

describe('the signature of an answer', () => {
  const keys = async () =>
    ((await (await jwks({} as never)).json()) as { keys: webcrypto.JsonWebKey[] }).keys as (webcrypto.JsonWebKey & { kid: string })[];
  const checks = async (jws: string): Promise<unknown> => {
    const [head = '', payload = '', signature = ''] = jws.split('.');
    const { kid, alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string; alg: string };
    const jwk = (await keys()).find((one) => one.kid === kid);
    if (!jwk || alg !== 'EdDSA') return undefined;
    const good = verify(
      null,
      Buffer.from(`${head}.${payload}`),
      createPublicKey({ key: jwk, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    );
    return good ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined;
  };

  it('is checked with the published keys alone, and covers all of it', async () => {
    const { ask, again } = await machine();
    const { body } = await ask({ project: 'K-1', person: '0024117' });
    const { jws, ...unsigned } = body as { jws: string };
    expect(await checks(jws)).toEqual(unsigned);
    expect((await again(String(body.receipt))).body.jws).toBe(jws);
    const [head, payload = '', signature] = jws.split('.');
    const turned = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"cleared":false', '"cleared":true')).toString(
      'base64url',
    );
    expect(turned).not.toBe(payload);
    expect(await checks(`${head}.${turned}.${signature}`)).toBeUndefined();
    expect((await described('PublicKeys')).parse({ keys: await keys() })).toBeTruthy();
  });

  it('still holds when a newer key signs', async () => {
    const { ask } = await machine();
    const first = (await ask({ project: 'K-1', person: '0024117' })).body.jws as string;
    const before = await keys();
    signingKeys().add();
    const second = (await ask({ project: 'K-1', person: '0024117' })).body.jws as string;
    const kidOf = (jws: string) => (JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
    expect(before.map(({ kid }) => kid)).not.toContain(kidOf(second));
    expect(await checks(first)).toBeTruthy();
    expect(await checks(second)).toBeTruthy();
  });
});

describe('GET /api/v1/clearances/{receipt}', () => {
  it('knows no receipt that was not given', async () => {
    const { again } = await machine();
    expect(await again('CL-0000-0000-0000')).toMatchObject({ status: 404, body: { code: 'shared.not_found' } });
  });
});

describe('GET /api/health', () => {
  it('answers as described', async () => {
    const { context } = await machine();
    const { body } = await read(await health(context(new Request('http://localhost/api/health'))));
    expect((await described('Health')).parse(body)).toEqual({ status: 'ok' });
  });
});
