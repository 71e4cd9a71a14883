import { describe, expect, it } from 'vitest';
import { cellOf, type Known } from '#domain/reporting/cell.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { makeRecord, publishRules } from '../../support/requirements.ts';

const policies = [publishRules([{ from: '2020-01-01', rule: { validMonths: 12, renewalDays: 60 } }])];
const from = '2024-12-10';

/** The state of every day as the stretches say it, and as the predicate says it. */
const bothWays = (given: Parameters<typeof makeRecord>[0]) => {
  const known: Known = { ...makeRecord(given), open: [] };
  const stretches = timeline(known, policies, { from });
  const days = Array.from({ length: 500 }, (_, n) => addDays(from, n));
  return {
    listed: days.map((day) => stretches.find((one) => one.from <= day && (one.to === null || day <= one.to))?.state),
    judged: days.map((day) => requirementsOn(policies, day).map((one) => cellOf(one, known, day).state)[0]),
  };
};

describe('a timeline through a leave without an end', () => {
  const away = { from: '2024-12-01', clock: 'due-and-validity' as const };

  it('stays as it is while nothing else stands in between', () => {
    const { listed, judged } = bothWays({ completed: ['2024-01-01'], leaves: [away] });
    expect(listed).toEqual(judged);
    expect(new Set(listed)).toEqual(new Set(['renewal']));
  });

  it('turns on the very day on which the last valid day, moving on, comes to an extension, and when it has passed it', () => {
    const extension = { of: 'validity' as const, from: '2025-03-01', until: '2025-09-01' };
    const { listed, judged } = bothWays({ completed: ['2024-01-01'], leaves: [away], extensions: [extension] });
    expect(listed).toEqual(judged);
    expect(listed.filter((state, n) => state !== listed[n - 1])).toEqual(['renewal', 'met', 'renewal']);
  });
});
