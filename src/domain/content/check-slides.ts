import type { Outline } from './outline.ts';
import { type Found, groupsOf } from './tag-groups.ts';

/** Slides in one sequence; more are not shown in one lesson. Platform default. */
export const mostSlides = 24;

const wholes = { slides: 'slide', cards: 'card' } as const;

/** What is wrong with the slides and cards of a file: each stands in its sequence, and no sequence is empty or endless. */
export const checkSlides = (tags: Outline['tags']): Found[] =>
  Object.entries(wholes).flatMap(([whole, part]) => {
    const { groups, strays } = groupsOf(tags, whole, [part]);
    return [
      ...strays.map(({ line }) => ({ line, fault: `a ${part} stands outside ${whole}`, cure: `Put it inside ${whole}` })),
      ...groups.flatMap(({ line, parts }): Found[] => [
        ...(parts.length < 2 ? [{ line, fault: `${parts.length} in ${whole}`, cure: 'Give two at least' }] : []),
        ...(parts.length > mostSlides
          ? [{ line, fault: `${parts.length} in ${whole}`, cure: `Keep to ${mostSlides}, or make two of it` }]
          : []),
      ]),
    ];
  });
