import { describe, expect, it } from 'vitest';
import { type Merge, mergesThen, standsFor } from '#domain/people/merged-then.ts';
import { mayStillBeUndone, undoDays } from '#domain/people/roster.ts';

const at = (text: string) => new Date(`${text}Z`);

describe('an import in force', () => {
  const appliedAt = at('2026-11-25T02:00:00');
  const may = (now: Date, rowsForgottenAt: Date | null = null) => mayStillBeUndone({ appliedAt, rowsForgottenAt }, now);

  it('may be taken back for seven days, to the instant, and not once its rows are gone', () => {
    const end = new Date(appliedAt.getTime() + undoDays * 86_400_000);
    expect([may(new Date(end.getTime() - 1)), may(end)]).toEqual([true, false]);
    expect(may(appliedAt, appliedAt)).toBe(false);
    expect(mayStillBeUndone({ appliedAt: null, rowsForgottenAt: null }, appliedAt)).toBe(false);
  });
});

describe('two records made one', () => {
  const merge: Merge = {
    keptId: 'kept',
    goneId: 'gone',
    moved: { rows: {}, enrolments: [], accountsClosed: [], emailTaken: null, obligationsRaised: [], coursesCompleted: [] },
    mergedAt: at('2026-01-10T00:00:00'),
    undoneAt: at('2026-03-01T00:00:00'),
  };
  const then = (instant: string) => standsFor(mergesThen([merge], at(instant)), 'gone');

  it('are one from the instant of the merge to the instant before it was undone', () => {
    expect([then('2026-01-09T23:59:59'), then('2026-01-10T00:00:00')]).toEqual(['gone', 'kept']);
    expect([then('2026-02-28T23:59:59'), then('2026-03-01T00:00:00')]).toEqual(['kept', 'gone']);
  });
});
