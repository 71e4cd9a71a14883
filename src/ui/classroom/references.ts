import { getCollection } from 'astro:content';
import type { References } from '../papers/reader/reading.ts';

const bySlug = <T>(entries: readonly { id: string; data: T }[]): Record<string, T> =>
  Object.fromEntries(entries.map(({ id, data }) => [id, data]));

let known: Promise<References> | undefined;

const read = async (): Promise<References> => ({
  regulations: bySlug(await getCollection('regulations')),
  cases: bySlug(await getCollection('cases')),
  glossary: (await getCollection('glossary')).map(({ data }) => data),
  evidence: (await getCollection('evidence')).map(({ data }) => data),
  stories: bySlug(await getCollection('vignettes')),
  rules: {
    courses: bySlug(await getCollection('courses')),
    exams: bySlug(await getCollection('exams')),
    policies: bySlug(await getCollection('policies')),
  },
});

/** What lessons refer to, read once. */
export const references = (): Promise<References> => {
  known ??= read();
  return known;
};
