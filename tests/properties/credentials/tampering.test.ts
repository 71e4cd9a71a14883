import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProof, checkToken } from '#ports/credentials/check-signature.ts';
import { credentialToken } from '#ports/credentials/sign.ts';
import { badgeOf, freshKeys, issuer, signed } from '../../support/credentials/issued.ts';

const keys = freshKeys();

/** Every place of a value that holds a text, and a way to change it there. */
const textsIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
};
const changedAt = (value: object, path: readonly (string | number)[], change: (text: string) => string): Record<string, unknown> => {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  inner[last] = change(String(inner[last]));
  return copy;
};

it('any change of one character anywhere in a credential is noticed', async () => {
  const one = await signed(keys, { kind: 'certification', validFrom: '2026-12-01', validUntil: '2029-11-30' });
  const document = await keys.document(issuer);
  expect(await checkProof(one, document)).toBe('yes');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...textsIn(one)), fc.nat(), fc.constantFrom('0', 'x', '王', '/'), async (path, at, by) => {
      const other = changedAt(one, path, (text) => {
        const characters = [...text];
        const place = at % characters.length;
        characters[place] = characters[place] === by ? '~' : by;
        return characters.join('');
      });
      expect(await checkProof(other, document)).not.toBe('yes');
    }),
    { numRuns: 150 },
  );
});

it('anything added to a credential, or left out of it, is noticed', async () => {
  const one = await signed(keys);
  const document = await keys.document(issuer);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(one)), async (key) => {
      const { [key as keyof typeof one]: _, ...less } = one;
      expect(await checkProof(less, document)).not.toBe('yes');
      expect(await checkProof({ ...one, [`${key}x`]: 'y' }, document)).not.toBe('yes');
    }),
    { numRuns: 20 },
  );
});

it('any change of one byte of a token is noticed', async () => {
  const token = await credentialToken(badgeOf(), { issuer, keys });
  const document = await keys.document(issuer);
  expect(await checkToken(token, document)).toBe('yes');
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: token.length - 1 }), fc.integer({ min: 33, max: 126 }), async (at, code) => {
      const by = String.fromCharCode(code);
      fc.pre(token[at] !== by);
      expect(await checkToken(token.slice(0, at) + by + token.slice(at + 1), document)).not.toBe('yes');
    }),
    { numRuns: 300 },
  );
});
