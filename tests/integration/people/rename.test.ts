import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerName } from '#commands/people/answer-name.ts';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { fact, person, recordOfLearning, rosterImport, rosterRow, unit } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { tallyOf } from '#queries/people/roster/tally-of.ts';
import { campus } from '../../support/campus.ts';

const header = ['工号', '姓名', '部门'];

/** Somebody known as 单文静 under 0001, and a roster that says 单静 of that number, in a unit not there yet. */
const twoNames = async () => {
  const place = await campus();
  const { db, institutionId, system } = place;
  const personId = await place.admit('单文静', '临床医学院', { staffNumber: '0001' });
  const bytes = new TextEncoder().encode(
    csvOf([header, ['0001', '单静', '护理学院'], ['0002', '钱二', '临床医学院'], ['0003', '孙三', '临床医学院']]),
  );
  const staged = await stageRoster(db, { institutionId, fileName: 'r.csv', bytes }, system);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const { importId } = staged.value;
  const said = (answer: 'renamed' | 'mistaken', line = 2) => answerName(db, { importId, line, answer }, system);
  const row = async () =>
    (
      await db
        .select()
        .from(rosterRow)
        .where(and(eq(rosterRow.importId, importId), eq(rosterRow.line, 2)))
    )[0];
  const newUnits = async () => (await db.select().from(rosterImport).where(eq(rosterImport.id, importId)))[0]?.newUnits ?? [];
  const who = async () => (await db.select().from(person).where(eq(person.id, personId)))[0];
  const apply = () => applyRoster(db, { importId, newUnits: 'confirmed' }, system);
  return { ...place, personId, importId, said, row, newUnits, who, apply };
};

describe('a number known under another name', () => {
  it('changes nothing until somebody says what it is', async () => {
    const { row, newUnits, apply, who } = await twoNames();
    expect((await row())?.verdict).toBe('faulty');
    expect(await newUnits()).toEqual([]);
    expect((await apply()).ok).toBe(true);
    expect((await who())?.name).toBe('单文静');
  });

  it('accepted, renames the person, who is found by the new name, and keeps the name on records of learning', async () => {
    const { db, said, row, newUnits, apply, who, personId, importId, complete, system } = await twoNames();
    const completionId = await complete(personId, 'gen-101', '2026-11-01');
    const [edition] = await db.query.edition.findMany({ limit: 1 });
    const record = { courseCode: 'GEN-101', courseTitleZh: '课程', courseTitleEn: 'Course', courseVersion: '1', minutes: 90 };
    await db.insert(recordOfLearning).values({
      ...record,
      id: 'r1',
      serial: 'ML-TEST',
      personId,
      completionId,
      editionId: edition?.id ?? '',
      holderName: '单文静',
      completedOn: '2026-11-01',
      issuedAt: system.now,
    });
    expect((await said('renamed')).ok).toBe(true);
    expect(await row()).toMatchObject({ verdict: 'changed', faults: [], did: { name: { before: '单文静', after: '单静' } } });
    expect((await newUnits()).map(({ nameZh, people }) => [nameZh, people])).toEqual([['护理学院', 1]]);
    expect((await apply()).ok).toBe(true);
    expect(await who()).toMatchObject({
      name: '单静',
      initials: expect.stringContaining('sj'),
      pinyin: expect.stringContaining('shanjing'),
    });
    const facts = await db.select().from(fact).where(eq(fact.type, 'people.renamed'));
    expect(facts.map(({ about, data }) => [about, data])).toEqual([[personId, { importId }]]);
    expect((await db.select().from(recordOfLearning))[0]?.holderName).toBe('单文静');
    const [one] = await db.select().from(rosterImport).where(eq(rosterImport.id, importId));
    expect(one && (await tallyOf(db, one))).toMatchObject({ joined: 2, moved: 1, left: 0, renamed: 1, new: 2, changed: 1, faulty: 0 });

    expect((await undoRoster(db, { importId }, system)).ok).toBe(true);
    expect(await who()).toMatchObject({ name: '单文静', initials: expect.stringContaining('swj') });
    expect(await db.select().from(unit).where(eq(unit.nameZh, '护理学院'))).toEqual([]);
  });

  it('marked as a mistake stays a fault and says so; the mind may be changed either way', async () => {
    const { said, row, newUnits, apply, who } = await twoNames();
    await said('renamed');
    await said('mistaken');
    expect((await row())?.faults.map(({ code }) => code)).toEqual(['name_mistaken']);
    expect(await newUnits()).toEqual([]);
    expect((await apply()).ok).toBe(true);
    expect((await who())?.name).toBe('单文静');
  });

  it('is asked about again when the person took yet another name meanwhile', async () => {
    const { db, said, personId, apply, row, system, institutionId } = await twoNames();
    await said('renamed');
    await db.update(person).set({ name: '单小静' }).where(eq(person.id, personId));
    await db.insert(fact).values({ at: system.now, type: 'people.renamed', actor: 'system', about: personId, institutionId, data: {} });
    expect(await apply()).toMatchObject({ refusal: { code: 'people.roster_judged_again' } });
    expect((await row())?.faults.map(({ code }) => code)).toEqual(['name_differs']);
  });

  it('is refused for a row that has no other name, and to whoever may not import', async () => {
    const { db, said, importId, as, now } = await twoNames();
    expect(await said('renamed', 3)).toMatchObject({ refusal: { code: 'people.roster_no_other_name' } });
    const actor = as('x', 'auditor');
    expect(await answerName(db, { importId, line: 2, answer: 'renamed' }, { actor, now })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
  });
});
