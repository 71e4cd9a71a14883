import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrent } from '#domain/requirements/is-current.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { knownOf } from '#queries/reporting/known-of.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { anyActs, beginLife, type Life, today } from '../../support/random-life.ts';

const days = [-350, -60, -5, 0, 30, 200].map((n) => addDays(today, n));

const answers = async ({ made, personId, twin }: Life, knownAt: Date) => {
  const { db, institutionId } = made;
  const asked = [personId, twin].flatMap((id) => days.map((day) => ({ personId: id, institutionId, day, knownAt })));
  return JSON.stringify(await Promise.all(asked.map((one) => standingAsKnownAt(db, one))));
};

describe('where a person stood on a day, as known at an instant', () => {
  it('never changes for a fixed day and instant, whatever is entered, back-dated, corrected or taken back later', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const life = await beginLife();
        const given: string[] = [];
        for (const [n, act] of acts.entries()) {
          await life.enter(act, n * 2 + 2);
          given.push(await answers(life, life.at(n * 2 + 3)));
        }
        for (const [n, answer] of given.entries()) expect(await answers(life, life.at(n * 2 + 3))).toBe(answer);
      }),
      { numRuns: 10 },
    );
  });

  it('is, as known now, what the tables say', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const life = await beginLife();
        for (const [n, act] of acts.entries()) await life.enter(act, n + 1);
        const { db, institutionId } = life.made;
        const knownAt = life.at(acts.length + 1);
        for (const [personId, known] of await knownOf(db, [life.personId, life.twin], institutionId))
          for (const day of days)
            for (const { requirement, why } of await standingAsKnownAt(db, { personId, institutionId, day, knownAt })) {
              const { occasions: _, ...now } = isCurrent(known, requirement, day);
              const { occasions: __, ...then } = why;
              expect({ day, requirement: requirement.policy, ...then }).toEqual({ day, requirement: requirement.policy, ...now });
            }
      }),
      { numRuns: 10 },
    );
  });

  it('shows a back-dated completion at later instants only', async () => {
    const life = await beginLife();
    const { made, personId, at } = life;
    await life.enter({ kind: 'complete', days: -100, length: null }, 10);
    const state = async (minute: number) =>
      (
        await standingAsKnownAt(made.db, { personId, institutionId: made.institutionId, day: addDays(today, -50), knownAt: at(minute) })
      ).find(({ requirement }) => requirement.policy === 'random')?.why.state;
    expect([await state(9), await state(10)]).toEqual(['not-yet', 'current']);
    await life.enter({ kind: 'revoke', days: 0, length: null }, 20);
    expect([await state(9), await state(19), await state(20)]).toEqual(['not-yet', 'current', 'not-yet']);
  });
});
