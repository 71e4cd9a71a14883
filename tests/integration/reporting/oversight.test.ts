import { describe, expect, it } from 'vitest';
import { countCoverage } from '#commands/reporting/count-coverage.ts';
import type { Actor, Grant } from '#domain/auth/permission.ts';
import { allows } from '#domain/auth/permission.ts';
import { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { boundOf } from '#domain/reporting/tally.ts';
import { withinFor } from '#queries/people/within.ts';
import { overseenBy, oversightPage } from '#queries/reporting/oversight-page.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { crowd } from '../../support/crowd.ts';
import { anInstitution, someone } from '../../support/people.ts';

/** A clock that stands still, since after some seconds counting leaves the rest to the next run. */
const still = () => 0;

const viewerOf = (...grants: Pick<Grant, 'institutionId' | 'unitId'>[]): Actor => ({
  kind: 'person',
  personId: 'viewer',
  accountId: 'viewer',
  name: '查看者',
  grants: grants.map((one) => ({ role: 'authority_viewer', ...one })),
});
const question = CoverageQuestion.parse({});

const asked = async ({ db, now }: Campus, actor: Actor, given = question) =>
  oversightPage(db, { institutions: await overseenBy(db, actor), question: given, now });

describe('what a competent authority sees', () => {
  it('is numbers: the role may see coverage and measures and nothing else, and no place where people are shown is its', async () => {
    expect(allows.authority_viewer).toEqual(['oversight.read', 'measures.read']);
    const { db } = await campus();
    const everywhere = viewerOf({ institutionId: null, unitId: null });
    for (const permission of ['matrix.read', 'people.read', 'log.read', 'projects.read'] as const)
      expect(await withinFor(db, everywhere, permission)).toEqual([]);
  });

  it('is the institutions that were granted, as a whole; a grant for a unit gives none', async () => {
    const made = await campus();
    const { institutionId: other } = await anInstitution(made.db, 'other');
    const here = { institutionId: made.institutionId, unitId: null };
    const ids = async (...grants: Parameters<typeof viewerOf>) => (await overseenBy(made.db, viewerOf(...grants))).map(({ id }) => id);
    expect(await ids(here)).toEqual([made.institutionId]);
    expect(await ids({ institutionId: null, unitId: null })).toEqual([made.institutionId, other]);
    expect(await ids({ institutionId: made.institutionId, unitId: made.units['医学部'] ?? '' })).toEqual([]);
    expect(await ids()).toEqual([]);
  });

  it('holds no person and no unit, and of a small institution nothing that a total gives away', async () => {
    const made = await campus();
    await crowd(made);
    const small = await anInstitution(made.db, 'small');
    for (const n of [1, 2, 3]) await someone(made.db, small, { staffNumber: `S${n}`, email: null, now: made.now });
    await countCoverage(made.db, made.now, still);
    const both = await asked(made, viewerOf({ institutionId: null, unitId: null }));
    const alone = await asked(made, viewerOf({ institutionId: made.institutionId, unitId: null }));
    const tiny = both.institutions.find(({ institution }) => institution.id === small.institutionId);
    expect(tiny?.told).toMatchObject({ split: { met: 0, 'in-time': 0, late: 0 }, groups: 1 });
    expect(boundOf(both.total.split)).toBeGreaterThan(40);
    expect(both.total.split).toEqual(alone.total.split);
    expect(both.trend.at(-1)?.told.split).toEqual(alone.trend.at(-1)?.told.split);
    const said = JSON.stringify([both, alone]);
    expect(said).not.toMatch(/"(personId|name|unitId)"/);
    for (const unit of Object.values(made.units)) expect(said).not.toContain(unit);
    expect(said).not.toMatch(/人\d/);
  });

  it('reads the kept counts for days that are over, and a chosen requirement alone', async () => {
    const made = await campus();
    await crowd(made);
    await countCoverage(made.db, made.now, still);
    const viewer = viewerOf({ institutionId: null, unitId: null });
    const one = await asked(made, viewer, CoverageQuestion.parse({ requirement: 'onboarding/gen-101-onboarding', day: '2026-10-31' }));
    expect(one.day).toBe('2026-10-31');
    expect(one.chosen?.rule.id).toBe('gen-101-onboarding');
    const onboarding = one.byRequirement.find(({ requirement }) => requirement.policy === 'onboarding');
    expect(one.total.split).toEqual(onboarding?.told.split);
    expect(one.trend).toHaveLength(12);
    expect(one.trend.at(-1)?.told.split).toEqual(one.total.split);
    expect(one.trend.map(({ timely }) => timely)).toEqual([...Array(12)].map(() => false));
  });
});
