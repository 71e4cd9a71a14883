import { type CollectionEntry, render } from 'astro:content';

type Sections = { slug: string; text: string }[];

// Finding the headings takes as long as rendering the lesson, and they only change with the build.
const known = new Map<string, Promise<Sections>>();

/** The sections of a lesson, as their headings name them. */
export const sectionsOf = (entry: CollectionEntry<'lessons'>): Promise<Sections> => {
  const sections = known.get(entry.id) ?? render(entry).then(({ headings }) => headings.filter(({ depth }) => depth === 2));
  known.set(entry.id, sections);
  return sections;
};
