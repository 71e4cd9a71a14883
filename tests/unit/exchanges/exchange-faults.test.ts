import { describe, expect, it } from 'vitest';
import { exchangeFaults } from '#domain/exchanges/exchange.ts';

const days = { startedOn: '2026-12-14', finishedOn: '2026-12-16' };
const codes = (personIds: string[], { unknown = [] as string[], own = ['a', 'b'], finishedOn = days.finishedOn } = {}) =>
  exchangeFaults({ ...days, finishedOn, personIds, unknown }, { known: new Set(['a', 'b', 'c']), mayBring: (id) => own.includes(id) }).map(
    ({ code }) => code.replace('exchanges.', ''),
  );

describe('an exchange', () => {
  it('takes along people whom the writer may bring, all of them or none', () => {
    expect(codes(['a', 'b'])).toEqual([]);
    expect(codes(['a', 'c'])).toEqual(['not_yours']);
    expect(codes(['a', 'stranger'])).toEqual(['not_at_institution']);
  });

  it('is told everything that does not fit at once', () => {
    expect(codes([], { finishedOn: '2026-12-13' })).toEqual(['ends_before_start', 'nobody']);
    expect(codes(['stranger'], { unknown: ['0099'] })).toEqual(['numbers_unknown', 'not_at_institution']);
  });
});
