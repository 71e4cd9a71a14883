import { expect, it } from 'vitest';
import { parts } from '#domain/shared/parts.ts';

it.each([
  [[], 2, []],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
])('%j in parts of %i is %j', (all, atOnce, expected) => expect(parts(all, atOnce)).toEqual(expected));
