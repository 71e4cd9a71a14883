import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequirementRule } from '#domain/content/policy.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { isCurrent } from '#domain/requirements/is-current.ts';
import { askedBy } from '#domain/requirements/raise.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { anyDayOfLife, anyEvidence, anyLife, anyRule, makeRecord } from '../../support/requirements.ts';

const published = (rule: RequirementRule): PublishedPolicy => ({
  slug: 'policy',
  editions: [{ editionId: 'e', edition: { version: '2023.1', from: '2023-01-01', change: 'material', requirements: [rule] } }],
});

/** The same life, with each affiliation told as several that follow one another by transfer, where its days allow it. */
const transferred = (occasions: readonly Occasion[], after: readonly number[]): Occasion[] =>
  occasions.flatMap((one) => {
    if (one.trigger !== 'onboarding') return [one];
    const row: Occasion[] = [one];
    for (const days of after) {
      const last = row.at(-1) ?? one;
      const on = addDays(last.startedOn, days);
      if (last.finishedOn != null && last.finishedOn < on) break;
      row[row.length - 1] = { ...last, finishedOn: addDays(on, -1) };
      row.push({ ...last, id: `${one.id}-${row.length}`, startedOn: on, continues: last.id });
    }
    return row;
  });
const someTransfers = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 });

describe('a transfer between units that a requirement is about alike', () => {
  it('changes nothing about where anybody stands, on any day', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, someTransfers, anyDayOfLife, (rule, life, had, after, day) => {
        const record = makeRecord({ ...life, ...had });
        const [one] = requirementsOn([published(rule)], day);
        if (!one) throw new Error('Every day asked about lies after the first edition.');
        const said = (occasions: readonly Occasion[]) => {
          const { occasions: bound, due, ...why } = isCurrent({ ...record, occasions }, one, day);
          return { ...why, due: due?.on, bound: bound.map(({ id }) => id).sort() };
        };
        expect(said(transferred(record.occasions, after))).toEqual(said(record.occasions));
      }),
      { numRuns: 1500 },
    );
  });

  it('asks nothing that would not be asked without it, and nothing by another day', () => {
    fc.assert(
      fc.property(anyRule, anyLife, anyEvidence, someTransfers, anyDayOfLife, (rule, life, had, after, day) => {
        const record = makeRecord({ ...life, ...had });
        const asked = (occasions: readonly Occasion[]) =>
          askedBy({ ...record, occasions }, [published(rule)], day)
            .map(({ key, dueOn }) => `${key} ${dueOn}`)
            .sort();
        expect(asked(transferred(record.occasions, after))).toEqual(asked(record.occasions));
      }),
      { numRuns: 1500 },
    );
  });
});
