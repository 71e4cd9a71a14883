import { describe, expect, it } from 'vitest';
import { checkBranches, endingsOf, storiesOf } from '#domain/content/check-branches.ts';

/** Scenes with the scenes that their paths lead to. */
const story = (scenes: Record<string, string[]>) => [
  { name: 'branches', attributes: { id: 'd-story' }, line: 1, parent: null },
  ...Object.entries(scenes).flatMap(([id, paths]) => [
    { name: 'scene', attributes: { id }, line: 2, parent: 'branches' },
    ...paths.map((to) => ({ name: 'path', attributes: { to }, line: 3, parent: 'scene' })),
  ]),
];
const faults = (scenes: Record<string, string[]>) => checkBranches(story(scenes)).map(({ fault }) => fault);

describe('a story with branches', () => {
  it('is sound when every scene is reached and every way ends', () =>
    expect(faults({ s1: ['s2', 'e1'], s2: ['e1', 'e2'], e1: [], e2: [] })).toEqual([]));
  it('knows its ends', () => expect(storiesOf(story({ s1: ['e1', 'e2'], e1: [], e2: [] })).map(endingsOf)).toEqual([['e1', 'e2']]));
  it.each([
    ['leads to a scene that is not there', { s1: ['e1', 'x9'], e1: [] }, 'there is no scene x9'],
    ['has a scene that nothing leads to', { s1: ['e1', 'e2'], e1: [], e2: [], e3: [] }, 'no path leads to it'],
    ['comes back to where it was', { s1: ['s2', 'e1'], s2: ['s1', 'e1'], e1: [] }, 'the story comes back to it'],
    ['offers no choice', { s1: ['s2'], s2: ['e1', 'e2'], e1: [], e2: [] }, 'one path is no choice'],
    ['ends one way only', { s1: ['e1', 'e1'], e1: [] }, 'it has one end only'],
    [
      'goes on too long',
      { s1: ['s2', 'e1'], s2: ['s3', 'e1'], s3: ['s4', 'e1'], s4: ['s5', 'e1'], s5: ['e1', 'e2'], e1: [], e2: [] },
      'it is more than 4 choices from the beginning',
    ],
  ])('is faulty when it %s', (_, scenes, fault) => expect(faults(scenes)).toContain(fault));
});
