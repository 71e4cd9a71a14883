import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#domain/shared/canonical.ts';

const json = fc.jsonValue();
const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reordered(one)]),
  );
};

describe('the canonical text of a value', () => {
  it('is that value, and the same in whatever order its keys came', () => {
    fc.assert(
      fc.property(json, (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(JSON.parse(canonical(plain))).toEqual(plain);
        expect(canonical(reordered(plain))).toBe(canonical(plain));
      }),
    );
  });

  it('leaves out what is not there', () => expect(canonical({ b: [1, null], a: 'ü', c: undefined })).toBe('{"a":"ü","b":[1,null]}'));
});
