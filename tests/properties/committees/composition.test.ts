import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committeeRoles } from '#domain/committees/committee.ts';
import { type CompositionFinding, compositionOn, isMember, type Seated } from '#domain/committees/composition.ts';
import { backgrounds, sexes, standings } from '#domain/committees/particulars.ts';

const day = '2026-06-01';
const foundedOn = '2024-01-01';

const anyParticulars = fc.record({
  sex: fc.option(fc.constantFrom(...sexes)),
  backgrounds: fc.uniqueArray(fc.constantFrom(...backgrounds), { maxLength: 3 }),
  speciality: fc.constant(null),
  standing: fc.option(fc.constantFrom(...standings)),
});
const anySeats = fc
  .array(
    fc.record({
      role: fc.constantFrom(...committeeRoles),
      startedOn: fc.constantFrom('2024-01-01', '2026-06-01', '2026-06-02'),
      finishedOn: fc.constantFrom('2026-05-31', '2026-06-01', '2028-12-31', '2029-06-01'),
      particulars: anyParticulars,
    }),
    { maxLength: 12 },
  )
  .map((seats): Seated[] => seats.map((seat, i) => ({ ...seat, personId: `p${i}` })));

const judged = (seats: readonly Seated[]): CompositionFinding[] => {
  const found = compositionOn({ foundedOn, seats }, day);
  if (found.state !== 'judged') throw new Error(found.state);
  return found.findings;
};
const verdictsOf = (seats: readonly Seated[]) => judged(seats).map(({ check, verdict }) => `${check} ${verdict}`);

describe('the composition of a committee', () => {
  it('does not depend on the order in which members are listed', () => {
    fc.assert(
      fc.property(
        anySeats.chain((seats) => fc.tuple(fc.constant(seats), fc.shuffledSubarray(seats, { minLength: seats.length }))),
        ([seats, shuffled]) => {
          expect(verdictsOf(shuffled)).toEqual(verdictsOf(seats));
        },
      ),
    );
  });

  it('turns no answer round when what was not known is entered', () => {
    fc.assert(
      fc.property(anySeats, anyParticulars, fc.nat(), (seats, given, at) => {
        const filled = seats.map((seat, i) =>
          i === at % seats.length
            ? {
                ...seat,
                particulars: {
                  ...seat.particulars,
                  sex: seat.particulars.sex ?? given.sex,
                  backgrounds: seat.particulars.backgrounds.length > 0 ? seat.particulars.backgrounds : given.backgrounds,
                  standing: seat.particulars.standing ?? given.standing,
                },
              }
            : seat,
        );
        const after = judged(filled);
        for (const [i, before] of judged(seats).entries()) if (before.verdict !== 'unknown') expect(after[i]?.verdict).toBe(before.verdict);
      }),
    );
  });

  it('leaves nothing open once everything is entered, and names somebody for whatever is open', () => {
    fc.assert(
      fc.property(anySeats, (seats) => {
        for (const { verdict, open } of judged(seats)) if (verdict === 'unknown') expect(open.length).toBeGreaterThan(0);
        const complete = seats.map((seat) => ({
          ...seat,
          particulars: {
            ...seat.particulars,
            sex: seat.particulars.sex ?? ('female' as const),
            backgrounds: seat.particulars.backgrounds.length > 0 ? seat.particulars.backgrounds : (['other'] as const).slice(),
            standing: seat.particulars.standing ?? ('own' as const),
          },
        }));
        expect(judged(complete).map(({ verdict }) => verdict)).not.toContain('unknown');
      }),
    );
  });

  it('is not changed by whoever has no vote, nor by terms that do not cover the day', () => {
    fc.assert(
      fc.property(anySeats, (seats) => {
        const counted = seats.filter(({ role, startedOn, finishedOn }) => isMember(role) && startedOn <= day && day <= finishedOn);
        expect(judged(counted)).toEqual(judged(seats));
      }),
    );
  });

  it('loses no yes but those about the chair and the terms when a member joins', () => {
    fc.assert(
      fc.property(anySeats, anyParticulars, (seats, particulars) => {
        const more = [
          ...seats,
          { personId: 'new', role: 'member' as const, startedOn: '2024-01-01', finishedOn: '2028-12-31', particulars },
        ];
        const after = judged(more);
        for (const [i, before] of judged(seats).entries()) if (before.verdict === 'yes') expect(after[i]?.verdict).toBe('yes');
      }),
    );
  });
});
