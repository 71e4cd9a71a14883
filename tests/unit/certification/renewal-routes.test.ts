import { describe, expect, it } from 'vitest';
import { chainTo, type Past, type RenewalRoute, routeOn } from '#domain/certification/renewal.ts';

const rules = { graceDays: 60, retestMonths: 6, renewal: { byHoursInARow: 2, examUntilYearsHeld: 9 } };

const made = (id: string, validFrom: string, validUntil: string, route: RenewalRoute | null, previousId: string | null): Past => ({
  ...{ id, validFrom, validUntil, route, previousId, issuedOn: validFrom, events: [] },
  kind: previousId === null ? 'initial' : 'renewal',
});
const first = made('a', '2018-01-01', '2020-12-31', null, null);
const second = made('b', '2021-01-01', '2023-12-31', 'hours', 'a');
const third = made('c', '2024-01-01', '2026-12-31', 'hours', 'b');

describe('the way to a renewal', () => {
  it('is by hours, twice in a row', () => {
    expect(routeOn([first], rules, '2020-12-01')).toBe('hours');
    expect(routeOn([first, second], rules, '2023-12-01')).toBe('hours');
  });
  it('asks for the exam the third time, and by hours again after an exam', () => {
    expect(routeOn([first, second, third], rules, '2026-12-01')).toBe('exam');
    expect(routeOn([first, second, { ...third, route: 'exam' }], rules, '2026-12-01')).toBe('hours');
  });
  it('is always by hours once nine years have been held', () => {
    expect(routeOn([first, second, third], rules, '2026-12-31')).toBe('exam');
    expect(routeOn([first, second, third], rules, '2027-01-01')).toBe('hours');
  });
  it('asks for a test once grace is over, and for everything after six months', () => {
    expect(routeOn([first], rules, '2021-03-01')).toBe('hours');
    expect(routeOn([first], rules, '2021-03-02')).toBe('retest');
    expect(routeOn([first], rules, '2021-06-30')).toBe('retest');
    expect(routeOn([first], rules, '2021-07-01')).toBe('anew');
  });
});

describe('the certificates held one after another', () => {
  const corrected = { ...second, events: [{ kind: 'superseded' as const, on: '2022-01-01', until: null }] };
  const instead: Past = { ...second, id: 'b2', kind: 'correction', previousId: 'b' };

  it('are told oldest first', () => expect(chainTo(third, [third, first, second]).map(({ id }) => id)).toEqual(['a', 'b', 'c']));
  it('hold a correction in the place of what it corrected', () => {
    expect(chainTo(third, [first, corrected, instead, third]).map(({ id }) => id)).toEqual(['a', 'b2', 'c']);
    expect(chainTo(instead, [first, corrected, instead]).map(({ id }) => id)).toEqual(['a', 'b2']);
  });
});
