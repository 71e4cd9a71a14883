import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebuildStatuses } from '#commands/requirements/rebuild-statuses.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { cellOf } from '#domain/reporting/cell.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '#queries/content/editions.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { type Act, anyActs, beginLife, type Life, today } from '../../support/random-life.ts';

const kept = ({ made: { db } }: Life) =>
  db
    .select()
    .from(requirementStatus)
    .orderBy(requirementStatus.personId, requirementStatus.policy, requirementStatus.requirement, requirementStatus.fromOn);

const stateOn = async ({ made: { db } }: Life, personId: string, policy: string, requirement: string, day: string) => {
  const rows = await db
    .select({ state: requirementStatus.state })
    .from(requirementStatus)
    .where(
      and(
        eq(requirementStatus.personId, personId),
        eq(requirementStatus.policy, policy),
        eq(requirementStatus.requirement, requirement),
        lte(requirementStatus.fromOn, day),
        or(isNull(requirementStatus.toOn), gte(requirementStatus.toOn, day)),
      ),
    );
  expect(rows.length).toBeLessThanOrEqual(1);
  return rows[0]?.state ?? 'not-bound';
};

const agrees = async (life: Life) => {
  const { db, institutionId } = life.made;
  const policies = await publishedPolicies(db);
  for (const [personId, known] of await knownOf(db, [life.personId, life.twin], institutionId))
    for (let n = 0; n < 700; n += n < 60 ? 1 : 7) {
      const day = addDays(today, n);
      for (const one of requirementsOn(policies, day)) {
        const { state } = cellOf(one, known, day);
        expect({ day, state: await stateOn(life, personId, one.policy, one.rule.id, day) }).toEqual({ day, state });
      }
    }
};

describe('the list of standings', () => {
  it('says of every day to come what the predicate says, after whatever was entered; a rebuild changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const life = await beginLife();
        for (const [n, act] of acts.entries()) await life.enter(act, n + 1);
        await agrees(life);
        await rebuildStatuses(life.made.db, life.at(acts.length + 1));
        const once = await kept(life);
        await rebuildStatuses(life.made.db, life.at(acts.length + 2));
        expect(await kept(life)).toEqual(once);
      }),
      { numRuns: 12 },
    );
  });

  it.each<[string, Act['kind'][]]>([
    ['a record is revoked', ['complete', 'revoke']],
    ['somebody leaves a project', ['join', 'depart']],
    ['a project becomes a listed activity', ['join', 'change-project']],
    ['a decision is withdrawn', ['exempt', 'withdraw']],
    ['learning is recognised', ['recognise']],
    ['leave is recorded', ['leave']],
    ['a day is moved', ['complete', 'extend']],
    ['two records become one', ['complete', 'merge']],
    ['a merging is taken back', ['complete', 'merge', 'unmerge']],
    ['a unit is moved', ['move-unit']],
  ])('is brought up to date when %s', async (_, acts) => {
    const life = await beginLife();
    for (const [n, kind] of acts.entries()) await life.enter({ kind, days: -10, length: null }, n + 1);
    await agrees(life);
  });

  it('is the same when it is thrown away and worked out anew', async () => {
    const life = await beginLife();
    await life.enter({ kind: 'complete', days: -10, length: null }, 1);
    const before = await kept(life);
    await life.made.db.delete(requirementStatus);
    await rebuildStatuses(life.made.db, life.at(2));
    expect(before.length).toBeGreaterThan(0);
    expect(await kept(life)).toEqual(before);
  });
});
