import { expect, it } from 'vitest';
import { tracksFor } from '#domain/committees/certified-tracks.ts';

it('a field asks for its own certificate once one may enrol in it, and for the general one before', () => {
  expect(tracksFor('member', 'ai', new Set(['member', 'lay']))).toEqual(['member']);
  expect(tracksFor('member', 'ai', new Set(['member', 'ai']))).toEqual(['ai']);
  expect(tracksFor('chair', 'data', new Set(['member', 'ai']))).toEqual(['member']);
  expect(tracksFor('chair', null, new Set(['member', 'ai']))).toEqual(['member']);
  expect(tracksFor('lay', 'ai', new Set(['member', 'lay', 'ai']))).toEqual(['lay', 'member']);
});
