import { z } from 'zod';
import { Slug } from '../shared/slug.ts';
import type { Item } from './item.ts';
import type { Library } from './library.ts';

/** The section of a lesson in which what an item asks is taught; sections count from 1, and every language has the same ones. */
export const Taught = z.strictObject({ course: Slug, lesson: Slug, section: z.int().positive() });
export type Taught = z.infer<typeof Taught>;

type Section = Taught & { text: string; objectives: readonly string[] };

/** A clause shown whole teaches more than one cited in passing. */
const cites = (text: string, source: string): number => {
  const [kind, id] = source.split(':');
  if (kind === 'evidence') return new RegExp(`(?:证据|evidence )${id}\\b`).test(text) ? 1 : 0;
  const tags = [...text.matchAll(new RegExp(`{%\\s*${kind}\\s+id="${id}"([^%]*)%}`, 'g'))];
  return tags.some(([, rest = '']) => !rest.includes('citation')) ? 2 : tags.length > 0 ? 1 : 0;
};

/** How well a section explains an item. Where the item itself stands, the words around it were written for it. */
const closeness = ({ id, objective, sources }: Item, { text, objectives }: Section): number =>
  sources.reduce((sum, source) => sum + cites(text, source), 0) * 2 +
  (text.includes(`item="${id}"`) ? 3 : 0) +
  (objectives.includes(objective) && objectives.length < 4 ? 1 : 0);

/** For each practice item of a course's exam, where the course teaches it. An item that no section fits has no entry. */
export const taughtIn = (library: Library): Map<string, Taught> => {
  const found = new Map<string, Taught>();
  for (const [course, { course: rules, lessons }] of Object.entries(library.courses)) {
    const sections = rules.lessons.flatMap(({ slug: lesson }): Section[] => {
      const page = lessons[lesson]?.['zh-CN'];
      return (page?.outline.sections ?? []).map((text, i) => ({
        course,
        lesson,
        section: i + 1,
        text,
        objectives: page?.head.objectives ?? [],
      }));
    });
    for (const item of (rules.exam === null ? undefined : library.exams[rules.exam])?.items ?? []) {
      if (item.use !== 'practice') continue;
      const [best] = sections.map((section) => ({ section, fits: closeness(item, section) })).sort((a, b) => b.fits - a.fits);
      if (!best || best.fits === 0) continue;
      const { lesson, section } = best.section;
      found.set(item.id, { course, lesson, section });
    }
  }
  return found;
};
