import { describe, expect, it } from 'vitest';
import { particularsOn } from '#domain/committees/particulars.ts';

const stated = (fromOn: string, recordedAt: string, word: string) => ({ fromOn, recordedAt: new Date(recordedAt), word });

describe('what is known of a member', () => {
  const first = stated('2024-01-01', '2024-01-02T00:00:00Z', 'first');
  const corrected = stated('2024-01-01', '2025-03-01T00:00:00Z', 'corrected');
  const later = stated('2025-06-01', '2025-06-02T00:00:00Z', 'later');

  it('is what was stated for the latest day that has come', () => {
    expect(particularsOn([first, later], '2025-05-31')?.word).toBe('first');
    expect(particularsOn([later, first], '2025-06-01')?.word).toBe('later');
  });

  it('of two statements about one day is the one entered last', () => {
    expect(particularsOn([first, corrected], '2024-06-01')?.word).toBe('corrected');
    expect(particularsOn([corrected, first], '2024-06-01')?.word).toBe('corrected');
  });

  it('is not changed for later days by correcting an earlier one', () =>
    expect(particularsOn([first, later, corrected], '2026-01-01')?.word).toBe('later'));

  it('is nothing before the first day', () => expect(particularsOn([first], '2023-12-31')).toBeUndefined());
});
