import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequirementRule } from '#domain/content/policy.ts';
import { clearanceOf } from '#domain/requirements/clearance.ts';
import { currentBy } from '#domain/requirements/current.ts';
import { addDays } from '#domain/shared/plain-date.ts';

const words = { 'zh-CN': '要求', en: 'requirement' };
const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
const course = fc.constantFrom('gen-101', 'ani-201', 'med-201');
const validMonths = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
const completion = fc
  .record({ course, completedOn: day, id: fc.uuid() })
  .map((one) => ({ ...one, editionId: 'e', serial: `ML-${one.id}` }));
const completions = fc.uniqueArray(completion, { selector: ({ id }) => id, maxLength: 8 });
const policy = fc.uniqueArray(fc.record({ course, validMonths }), { selector: (one) => one.course, minLength: 1 }).map((rules) => ({
  slug: 'project',
  editions: [
    {
      editionId: 'e1',
      edition: {
        version: '2024.1',
        from: '2024-01-01',
        change: 'material' as const,
        requirements: rules.map((one) =>
          RequirementRule.parse({
            id: one.course,
            title: words,
            trigger: 'project',
            due: { before: 'joining' },
            basis: ['KJ-13'],
            why: words,
            platformDefault: [],
            ...one,
          }),
        ),
      },
    },
  ],
}));
const occasions = [{ trigger: 'project' as const, id: 'place', startedOn: '2024-01-01', role: 'student' as const }];

describe('the gate', () => {
  it('is never closed by a further completion', () => {
    fc.assert(
      fc.property(policy, completions, completion, day, (given, had, more, asOf) => {
        const before = clearanceOf([given], { asOf, occasions, completions: had });
        const after = clearanceOf([given], { asOf, occasions, completions: [...had, more] });
        expect(after.cleared || !before.cleared).toBe(true);
        for (const [i, { met }] of before.requirements.entries()) expect(after.requirements[i]?.met || !met).toBe(true);
      }),
    );
  });

  it('answers the same for the same day and facts, in whatever order they come', () => {
    fc.assert(
      fc.property(policy, completions, day, (given, had, asOf) => {
        const answer = clearanceOf([given], { asOf, occasions, completions: had });
        const decision = ({ cleared, requirements }: typeof answer) => ({ cleared, reasons: requirements.map(({ reason }) => reason) });
        expect(clearanceOf([given], { asOf, occasions, completions: had })).toEqual(answer);
        expect(decision(clearanceOf([given], { asOf, occasions, completions: had.toReversed() }))).toEqual(decision(answer));
      }),
    );
  });

  it('is open exactly when every required course is among those current that day', () => {
    fc.assert(
      fc.property(policy, completions, day, (given, had, asOf) => {
        const required = new Set(given.editions[0]?.edition.requirements.map((rule) => rule.course));
        const current = new Set(
          given.editions[0]?.edition.requirements.filter((rule) => currentBy(rule, had, asOf)).map((rule) => rule.course),
        );
        expect(clearanceOf([given], { asOf, occasions, completions: had }).cleared).toBe(required.difference(current).size === 0);
      }),
    );
  });
});
