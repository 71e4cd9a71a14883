import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, type Standing } from '#domain/advance.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { anyLearner } from '../support/make.ts';

type Advanced = ReturnType<typeof advance>;

const counting = () => {
  let n = 0;
  return () => {
    n += 1;
    return `new-${n}`;
  };
};

/** The standing once what followed from it has been written down. */
const after = (standing: Standing, { raised, completed, settled, recordsDue }: Advanced, at: Date): Standing => ({
  ...standing,
  obligations: [...standing.obligations, ...raised].map((one) =>
    settled.some(({ obligationId }) => obligationId === one.id) ? { ...one, settledAt: at } : one,
  ),
  completions: [...standing.completions, ...completed],
  recorded: [...standing.recorded, ...recordsDue.map(({ id }) => id)],
});

/** What followed, without the ids that are made up on the way. */
const told = ({ raised, completed, settled, recordsDue }: Advanced) => ({
  raised: raised.map(({ policy, requirement, occasion, dueOn }) => `${policy} ${requirement} ${occasion} ${dueOn}`).sort(),
  completed: completed.map(({ course, editionId, completedOn }) => `${course} ${editionId} ${completedOn}`).sort(),
  settled: settled
    .map(({ obligationId, policy, requirement }) => {
      const occasion = raised.find(({ id }) => id === obligationId)?.occasion;
      return `${policy} ${requirement} ${occasion ?? obligationId}`;
    })
    .sort(),
  records: recordsDue.map(({ course, editionId }) => `${course} ${editionId}`).sort(),
});
/** What is left to do, without the day by which. */
const stillOpen = ({ raised, settled }: Advanced) =>
  raised
    .filter(({ id }) => !settled.some(({ obligationId }) => obligationId === id))
    .map(({ policy, requirement, occasion }) => `${policy} ${requirement} ${occasion}`);
const nothing = { raised: [], completed: [], settled: [], records: [] };

describe('advance', () => {
  it('adds nothing when it is run twice', () => {
    fc.assert(
      fc.property(anyLearner, ({ standing, policies, at }) => {
        const first = advance(standing, policies, at, counting());
        expect(told(advance(after(standing, first, at), policies, at, counting()))).toEqual(nothing);
      }),
    );
  });

  it('never takes anything away for further evidence, and asks nothing more', () => {
    fc.assert(
      fc.property(anyLearner, ({ standing, everything, policies, at }) => {
        const less = advance(standing, policies, at, counting());
        const more = advance({ ...standing, evidence: everything }, policies, at, counting());
        for (const part of ['completed', 'settled', 'records'] as const)
          expect(told(more)[part]).toEqual(expect.arrayContaining(told(less)[part]));
        expect(stillOpen(less)).toEqual(expect.arrayContaining(stillOpen(more)));
      }),
    );
  });

  it('is due on no day before the one on which it is first asked, unless the rule names the day', () => {
    fc.assert(
      fc.property(anyLearner, ({ standing, policies, at }) => {
        for (const { dueOn, raisedOn, rule } of advance(standing, policies, at, counting()).raised)
          expect('daysAfterTrigger' in rule.due && dueOn >= addDays(raisedOn, rule.due.daysAfterTrigger)).toBe(true);
      }),
    );
  });

  it('completes every course whose whole evidence is there and is later than the last completion, and no other', () => {
    fc.assert(
      fc.property(anyLearner, ({ standing, everything, policies, at }) => {
        const { completed } = advance({ ...standing, evidence: everything }, policies, at, counting());
        const whole = standing.courses
          .filter(({ slug }) => everything.every((one) => one.course !== slug || one.at <= at))
          .filter(({ slug }) => standing.completions.every((one) => one.course !== slug || one.completedOn < '2026-11-01'));
        expect(completed.map(({ course }) => course).sort()).toEqual(whole.map(({ slug }) => slug).sort());
      }),
    );
  });

  it('does not depend on the order of evidence', () => {
    fc.assert(
      fc.property(anyLearner, fc.infiniteStream(fc.nat()), ({ standing, policies, at }, ranks) => {
        const shuffled = standing.evidence.map((one) => ({ one, rank: ranks.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
        const other = { ...standing, evidence: shuffled.map(({ one }) => one) };
        expect(told(advance(other, policies, at, counting()))).toEqual(told(advance(standing, policies, at, counting())));
      }),
    );
  });

  it('gives every completion one record of learning', () => {
    fc.assert(
      fc.property(anyLearner, ({ standing, policies, at }) => {
        const { completed, recordsDue } = advance(standing, policies, at, counting());
        const ids = [...standing.completions, ...completed].map(({ id }) => id);
        expect(recordsDue.map(({ id }) => id).sort()).toEqual(ids.sort());
      }),
    );
  });
});
