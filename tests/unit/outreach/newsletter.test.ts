import { describe, expect, it } from 'vitest';
import { lastMonthOver, newSince } from '#domain/outreach/newsletter.ts';

const pieces = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map((publishedOn) => ({ publishedOn }));
const days = (found: { publishedOn: string }[]) => found.map(({ publishedOn }) => publishedOn);

describe('the monthly letter', () => {
  it.each([
    ['2026-11-01', '2026-10'],
    ['2026-11-30', '2026-10'],
    ['2026-01-15', '2025-12'],
    ['2028-03-01', '2028-02'],
  ])('on %s is about %s', (today, month) => expect(lastMonthOver(today)).toBe(month));

  it('holds what appeared in the months that are over and not yet told, newest first', () => {
    expect(days(newSince(pieces, '2026-09', '2026-11-05'))).toEqual(['2026-10-31', '2026-10-01']);
    expect(days(newSince(pieces, '2026-08', '2026-11-05'))).toEqual(['2026-10-31', '2026-10-01', '2026-09-30']);
  });
  it('says nothing twice, and nothing of the month that goes on', () => {
    expect(newSince(pieces, '2026-10', '2026-11-30')).toEqual([]);
    expect(days(newSince(pieces, '2026-10', '2026-12-01'))).toEqual(['2026-11-01']);
  });
});
