import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { biasLabOf, measuresOf, outcomeAt, percent } from '#domain/content/fairness.ts';
import { readLibrary } from '#domain/content/library.ts';
import { tagSchemas } from '#domain/content/tags/schemas.ts';
import { readContentFiles } from '#ports/content-files.ts';

const sources = () => readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
const page = 'courses/ai-101/02-fairness-lab.en.mdoc';
const labIn = (given: ReturnType<typeof sources>) => given.outlines[page]?.tags.find(({ name }) => name === 'biaslab');
const faultsWith = (changes: Record<string, string>) => {
  const given = sources();
  Object.assign(labIn(given)?.attributes ?? {}, changes);
  return readLibrary(given).faults;
};

describe('the fairness lab', () => {
  it('shows the numbers that its lesson works with', () => {
    const { groups, settings, capacity } = biasLabOf(tagSchemas.biaslab.parse(labIn(sources())?.attributes));
    const told = settings.map(({ thresholds }) => {
      const outcomes = groups.map((group, i) => outcomeAt(group, thresholds[i] ?? 1));
      const sum = (part: 'found' | 'wrong' | 'missed') => outcomes.reduce((total, outcome) => total + outcome[part], 0);
      const shares = outcomes.map(measuresOf).flatMap(({ recall, precision }) => [percent(recall), percent(precision)]);
      return [sum('found') + sum('wrong'), sum('missed'), ...shares].join(' ');
    });
    expect(capacity).toBe(87);
    expect(told).toEqual(['87 22 80% 66.7% 50% 66.7%', '87 24 70% 70% 70% 51.9%', '112 16 80% 66.7% 80% 40%']);
  });
  it('shows the same people in both languages', () =>
    expect(faultsWith({ secondNeed: '1 2 2 2 4 2 2 2 2 2' })).toContainEqual(expect.objectContaining({ file: page })));
  it('may name its settings differently in each language', () => expect(faultsWith({ settings: 'A 6 6 | B 7 5 | C 6 4' })).toEqual([]));
  it.each([
    ['nine scores', { firstNeed: '0 1 2 4 5 6 8 10 12' }],
    ['a threshold beyond the scores', { settings: 'A 6 11 | B 7 5' }],
  ])('is refused with %s', (_name, changes) =>
    expect(faultsWith(changes)).toContainEqual(expect.objectContaining({ file: page, place: expect.stringContaining('biaslab') })),
  );
});
