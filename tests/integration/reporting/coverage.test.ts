import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { countCoverage } from '#commands/reporting/count-coverage.ts';
import { affiliation, coverageCount } from '#db/schema/index.ts';
import { cellOf } from '#domain/reporting/cell.ts';
import { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { ageingOf, ageOf, boundOf, splitOf, type Tally, tallied } from '#domain/reporting/tally.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { withinFor } from '#queries/people/within.ts';
import { countOn } from '#queries/reporting/count-on.ts';
import { coveragePage } from '#queries/reporting/coverage-page.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { tallyOf } from '#queries/reporting/tally-of.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { crowd } from '../../support/crowd.ts';

/** A clock that stands still, since after some seconds counting leaves the rest to the next run. */
const still = () => 0;
const today = '2026-11-25';
const sorted = (tallies: readonly Tally[]) => tallies.map((one) => JSON.stringify(Object.entries(one).sort())).sort();

/** The same count, made of the predicate person by person. */
const byPredicate = async ({ db, institutionId }: Campus, day: string): Promise<Tally[]> => {
  const columns = requirementsOn(await publishedPolicies(db), day);
  const rows = await db
    .select()
    .from(affiliation)
    .where(eq(affiliation.institutionId, institutionId))
    .orderBy(affiliation.startedOn, affiliation.id);
  const unitOf = new Map<string, string>();
  for (const { personId, unitId, startedOn, finishedOn } of rows)
    if (startedOn <= day && (finishedOn === null || finishedOn >= day) && !unitOf.has(personId)) unitOf.set(personId, unitId);
  const lines = [...(await knownOf(db, [...unitOf.keys()], institutionId))].flatMap(([personId, known]) =>
    columns.map((one) => {
      const cell = cellOf(one, known, day);
      const age = cell.state === 'overdue' ? ageOf(cell.dueOn, day) : null;
      return { unitId: unitOf.get(personId) ?? '', policy: one.policy, requirement: one.rule.id, state: cell.state, age };
    }),
  );
  return tallied(lines);
};

describe('the count of an institution', () => {
  it('is what the predicate says person by person, on days past, today and to come', async () => {
    const made = await campus();
    await crowd(made);
    const { db, institutionId } = made;
    for (const n of [-400, -30, -1, 0, 1, 40, 300]) {
      const day = addDays(today, n);
      const tallies = await tallyOf(db, { part: { institutionId, paths: null }, day, today });
      expect({ day, tallies: sorted(tallies) }).toEqual({ day, tallies: sorted(await byPredicate(made, day)) });
    }
    const now = await tallyOf(db, { part: { institutionId, paths: null }, day: today, today });
    expect(boundOf(splitOf(now))).toBeGreaterThan(60);
    expect(Object.values(ageingOf(now)).filter((n) => n > 0).length).toBeGreaterThan(2);
    expect(Object.values(ageingOf(now)).reduce((sum, n) => sum + n, 0)).toBe(splitOf(now).late);
  });

  it('lists what binds somebody here, and names apart what binds nobody', async () => {
    const made = await campus();
    await made.admit('学员', '临床医学院');
    const [within] = await withinFor(made.db, made.as('anybody', 'auditor'), 'matrix.read');
    if (!within) throw new Error('The auditor sees nothing.');
    const page = await coveragePage(made.db, { within, question: CoverageQuestion.parse({}), now: made.now });
    expect(page.byRequirement.map(({ requirement }) => requirement.policy)).toEqual(['onboarding']);
    expect(page.bindsNobody.map(({ policy }) => policy)).toEqual(expect.arrayContaining(['project', 'committee']));
    expect(page.requirements).toHaveLength(page.byRequirement.length + page.bindsNobody.length);
    expect(page.byField.every(({ tallies }) => tallies.length > 0)).toBe(true);
  });

  it('is of a unit what it is of the institution, cut down to the unit; units add up', async () => {
    const made = await campus();
    await crowd(made);
    const { db, institutionId, units } = made;
    const of = (paths: string[] | null) => tallyOf(db, { part: { institutionId, paths }, day: today, today });
    const whole = await of(null);
    const medicine = await of([`${units['医学部']}/`]);
    const information = await of([`${units['信息学部']}/`]);
    expect(sorted([...medicine, ...information])).toEqual(sorted(whole));
    expect(boundOf(splitOf(medicine))).toBeGreaterThan(0);
    expect(await of([])).toEqual([]);
  });

  it('counts once whoever works in two units, in the one where they began first, and nobody who has left', async () => {
    const { db, institutionId, units, admit } = await campus();
    const both = await admit('两处', '人工智能学院', { startedOn: '2026-10-01' });
    const there = { institutionId, personId: both, finishedOn: null, position: 'researcher' as const };
    await db.insert(affiliation).values({ ...there, id: 'earlier', unitId: units['临床医学院'] ?? '', startedOn: '2026-09-15' });
    const gone = await admit('离开', '医学部');
    await db.update(affiliation).set({ finishedOn: '2026-11-24' }).where(eq(affiliation.personId, gone));
    const tallies = await tallyOf(db, { part: { institutionId, paths: null }, day: today, today });
    expect(tallies.map(({ unitId, people }) => ({ unitId, people }))).toEqual([{ unitId: units['临床医学院'], people: 1 }]);
  });
});

describe('counts that are kept', () => {
  it('are made of today and of the ends of the months behind, once, and say when they were made', async () => {
    const made = await campus();
    await made.admit('在任', '医学部', { startedOn: '2026-10-10' });
    expect(await countCoverage(made.db, made.now, still)).toBe(13);
    expect(await countCoverage(made.db, made.now, still)).toBe(0);
    const rows = await made.db.select().from(coverageCount).orderBy(coverageCount.day);
    expect(rows.map(({ day }) => day)).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      today,
    ]);
    expect(rows.every(({ countedAt }) => countedAt.getTime() === made.now.getTime())).toBe(true);
    expect(rows.map(({ tallies }) => boundOf(splitOf(tallies)))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('are not changed by what happens later; yesterday’s goes when today’s is there, the last day of a month stays', async () => {
    const made = await campus();
    const person = await made.admit('在任', '医学部', { startedOn: '2026-10-10' });
    await countCoverage(made.db, made.now, still);
    await made.complete(person, 'gen-101', '2026-10-20');
    await countCoverage(made.db, new Date('2026-12-02T02:00:00Z'), still);
    const rows = await made.db.select().from(coverageCount).orderBy(coverageCount.day);
    const said = Object.fromEntries(rows.map(({ day, tallies }) => [day, splitOf(tallies)]));
    expect(Object.keys(said).slice(-3)).toEqual(['2026-10-31', '2026-11-30', '2026-12-02']);
    expect([said['2026-10-31']?.met, said['2026-11-30']?.met]).toEqual([0, 1]);
    await expect(made.db.update(coverageCount).set({ day: '2020-01-01' })).rejects.toThrow();
    await expect(made.db.delete(coverageCount).where(eq(coverageCount.day, '2026-10-31'))).rejects.toThrow();
  });

  it('are shown of an institution with more people than are counted on request: the last of the day or before it', async () => {
    const made = await campus();
    for (const n of [1, 2, 3]) await made.admit(`人${n}`, '医学部', { startedOn: '2026-10-10' });
    await countCoverage(made.db, made.now, still);
    await made.admit('新来', '医学部', { startedOn: '2026-10-10' });
    const asked = async (day: string, live: number) => {
      const part = { institutionId: made.institutionId, paths: null };
      const found = await countOn(made.db, { part, day, today, knownAt: undefined, live });
      return found === 'tooMany' ? found : { day: found.kept?.day, bound: boundOf(splitOf(found.tallies)) };
    };
    expect(await asked(today, 3)).toEqual({ day: today, bound: 3 });
    expect(await asked('2026-11-10', 3)).toEqual({ day: '2026-10-31', bound: 3 });
    expect(await asked(today, 4)).toEqual({ day: undefined, bound: 4 });
    expect(await asked('2026-12-10', 3)).toEqual({ day: undefined, bound: 4 });
  });
});
