import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statusListLength } from '#domain/credentials/open-badge.ts';
import { freePlaces, statusBits } from '#domain/credentials/status-bits.ts';

const place = fc.nat({ max: statusListLength - 1 });

it('a status list has exactly the places set that have ended', () =>
  fc.assert(
    fc.property(fc.uniqueArray(place, { maxLength: 50 }), place, (ended, asked) => {
      const bits = statusBits(ended);
      const isSet = (at: number) => (((bits[at >> 3] ?? 0) >> (7 - (at % 8))) & 1) === 1;
      expect(bits.length * 8).toBe(statusListLength);
      expect(ended.every(isSet)).toBe(true);
      expect(isSet(asked)).toBe(ended.includes(asked));
    }),
  ));

it('no two credentials are ever given one place, and a list is never filled', () =>
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 200 }), fc.integer(), (near, count, seed) => {
      const half = statusListLength / 2;
      const taken = new Set(Array.from({ length: half - near }, (_, i) => i * 2));
      let state = Math.abs(seed);
      const random = () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state >>> 3;
      };
      const given = freePlaces(taken, 1, count, random);
      const names = given.map(({ list, index }) => `${list}/${index}`);
      expect(given).toHaveLength(count);
      expect(new Set(names).size).toBe(count);
      expect(given.some(({ list, index }) => list === 1 && taken.has(index))).toBe(false);
      expect(given.filter(({ list }) => list === 1)).toHaveLength(Math.min(near, count));
    }),
    { numRuns: 30 },
  ));
