import { describe, expect, it } from 'vitest';
import { longestTerm, type NewSeat } from '#domain/committees/committee.ts';
import { type SeatThere, seatFaults } from '#domain/committees/seat-faults.ts';

const seat: NewSeat = {
  committeeId: 'committee',
  personId: 'a',
  role: 'member',
  startedOn: '2026-01-01',
  finishedOn: '2028-12-31',
  appointedOn: '2025-12-20',
};
const there: SeatThere[] = [{ personId: 'b', role: 'chair', startedOn: '2024-01-01', finishedOn: '2026-06-30' }];
const codes = (changes: Partial<NewSeat>, seats: readonly SeatThere[] = []) =>
  seatFaults({ ...seat, ...changes }, { foundedOn: '2024-01-01', person: 'known', there: seats }).map(({ code }) =>
    code.replace('committees.', ''),
  );

describe('a seat on a committee', () => {
  it('lasts five years at the longest, to the day', () => {
    expect(longestTerm('2026-01-01')).toBe('2030-12-31');
    expect(codes({ finishedOn: '2030-12-31' })).toEqual([]);
    expect(codes({ finishedOn: '2031-01-01' })).toEqual(['term_too_long']);
  });

  it('in the chair is one at a time: the next begins when the last has ended', () => {
    expect(codes({ role: 'chair' }, there)).toEqual(['chair_taken']);
    expect(codes({ role: 'chair', startedOn: '2026-06-30' }, there)).toEqual(['chair_taken']);
    expect(codes({ role: 'chair', startedOn: '2026-07-01' }, there)).toEqual([]);
    expect(codes({ role: 'vice-chair' }, there)).toEqual([]);
  });

  it('is one for a person at a time, whatever the role', () => {
    expect(codes({ personId: 'b', role: 'member' }, there)).toEqual(['already_seated']);
  });

  it('begins after the committee and not before it was given', () => {
    expect(codes({ startedOn: '2023-12-31', finishedOn: '2025-12-31', appointedOn: '2024-02-01' })).toEqual([
      'before_founding',
      'appointed_late',
    ]);
  });
});
