import { describe, expect, it } from 'vitest';
import { doAct } from '#commands/progress/do-act.ts';
import { handInWorksheet } from '#commands/progress/hand-in-worksheet.ts';
import { keepPlace } from '#commands/progress/keep-place.ts';
import { answerItem } from '#commands/refresh/answer-item.ts';
import { openSitting } from '#commands/refresh/open-sitting.ts';
import { enrolment, evidence } from '#db/schema/index.ts';
import type { Role } from '#domain/auth/permission.ts';
import { campus } from '../../support/campus.ts';

describe.each(['auditor', 'authority_viewer', 'authority_officer'] as const satisfies Role[])('a person who looks on as %s', (role) => {
  it('does no act of a lesson, keeps no place and reviews nothing', async () => {
    const { db, as, admit, institutionId, now } = await campus();
    const personId = await admit('甲', '临床医学院');
    const actor = { ...as(personId, role), grants: [{ role, institutionId, unitId: null }] };
    const lesson = { course: 'gen-101', lesson: '02-why-ethics-first' };
    const refused = { ok: false, refusal: { code: 'auth.forbidden', permission: 'learning.take' } };
    const by = { actor, now };
    expect(await doAct(db, { ...lesson, act: 'any', choice: 'a' }, by)).toEqual(refused);
    expect(await keepPlace(db, { ...lesson, section: 1 }, by)).toEqual(refused);
    expect(await handInWorksheet(db, { ...lesson, act: 'any', answers: {} as never }, by)).toEqual(refused);
    expect(await openSitting(db, { course: 'gen-101' }, by)).toEqual(refused);
    expect(await answerItem(db, { course: 'gen-101', item: 'any', response: undefined }, by)).toEqual(refused);
    expect(await db.select().from(enrolment)).toEqual([]);
    expect(await db.select().from(evidence)).toEqual([]);
  });
});
