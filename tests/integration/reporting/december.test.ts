import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { record } from '#commands/record.ts';
import { affiliation, completion, fact } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { AsOf } from '#domain/reporting/as-of.ts';
import { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { splitOf } from '#domain/reporting/tally.ts';
import { withinFor } from '#queries/people/within.ts';
import { coveragePage } from '#queries/reporting/coverage-page.ts';
import { knownAtMost } from '#queries/reporting/known-tally.ts';
import { matrixAsked } from '#queries/reporting/matrix-asked.ts';
import { standingCompared } from '#queries/reporting/standing-compared.ts';
import { campus } from '../../support/campus.ts';

const system = { kind: 'system' } as const;
const at = (text: string) => new Date(`${text}+08:00`);

/** A year at a campus, each act entered at its own time. */
const year = async () => {
  const made = await campus(at('2025-10-08T09:00'));
  const { db, institutionId, units } = made;
  const enter = async (personId: string, completedOn: string, now: Date) => {
    const [row] = [{ id: crypto.randomUUID(), personId, course: 'gen-101', editionId: await edition(), minutes: 90 }];
    await db.insert(completion).values({ ...row, completedOn, completedAt: now });
    await db.transaction(async (tx) => {
      const data = { course: row.course, completionId: row.id, editionId: row.editionId };
      await record(tx, system, now, [{ type: 'progress.course_completed', about: personId, institutionId: null, data }]);
      await advanceLearner(tx, personId, now, system);
    });
    return row.id;
  };
  const edition = async () => (await db.query.edition.findFirst({ where: (one, { eq: is }) => is(one.slug, 'gen-101') }))?.id ?? '';
  /** Ends an affiliation on a day and begins another the next, as a roster does. */
  const transfer = async (
    personId: string,
    to: { institutionId: string; unitId: string },
    lastDay: string,
    startedOn: string,
    now: Date,
  ) => {
    const [old] = await db.select().from(affiliation).where(eq(affiliation.personId, personId));
    if (!old) throw new Error('Nobody to transfer.');
    await db.transaction(async (tx) => {
      const { id, unitId, position, startedOn: began } = old;
      await tx.update(affiliation).set({ finishedOn: lastDay }).where(eq(affiliation.id, id));
      const changed = { affiliationId: id, unitId, position, startedOn: began, finishedOn: lastDay };
      await record(tx, system, now, [
        { type: 'people.affiliation_changed', about: personId, institutionId: old.institutionId, data: changed },
      ]);
      const next = { affiliationId: crypto.randomUUID(), unitId: to.unitId, position, startedOn };
      const row = {
        id: next.affiliationId,
        personId,
        institutionId: to.institutionId,
        unitId: to.unitId,
        position,
        startedOn,
        finishedOn: null,
      };
      await tx.insert(affiliation).values(row);
      await record(tx, system, now, [{ type: 'people.affiliation_started', about: personId, institutionId: to.institutionId, data: next }]);
      await advanceLearner(tx, personId, now, system);
    });
  };
  const seen = async (actor: Actor) => {
    const [within] = await withinFor(db, actor, 'matrix.read');
    if (!within) throw new Error('This actor sees nothing.');
    return within;
  };
  return { ...made, u: (name: string) => units[name] ?? '', institutionId, enter, transfer, seen };
};

const now = at('2026-11-25T10:00');
const december = { day: '2025-12-31', known: '2026-01-05T10:00' };

describe('last December, as was known then', () => {
  it('is told of a person beside what is known now, with what was entered in between', async () => {
    const { db, admit, enter, as } = await year();
    const personId = await admit('迟录', '医学部', { startedOn: '2025-10-08' });
    await enter(personId, '2025-11-20', at('2026-02-02T09:00'));
    const auditor = as('auditor', 'auditor');
    const page = await standingCompared(db, personId, { asOf: AsOf.parse(december), actor: auditor, now });
    const [row] = page?.rows ?? [];
    expect(row?.earlier?.cell).toEqual({ state: 'overdue', dueOn: '2025-12-07' });
    expect(row?.now).toMatchObject({ cell: { state: 'met' }, completedOn: '2025-11-20' });
    expect(row?.now?.serial).toMatch(/\w/);
    expect(row?.changed).toBe(true);
    expect(page?.since?.facts.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['progress.course_completed', 'requirements.obligation_satisfied', 'credentials.record_issued']),
    );
    expect(page?.since?.facts.every((fact) => fact.at > at('2026-01-05T10:00'))).toBe(true);
    const later = await standingCompared(db, personId, {
      asOf: AsOf.parse({ ...december, known: '2026-02-03T10:00' }),
      actor: auditor,
      now,
    });
    expect(later?.rows.map(({ changed }) => changed)).toEqual([false]);
    expect(later?.since?.facts).toEqual([]);
  });

  it('is the same for the list, the overview and the person, and stays so when a record is revoked later', async () => {
    const { db, admit, enter, as, seen } = await year();
    const personId = await admit('先有', '医学部', { startedOn: '2025-10-08' });
    await admit('没有', '医学部', { startedOn: '2025-10-08' });
    await enter(personId, '2025-11-20', at('2025-11-20T09:00'));
    const within = await seen(as('auditor', 'auditor'));
    const told = async () => {
      const list = await matrixAsked(db, { within, filter: MatrixFilter.parse(december), now });
      const overview = await coveragePage(db, { within, question: CoverageQuestion.parse(december), now });
      if (list.matrix === 'tooMany') throw new Error('So few people are not too many.');
      const { rows, counts, columns } = list.matrix;
      return {
        rows: rows.map(({ name, cells }) => ({ name, states: cells.map(({ state }) => state) })),
        counts,
        columns: columns.length,
        split: splitOf(overview.tallies),
      };
    };
    const before = await told();
    expect(before.split).toEqual({ met: 1, 'in-time': 0, late: 1 });
    expect(before.rows.find(({ name }) => name === '先有')?.states).toContain('met');
    const held = await standingCompared(db, personId, { asOf: AsOf.parse({}), actor: as('x', 'auditor'), now });
    const serial = held?.rows[0]?.now?.serial ?? '';
    const revoked = await revokeRecord(db, { serial, reason: 'issued_in_error' }, { actor: system, now: at('2026-03-01T09:00') });
    expect(revoked.ok).toBe(true);
    expect(await told()).toEqual(before);
    // What had been settled is not due again: it is to be done, and has no day.
    const today = await coveragePage(db, { within, question: CoverageQuestion.parse({ day: december.day }), now });
    expect(splitOf(today.tallies)).toEqual({ met: 0, 'in-time': 1, late: 1 });
  });

  it('shows nobody who was entered later', async () => {
    const { db, admit, as, seen } = await year();
    await admit('后补', '医学部', { startedOn: '2025-10-08' });
    const within = await seen(as('auditor', 'auditor'));
    const asked = (known: string) => matrixAsked(db, { within, filter: MatrixFilter.parse({ day: '2025-12-31', known }), now });
    expect((await asked('2025-10-08T08:59')).matrix).toMatchObject({ people: 0, rows: [] });
    expect((await asked('2025-10-08T09:01')).matrix).toMatchObject({ people: 1 });
  });
});

it('asks for a unit where more people would have to be put together than can be', async () => {
  const { db, institutionId, u, as, seen } = await year();
  const facts = Array.from({ length: knownAtMost + 1 }, (_, n) => ({
    at: at('2025-10-09T09:00'),
    type: 'people.affiliation_started',
    actor: 'system',
    about: `person-${n}`,
    institutionId,
    data: {
      affiliationId: `affiliation-${n}`,
      unitId: u(n < 3 ? '临床医学院' : '人工智能学院'),
      position: 'researcher',
      startedOn: '2025-10-08',
    },
  }));
  for (let i = 0; i < facts.length; i += 300) await db.insert(fact).values(facts.slice(i, i + 300));
  const within = await seen(as('auditor', 'auditor'));
  const asked = async (more: object) =>
    (await coveragePage(db, { within, question: CoverageQuestion.parse({ ...december, ...more }), now })).count;
  expect(await asked({})).toBe('tooMany');
  expect((await matrixAsked(db, { within, filter: MatrixFilter.parse(december), now })).matrix).toBe('tooMany');
  expect(await asked({ unit: u('医学部') })).toMatchObject({ people: 3 });
});

describe('transfer', () => {
  it('takes the evidence along, and leaves the unit a dated picture of what it could see', async () => {
    const { db, admit, enter, transfer, as, seen, u, institutionId } = await year();
    const personId = await admit('调动', '临床医学院', { startedOn: '2025-10-08' });
    await enter(personId, '2025-11-20', at('2025-11-20T09:00'));
    await transfer(personId, { institutionId, unitId: u('人工智能学院') }, '2026-01-31', '2026-02-01', at('2026-01-30T09:00'));
    const [former, next] = [
      await seen(as('a', 'training_administrator', '医学部')),
      await seen(as('b', 'training_administrator', '信息学部')),
    ];
    const list = async (within: typeof former, filter: Record<string, string>) => {
      const { matrix } = await matrixAsked(db, { within, filter: MatrixFilter.parse(filter), now });
      if (matrix === 'tooMany') throw new Error('So few people are not too many.');
      return matrix.rows.map(({ name, affiliations, cells }) => ({
        name,
        units: affiliations.map(({ unitZh }) => unitZh),
        met: cells.some(({ state }) => state === 'met'),
      }));
    };
    // The evidence follows the person: the new unit relies on it at once, though it was gathered elsewhere.
    expect(await list(next, {})).toEqual([{ name: '调动', units: ['人工智能学院'], met: true }]);
    // Today the former unit sees nobody; of the days on which the person was there it keeps the picture, as it was known at any instant since.
    expect(await list(former, {})).toEqual([]);
    for (const known of ['2025-12-01T09:00', '2026-01-05T10:00', '2026-06-01T09:00'])
      expect(await list(former, { day: '2025-12-31', known })).toEqual([{ name: '调动', units: ['临床医学院'], met: true }]);
    // What the person does later elsewhere is not in it, and the new unit has no picture of days before it.
    expect(await list(former, { day: '2026-03-01', known: '2026-06-01T09:00' })).toEqual([]);
    expect(await list(next, { day: '2025-12-31', known: '2026-01-05T10:00' })).toEqual([]);
    const coverage = async (within: typeof former, day: string) =>
      splitOf((await coveragePage(db, { within, question: CoverageQuestion.parse({ day }), now })).tallies);
    expect(await coverage(former, '2025-12-31')).toEqual({ met: 1, 'in-time': 0, late: 0 });
    expect(await coverage(next, '2025-12-31')).toEqual({ met: 0, 'in-time': 0, late: 0 });
    expect(await coverage(former, '2026-11-25')).toEqual({ met: 0, 'in-time': 0, late: 0 });
    expect(await coverage(next, '2026-11-25')).toEqual({ met: 1, 'in-time': 0, late: 0 });
  });
});
