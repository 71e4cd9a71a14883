import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequirementRule } from '#domain/content/policy.ts';
import { cellOf, type Known } from '#domain/reporting/cell.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { counts, isCurrent } from '#domain/requirements/is-current.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { anyDayOfLife, anyEvidence, anyLife, anyRule, makeRecord } from '../../support/requirements.ts';

const published = (rule: RequirementRule): PublishedPolicy => ({
  slug: 'policy',
  editions: [{ editionId: 'e', edition: { version: '2023.1', from: '2023-01-01', change: 'material', requirements: [rule] } }],
});
const inForce = (rule: RequirementRule, day: string) => {
  const [one] = requirementsOn([published(rule)], day);
  if (!one) throw new Error('Every day asked about lies after the first edition.');
  return one;
};

describe('where a person stands', () => {
  it('is never made worse by more evidence', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, anyEvidence, anyDayOfLife, (rule, life, had, more, day) => {
        const one = inForce(rule, day);
        const before = isCurrent(makeRecord({ ...life, ...had }), one, day);
        const with_ = { completed: [...had.completed, ...more.completed], others: [...had.others, ...more.others] };
        const after = isCurrent(makeRecord({ ...life, ...with_ }), one, day);
        expect(counts(after) || !counts(before)).toBe(true);
        if (before.state === 'current' && after.state === 'current' && before.until !== null)
          expect(after.until === null || after.until >= before.until).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, anyDayOfLife, (rule, life, had, day) => {
        const record = makeRecord({ ...life, ...had });
        const turned = Object.fromEntries(
          Object.entries(record).map(([part, rows]) => [part, (rows as unknown[]).toReversed()]),
        ) as unknown as typeof record;
        const said = (given: typeof record) => {
          const { state, since, until, renewableFrom, grace, due } = isCurrent(given, inForce(rule, day), day);
          return { state, since, until, renewableFrom, grace, due: due?.on };
        };
        expect(said(turned)).toEqual(said(record));
      }),
      { numRuns: 1500 },
    );
  });

  it('on a day does not change for what is learnt later', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, anyEvidence, anyDayOfLife, (rule, life, had, more, day) => {
        const later = (on: string) => on > day;
        const grown = {
          completed: [...had.completed, ...more.completed.filter(({ on }) => later(on))],
          others: [...had.others, ...more.others.filter(({ on }) => later(on))],
        };
        const one = inForce(rule, day);
        expect(isCurrent(makeRecord({ ...life, ...grown }), one, day).state).toBe(
          isCurrent(makeRecord({ ...life, ...had }), one, day).state,
        );
      }),
    );
  });

  it('says of what is current a first and a last day that lie around the day, with evidence on record', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, anyDayOfLife, (rule, life, had, day) => {
        const record = makeRecord({ ...life, ...had });
        const why = isCurrent(record, inForce(rule, day), day);
        if (why.state !== 'current' && why.state !== 'renewal') return;
        expect(why.since !== null && why.since <= day && (why.until === null || day <= why.until)).toBe(true);
        const known = [...record.completions, ...(record.others ?? [])].map(({ id }) => id);
        for (const { id } of why.by) expect(known).toContain(id);
      }),
    );
  });
});

describe('a timeline', () => {
  it('gives every day of a life exactly one state, the one that is current that day', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, anyDayOfLife, fc.option(anyDayOfLife), (rule, life, had, from, dueOn) => {
        const { open: _, ...record } = makeRecord({ ...life, ...had });
        const open = dueOn === null ? [] : [{ policy: 'policy', requirement: rule.id, occasion: 'occasion-0', dueOn }];
        const known = { ...record, open } as Known;
        const stretches = timeline(known, [published(rule)], { from });
        for (let n = 0; n < 900; n += 1) {
          const day = addDays(from, n);
          const these = stretches.filter((one) => one.from <= day && (one.to === null || day <= one.to));
          expect(these.length).toBeLessThanOrEqual(1);
          expect(these[0]?.state ?? 'not-bound').toBe(cellOf(inForce(rule, day), known, day).state);
        }
      }),
      { numRuns: 150 },
    );
  });
});
