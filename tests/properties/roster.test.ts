import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { affiliation, identifier, obligation, person, unit } from '#db/schema/index.ts';
import { readDay } from '#domain/people/roster/days.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { verdictCounts } from '#queries/people/roster/verdict-counts.ts';
import { type Campus, campus } from '../support/campus.ts';

const header = ['工号', '姓名', '部门', '二级部门', '岗位', '邮箱', '入职日期', '离职日期', '状态'];
const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2022-01-01', days));
const row = fc.record({
  number: fc.constantFrom('0001', '0002', '0003', '0004', '0005', '0006', ''),
  name: fc.constantFrom('王伟', '王䶮', '李𬭚', 'Amara Okafor', '张　㛃', ''),
  top: fc.constantFrom('医学部', '信息学部', '理学部', ''),
  below: fc.constantFrom('临床医学院', '人工智能学院', '办公室', ''),
  position: fc.constantFrom('教授', '博士生', '', '外星人'),
  email: fc.constantFrom('a@b.cn', 'c@d.cn', '', 'nobody'),
  start: fc.oneof(day, fc.constantFrom('', '去年')),
  end: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: day }),
  status: fc.constantFrom('在职', '离职', ''),
});
const file = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .map((rows) => new TextEncoder().encode(csvOf([header, ...rows.map((one) => Object.values(one))])));

const bring = async ({ db, institutionId, system }: Campus, bytes: Uint8Array) => {
  const staged = await stageRoster(db, { institutionId, fileName: 'a.csv', bytes }, system);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const { importId } = staged.value;
  const applied = await applyRoster(db, { importId, newUnits: 'confirmed' }, system);
  return { importId, applied: applied.ok };
};
const standing = async ({ db }: Campus) => ({
  people: await db.select().from(person).orderBy(person.id),
  identifiers: await db.select().from(identifier).orderBy(identifier.id),
  affiliations: await db.select().from(affiliation).orderBy(affiliation.id),
  units: await db.select().from(unit).orderBy(unit.id),
  open: (await db.select().from(obligation).orderBy(obligation.id)).filter(({ cancelledAt }) => cancelledAt === null),
});

describe('for any roster', () => {
  it('read again after it was applied, nothing is new and nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, async (first, second) => {
        const place = await campus();
        await bring(place, first);
        await bring(place, second);
        const { importId } = await bring(place, second);
        const counts = await verdictCounts(place.db, importId);
        expect([counts.new, counts.changed]).toEqual([0, 0]);
      }),
      { numRuns: 25 },
    );
  });

  it('taking it back restores what was', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, async (first, second) => {
        const place = await campus();
        await bring(place, first);
        const before = await standing(place);
        const { importId, applied } = await bring(place, second);
        if (!applied) return;
        expect(await undoRoster(place.db, { importId }, place.system)).toMatchObject({ ok: true });
        expect(await standing(place)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('every day is read back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const written = addDays('1930-01-01', days);
        const [year, month, date] = written.split('-').map(Number);
        for (const cell of [written, `${year}/${month}/${date}`, `${year}.${month}.${date}`, `${year}年${month}月${date}日`])
          expect(readDay(cell)).toBe(written);
      }),
    );
  });
});
