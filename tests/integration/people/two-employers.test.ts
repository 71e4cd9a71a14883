import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { record } from '#commands/record.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { affiliation, obligation } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { personPage } from '#queries/people/person-page.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { type Campus, campus } from '../../support/campus.ts';

// The university is the campus; the hospital is the second employer of the same person.
let made: Campus;
let hospital: { institutionId: string; unitId: string };
let personId: string;
const university = () => ({ institutionId: made.institutionId, unitId: made.units['临床医学院'] ?? '' });
type Place = { institutionId: string; unitId: string };

const join = (id: string, place: Place, startedOn: string, now = made.now) =>
  made.db.transaction(async (tx) => {
    const row = { id, personId, ...place, position: 'researcher' as const, startedOn };
    await tx.insert(affiliation).values({ ...row, finishedOn: null });
    const { unitId, position } = row;
    await record(tx, { kind: 'system' }, now, [
      {
        type: 'people.affiliation_started',
        about: personId,
        institutionId: place.institutionId,
        data: { affiliationId: id, unitId, position, startedOn },
      },
    ]);
    await advanceLearner(tx, personId, now, { kind: 'system' });
  });
const leave = (place: Place, finishedOn: string, now: Date) =>
  made.db.transaction(async (tx) => {
    const there = and(eq(affiliation.personId, personId), eq(affiliation.institutionId, place.institutionId));
    await tx
      .update(affiliation)
      .set({ finishedOn })
      .where(and(there, isNull(affiliation.finishedOn)));
    await advanceLearner(tx, personId, now, { kind: 'system' });
  });
const advanced = (now: Date) => made.db.transaction((tx) => advanceLearner(tx, personId, now, { kind: 'system' }));

/** What the person reads of each institution: what is to be done, and where they stand with the rest. */
const read = async (day = '2026-11-25') => {
  const { open, standing } = await trainingOf(made.db, personId, day);
  const shown = [...open.map((one) => one.standing), ...standing];
  return Object.fromEntries(shown.map(({ institution, cell }) => [institution.name['zh-CN'], cell.state]));
};
const open = async ({ institutionId }: Place) =>
  (await made.db.select().from(obligation).where(eq(obligation.institutionId, institutionId))).filter(
    ({ settledAt, cancelledAt }) => settledAt === null && cancelledAt === null,
  );
const seenFrom = async ({ institutionId }: Place, now = made.now) => {
  const grants = [{ role: 'training_administrator' as const, institutionId, unitId: null }];
  const actor: Actor = { kind: 'person', personId: 'admin', accountId: 'admin', name: '管理员', grants };
  return personPage(made.db, personId, { actor, now });
};

beforeEach(async () => {
  made = await campus();
  const { institutionId, units } = await foundInstitution(made.db, {
    slug: 'hospital',
    nameZh: '测试医院（演示）',
    nameEn: 'Test Hospital (demo)',
    isDemo: true,
    units: [{ nameZh: '科研处', nameEn: 'Research' }],
  });
  hospital = { institutionId, unitId: units['科研处'] ?? '' };
  personId = await made.admit('周以宁', '临床医学院', { startedOn: '2026-11-20' });
  await join('at-the-hospital', hospital, '2026-11-25');
});

describe('a person with two employers', () => {
  it('is asked by each, reads both with the name of each, and each sees its own', async () => {
    expect(await read()).toEqual({ '测试大学（演示）': 'open', '测试医院（演示）': 'open' });
    for (const place of [university(), hospital]) {
      const page = await seenFrom(place);
      expect(page?.obligations.map(({ institutionId }) => institutionId)).toEqual([place.institutionId]);
      expect(page?.affiliations).toHaveLength(1);
    }
  });

  it('meets both with one completion', async () => {
    const completionId = await made.complete(personId, 'gen-101', '2026-11-25');
    await advanced(made.now);
    expect(await read()).toEqual({ '测试大学（演示）': 'met', '测试医院（演示）': 'met' });
    const settled = await made.db.select().from(obligation).where(eq(obligation.completionId, completionId));
    expect(settled.map(({ institutionId }) => institutionId).sort()).toEqual([made.institutionId, hospital.institutionId].sort());
  });

  it('is met at the institution that recognised something, and not at the one that did not rely on it', async () => {
    const given = { kind: 'recognition' as const, topic: 'gen-101', issuer: '某院', voucher: 'T-1', minutes: 90, untilOn: null };
    const recognised = await recogniseLearning(
      made.db,
      { ...given, personId, institutionId: hospital.institutionId, learntOn: '2026-06-01', reason: '内容相当' },
      { actor: { kind: 'system' }, now: made.now },
    );
    expect(recognised.ok).toBe(true);
    expect(await read()).toEqual({ '测试大学（演示）': 'open', '测试医院（演示）': 'met' });
    expect((await seenFrom(university()))?.standing.map(({ cell }) => cell.state)).not.toContain('met');
  });

  it('who leaves one is asked no more there, and goes on being asked by the other', async () => {
    const now = startOfDay('2026-12-02');
    await leave(hospital, '2026-12-01', now);
    expect(await open(hospital)).toEqual([]);
    expect(await open(university())).toHaveLength(1);
    expect(await read('2026-12-02')).toEqual({ '测试大学（演示）': 'open' });
  });

  it('who transfers brings what was learnt, and who comes back finds it', async () => {
    await made.complete(personId, 'gen-101', '2026-11-25');
    await leave(university(), '2026-11-30', startOfDay('2026-12-01'));
    expect(await read('2026-12-01')).toEqual({ '测试医院（演示）': 'met' });
    await leave(hospital, '2026-12-31', startOfDay('2027-01-01'));
    expect(await read('2027-01-01')).toEqual({});
    await join('back-again', university(), '2027-03-01', startOfDay('2027-03-01'));
    expect(await read('2027-03-01')).toEqual({ '测试大学（演示）': 'met' });
    expect(await open(university())).toEqual([]);
  });

  it('who comes back after it ran out is asked again, once, by the place they came back to', async () => {
    await made.complete(personId, 'gen-101', '2024-01-10');
    await advanced(made.now);
    expect(await read()).toEqual({ '测试大学（演示）': 'met', '测试医院（演示）': 'met' });
    await leave(university(), '2026-11-30', startOfDay('2026-12-01'));
    await leave(hospital, '2026-11-30', startOfDay('2026-12-01'));
    await join('back-again', university(), '2027-03-01', startOfDay('2027-03-01'));
    expect(await open(hospital)).toEqual([]);
    expect(await open(university())).toMatchObject([{ dueOn: '2027-03-31' }]);
    expect(await read('2027-03-01')).toEqual({ '测试大学（演示）': 'expired' });
  });
});
