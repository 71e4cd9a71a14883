import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { account, affiliation, evidence, fact, identifier, invitation, obligation, person, unit } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { rosterReliance } from '#queries/people/roster/roster-reliance.ts';
import { type Campus, campus } from '../../support/campus.ts';

const header = ['工号', '姓名', '部门', '岗位', '邮箱', '入职日期', '离职日期', '状态'];
type Row = [number: string, name: string, unit?: string, email?: string, end?: string];
const bring = async ({ db, institutionId, system }: Campus, ...rows: Row[]) => {
  const cells = rows.map(([number, name, where = '临床医学院', email = '', end = '']) => [
    number,
    name,
    where,
    '科研',
    email,
    '2026-09-01',
    end,
    end ? '离职' : '在职',
  ]);
  const bytes = new TextEncoder().encode(csvOf([header, ...cells]));
  const staged = await stageRoster(db, { institutionId, fileName: 'a.csv', bytes }, system);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const applied = await applyRoster(db, { importId: staged.value.importId, newUnits: 'confirmed' }, system);
  if (!applied.ok) throw new Error(applied.refusal.code);
  return staged.value.importId;
};
const standing = async ({ db }: Campus) => ({
  people: await db.select().from(person).orderBy(person.id),
  identifiers: await db.select().from(identifier).orderBy(identifier.id),
  affiliations: await db.select().from(affiliation).orderBy(affiliation.id),
  units: await db.select().from(unit).orderBy(unit.id),
  // When a due day last moved stays told, though it moved back: a calendar has to hear of both.
  open: (await db.select().from(obligation).orderBy(obligation.id))
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ movedAt: _, ...row }) => row),
});

describe('taking an import back', () => {
  it('restores what was: people brought are gone, people changed are as before, units made for it too', async () => {
    const place = await campus();
    await bring(place, ['01', '甲'], ['02', '乙'], ['03', '丙', '临床医学院', 'c@b.cn'], ['04', '丁', '临床医学院', '', '2026-10-01']);
    const before = await standing(place);
    const importId = await bring(
      place,
      ['01', '甲', '理学部/化学学院'],
      ['02', '乙', '临床医学院', '', '2026-10-31'],
      ['03', '丙', '临床医学院', 'new@b.cn'],
      ['05', '戊', '理学部'],
    );
    expect(await standing(place)).not.toEqual(before);
    expect(await undoRoster(place.db, { importId }, place.system)).toEqual({ ok: true, value: importId });
    expect(await standing(place)).toEqual(before);
    const types = (await place.db.select({ type: fact.type }).from(fact).orderBy(fact.id)).map(({ type }) => type);
    expect(types.at(-1)).toBe('people.roster_undone');
    expect(types.filter((type) => type === 'people.affiliation_withdrawn')).toHaveLength(2);
    expect(types.filter((type) => type === 'requirements.obligation_cancelled').length).toBeGreaterThan(0);
  });

  it('cannot be done twice, and the same file can be brought again', async () => {
    const place = await campus();
    const importId = await bring(place, ['01', '甲']);
    await undoRoster(place.db, { importId }, place.system);
    expect(await undoRoster(place.db, { importId }, place.system)).toEqual({ ok: false, refusal: { code: 'people.roster_not_applied' } });
    await bring(place, ['01', '甲']);
    expect(await place.db.select().from(person)).toHaveLength(1);
  });

  it('cancels the obligations of a new affiliation of somebody known before, and keeps the person', async () => {
    const place = await campus();
    const first = await bring(place, ['01', '甲']);
    const [one] = await place.db.select().from(affiliation);
    await place.db.update(affiliation).set({ startedOn: '2024-09-01', finishedOn: '2025-08-31' });
    const back = await bring(place, ['01', '甲']);
    expect(await place.db.select().from(affiliation)).toHaveLength(2);
    expect(await undoRoster(place.db, { importId: back }, place.system)).toMatchObject({ ok: true });
    expect((await place.db.select().from(affiliation)).map(({ id }) => id)).toEqual([one?.id]);
    const obligations = await place.db.select().from(obligation);
    expect(obligations.filter(({ occasion }) => occasion !== one?.id).every(({ cancelledAt }) => cancelledAt !== null)).toBe(true);
    expect(await undoRoster(place.db, { importId: first }, place.system)).toMatchObject({ refusal: { code: 'people.roster_relied_upon' } });
  });

  const rests: [string, (place: Campus, personId: string) => Promise<unknown>, string][] = [
    [
      'an account',
      ({ db, now }, personId) => db.insert(account).values({ id: 'a', personId, email: 'a@b.cn', locale: 'zh-CN', createdAt: now }),
      'account',
    ],
    [
      'an invitation',
      ({ db, now }, personId) =>
        db
          .insert(invitation)
          .values({ id: 'i', tokenHash: 'h', personId, email: 'a@b.cn', purpose: 'claim', createdAt: now, expiresAt: now }),
      'invited',
    ],
    [
      'evidence',
      async ({ db, now }, personId) => {
        const [due] = await db.select().from(obligation);
        await db.insert(evidence).values({
          id: 'e',
          personId,
          kind: 'lesson_act',
          course: 'gen-101',
          ref: 'x',
          editionId: due?.editionId ?? '',
          detail: {},
          at: now,
        });
      },
      'learning',
    ],
    ['a completed course', (place, personId) => place.complete(personId, 'gen-101', '2026-11-25'), 'learning'],
    [
      'a settled obligation',
      ({ db, now }, personId) => db.update(obligation).set({ settledAt: now }).where(eq(obligation.personId, personId)),
      'settled',
    ],
    ['a later import', (place) => bring(place, ['01', '甲', '人工智能学院']), 'changed_since'],
  ];
  it.each(rests)('is refused when %s rests on it, and says on whom', async (_, rest, reason) => {
    const place = await campus();
    const importId = await bring(place, ['01', '甲'], ['02', '乙']);
    const [one] = await place.db.select({ id: identifier.personId }).from(identifier).where(eq(identifier.value, '01'));
    await rest(place, one?.id ?? '');
    const before = await standing(place);
    expect(await undoRoster(place.db, { importId }, place.system)).toEqual({
      ok: false,
      refusal: { code: 'people.roster_relied_upon', people: 1 },
    });
    expect(await rosterReliance(place.db, importId)).toEqual([{ line: 2, personId: one?.id, name: '甲', number: '01', reasons: [reason] }]);
    expect(await standing(place)).toEqual(before);
  });
});
