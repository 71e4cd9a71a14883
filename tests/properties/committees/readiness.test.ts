import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layAtMeetings } from '#domain/committees/charter.ts';
import { committeeRoles } from '#domain/committees/committee.ts';
import { verdicts } from '#domain/committees/finding.ts';
import { backgrounds, sexes, standings } from '#domain/committees/particulars.ts';
import { type Attendee, readinessOf } from '#domain/committees/readiness.ts';

const anyAttendees = fc
  .array(
    fc.record({
      role: fc.constantFrom(...committeeRoles),
      answer: fc.constantFrom('accepted' as const, 'accepted' as const, 'declined' as const, 'open' as const, 'not-invited' as const),
      certified: fc.constantFrom(...verdicts),
      particulars: fc.record({
        sex: fc.option(fc.constantFrom(...sexes)),
        backgrounds: fc.uniqueArray(fc.constantFrom(...backgrounds), { maxLength: 3 }),
        speciality: fc.constant(null),
        standing: fc.option(fc.constantFrom(...standings)),
      }),
    }),
    { maxLength: 14 },
  )
  .map((all): Attendee[] => all.map((one, i) => ({ ...one, personId: `p${i}`, startedOn: '2024-01-01', finishedOn: '2028-12-31' })));
const anyCharter = fc.option(fc.record({ atLeast: fc.option(fc.integer({ min: 5, max: 9 })), lay: fc.constantFrom(...layAtMeetings) }), {
  nil: undefined,
});
const accepting = (all: readonly Attendee[], who: (one: Attendee) => boolean): Attendee[] =>
  all.map((one) => (who(one) ? { ...one, answer: 'accepted' } : one));

describe('whether a meeting stands', () => {
  it('is never undone by one more who accepts', () => {
    fc.assert(
      fc.property(anyAttendees, anyCharter, fc.nat(), (all, charter, at) => {
        const before = readinessOf(all, charter);
        const after = readinessOf(
          accepting(all, ({ personId }) => personId === `p${at % Math.max(1, all.length)}`),
          charter,
        );
        for (const [i, { check, verdict }] of before.findings.entries())
          if (verdict === 'yes' && check !== 'certified') expect(after.findings[i]?.verdict).toBe('yes');
        if (before.stands === 'yes') expect(after.stands).toBe('yes');
      }),
    );
  });

  it('follows from asking those who are named, wherever it could stand at all', () => {
    fc.assert(
      fc.property(anyAttendees, anyCharter, (all, charter) => {
        const { couldStand, stands, ask } = readinessOf(all, charter);
        if (stands === 'yes') expect(ask).toEqual([]);
        if (couldStand !== 'yes') return;
        const named = new Set(ask.filter(({ answer }) => answer !== 'declined').map(({ personId }) => personId));
        expect(
          readinessOf(
            accepting(all, ({ personId }) => named.has(personId)),
            charter,
          ).stands,
        ).toBe('yes');
      }),
    );
  });

  it('does not rest on certificates, nor on whoever has no vote', () => {
    fc.assert(
      fc.property(anyAttendees, anyCharter, (all, charter) => {
        const { stands } = readinessOf(all, charter);
        expect(
          readinessOf(
            all.map((one) => ({ ...one, certified: 'no' })),
            charter,
          ).stands,
        ).toBe(stands);
        const voting = all.filter(({ role }) => role !== 'consultant' && role !== 'secretary');
        expect(readinessOf(voting, charter).stands).toBe(stands);
      }),
    );
  });
});
