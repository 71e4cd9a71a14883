import { describe, expect, it } from 'vitest';
import { committeeDates } from '#domain/committees/dates.ts';

const at = new Date('2026-01-02T00:00:00Z');
const seat = (id: string, personId: string, startedOn: string, finishedOn: string) => ({
  id,
  personId,
  startedOn,
  finishedOn,
  recordedAt: at,
});
const year = { from: '2026-06-01', until: '2027-05-31' };
const nothing = { seats: [], certificates: [], meetings: [], registration: null };

describe('the calendar of a committee', () => {
  it('holds what falls between two days, in order, both days included', () => {
    const found = committeeDates(
      {
        seats: [
          seat('a', 'p', '2024-01-01', '2026-06-01'),
          seat('b', 'q', '2027-05-31', '2030-05-30'),
          seat('c', 'r', '2024-01-01', '2026-05-31'),
        ],
        certificates: [{ serial: 'MC-1', personId: 'p', title: '委员', until: '2026-09-01', issuedAt: at }],
        meetings: [{ id: 'm', title: '审查会', on: '2026-09-01', calledAt: at }],
        registration: null,
      },
      year,
    );
    expect(found.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'term-ends 2026-06-01',
      'meeting 2026-09-01',
      'certificate-ends 2026-09-01',
      'term-begins 2027-05-31',
    ]);
  });

  it('does not tell the end of a term that is renewed without a gap, and tells it with one', () => {
    const first = seat('a', 'p', '2024-01-01', '2026-12-31');
    const ends = (next: string) =>
      committeeDates({ ...nothing, seats: [first, seat('b', 'p', next, '2029-12-31')] }, year).filter(({ kind }) => kind === 'term-ends');
    expect(ends('2027-01-01')).toEqual([]);
    expect(ends('2027-01-02')).toHaveLength(1);
  });

  it('keeps a registration that is owed after its due day', () => {
    const owed = (dueOn: string) => committeeDates({ ...nothing, registration: { dueOn, since: at } }, year).map(({ on }) => on);
    expect(owed('2025-01-31')).toEqual(['2025-01-31']);
    expect(owed('2026-07-01')).toEqual(['2026-07-01']);
    expect(owed('2027-06-01')).toEqual([]);
  });

  it('gives a date that moved a name of its own', () => {
    const key = (finishedOn: string) =>
      committeeDates({ ...nothing, seats: [seat('a', 'p', '2024-01-01', finishedOn)] }, year).map((one) => one.key);
    expect(key('2026-07-01')).not.toEqual(key('2026-08-01'));
  });
});
