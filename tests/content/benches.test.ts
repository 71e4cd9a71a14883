import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '#domain/content/library.ts';
import { readContentFiles } from '#ports/content-files.ts';

const page = 'courses/rec-201/07-mock-review.en.mdoc';
const faultsAfter = (change: (tags: { name: string; attributes: Record<string, unknown>; parent: string | null }[]) => void) => {
  const given = readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
  change(given.outlines[page]?.tags ?? []);
  return readLibrary(given).faults.filter(({ file }) => file === page);
};

describe('a review bench', () => {
  it('stands in its lesson without a fault', () => expect(faultsAfter(() => undefined)).toEqual([]));
  it.each([
    [
      'without a critical point',
      'critical',
      (tags: Parameters<Parameters<typeof faultsAfter>[0]>[0]) => {
        for (const tag of tags) if (tag.name === 'point') tag.attributes.weight = 'minor';
      },
    ],
    [
      'with two points of one id',
      'one id',
      (tags: Parameters<Parameters<typeof faultsAfter>[0]>[0]) => {
        for (const tag of tags) if (tag.attributes.id === 'p2') tag.attributes.id = 'p1';
      },
    ],
    [
      'without a model opinion',
      'model opinions',
      (tags: Parameters<Parameters<typeof faultsAfter>[0]>[0]) => {
        tags.splice(
          tags.findIndex(({ name }) => name === 'opinion'),
          1,
        );
      },
    ],
    [
      'whose point stands elsewhere',
      'outside a bench',
      (tags: Parameters<Parameters<typeof faultsAfter>[0]>[0]) => {
        for (const tag of tags) if (tag.attributes.id === 'p3') tag.parent = null;
      },
    ],
    [
      'with a rule that the registry does not hold',
      'not in the registry',
      (tags: Parameters<Parameters<typeof faultsAfter>[0]>[0]) => {
        for (const tag of tags) if (tag.name === 'reviewbench') tag.attributes.rules = 'KJ-13 KJ-21 KJ-999';
      },
    ],
  ])('is refused %s', (_name, words, change) =>
    expect(faultsAfter(change)).toContainEqual(expect.objectContaining({ fault: expect.stringContaining(words) })),
  );
});
