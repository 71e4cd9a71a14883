import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, endOfDay, isPlainDate } from '#domain/shared/plain-date.ts';

describe('a day', () => {
  it('is the one people in Beijing are living in', () => {
    expect(dayOf(new Date('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
    expect(dayOf(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
  });
  it('ends at 24:00 Beijing time', () => expect(endOfDay('2026-11-25').toISOString()).toBe('2026-11-25T16:00:00.000Z'));
  it('is refused when the calendar has no such day', () => {
    expect(isPlainDate('2026-02-29')).toBe(false);
    expect(isPlainDate('2028-02-29')).toBe(true);
    expect(isPlainDate('2026-2-9')).toBe(false);
  });
  it('clamps to the end of a month that is too short', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });
  it('counts the days between', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
  });
});
