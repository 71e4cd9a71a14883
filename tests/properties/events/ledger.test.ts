import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CapHistory, type Caps, capIn, yearlyCaps } from '#domain/hours/caps.ts';
import { hourKinds } from '#domain/hours/kinds.ts';
import { countedHours, type HourEntry, sumsOf } from '#domain/hours/ledger.ts';
import { addDays } from '#domain/shared/plain-date.ts';

const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...hourKinds),
      topic: fc.constantFrom('ai', 'rules', 'gen-101'),
      minutes: fc.integer({ min: 15, max: 400 }),
      on: fc.integer({ min: -500, max: 500 }).map((n) => addDays('2026-12-31', n)),
      number: fc.nat(9),
    }),
    { maxLength: 40 },
  )
  .map((all): HourEntry[] => all.map((one, i) => ({ ...one, id: `e${i}` })));

describe('what counts of a ledger', () => {
  it('is never more than was earned, nor than the cap of its kind in any year', () =>
    fc.assert(
      fc.property(entries, (all) => {
        const counted = countedHours(all);
        expect(counted.every((one) => one.counted >= 0 && one.counted <= one.minutes)).toBe(true);
        for (const kind of hourKinds)
          for (const year of ['2025', '2026', '2027', '2028']) {
            const sum = counted.filter((one) => one.kind === kind && one.on.startsWith(year)).reduce((n, one) => n + one.counted, 0);
            expect(sum).toBeLessThanOrEqual(capIn(year, kind) ?? Number.POSITIVE_INFINITY);
          }
      }),
    ));

  it('by a cap that changes holds from the next year that begins, and leaves every earlier year as it was', () => {
    const source = 'platform default';
    const changed: Caps = {
      ...yearlyCaps,
      external: [...yearlyCaps.external, { from: '2026-07-01', value: 120, source }, { from: '2028-01-01', value: null, source }],
    };
    expect(['2025', '2026', '2027', '2028'].map((year) => capIn(year, 'external', changed))).toEqual([480, 480, 120, null]);
    fc.assert(
      fc.property(entries, (all) => {
        const [before, after] = [countedHours(all), countedHours(all, changed)];
        const until2026 = (one: { on: string }) => one.on < '2027-01-01';
        expect(after.filter(until2026)).toEqual(before.filter(until2026));
        const in2027 = after.filter(({ kind, on }) => kind === 'external' && on.startsWith('2027'));
        expect(in2027.reduce((n, one) => n + one.counted, 0)).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('rests on caps that are dated, each with its source', () => {
    for (const kind of hourKinds)
      expect(CapHistory.parse(yearlyCaps[kind]).every(({ source }) => source === 'platform default')).toBe(true);
    const twice = [...yearlyCaps.external, ...yearlyCaps.external];
    expect(CapHistory.safeParse(twice).success).toBe(false);
  });

  it('does not hang on the order in which it is read', () =>
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 1e6 }), (all, seed) => {
        const shuffled = [...all].sort((a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7) || (a.id < b.id ? 1 : -1));
        expect(countedHours(shuffled)).toEqual(countedHours(all));
      }),
    ));

  it('is not taken away by what is entered for a later day', () =>
    fc.assert(
      fc.property(entries, fc.constantFrom(...hourKinds), (all, kind) => {
        const last = [...all].sort((a, b) => (a.on < b.on ? 1 : -1))[0]?.on ?? '2026-01-01';
        const before = countedHours(all);
        const after = countedHours([...all, { id: 'later', kind, topic: 'ai', minutes: 300, on: addDays(last, 1), number: 0 }]);
        expect(after.filter(({ id }) => id !== 'later')).toEqual(before);
      }),
    ));

  it('adds up the same by kind, by topic and in all', () =>
    fc.assert(
      fc.property(entries, (all) => {
        const sums = sumsOf(countedHours(all), { from: '2026-01-01', until: '2027-06-30' });
        const total = (map: Map<string, number>) => [...map.values()].reduce((a, b) => a + b, 0);
        expect([total(sums.byKind), total(sums.byTopic)]).toEqual([sums.counted, sums.counted]);
      }),
    ));
});
