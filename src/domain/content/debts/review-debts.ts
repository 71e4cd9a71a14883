import { locales } from '../../shared/locale.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { Library } from '../library.ts';
import type { Debt } from './debt.ts';

/** Days after which facts are compared with their sources again: lessons yearly, the registry twice a year. Platform defaults. Cases, pieces and notes name their day. */
export const reviewEvery = { lesson: 365, regulation: 183 } as const;

/** What is to be compared with its sources again by `day`. */
export const reviewDebts = (library: Library, day: PlainDate): Debt[] => {
  const due = (file: string, last: PlainDate, kind: keyof typeof reviewEvery): Debt[] =>
    addDays(last, reviewEvery[kind]) <= day ? [{ rule: 'review-due', file, place: 'head', seen: last }] : [];
  return [
    ...Object.entries(library.courses).flatMap(([slug, { lessons }]) =>
      Object.entries(lessons).flatMap(([lesson, pages]) =>
        locales.flatMap((locale) => {
          const page = pages[locale];
          return page ? due(`courses/${slug}/${lesson}.${locale}.mdoc`, page.head.reviewedOn, 'lesson') : [];
        }),
      ),
    ),
    ...Object.entries(library.cases).flatMap(
      ([
        slug,
        {
          governance: { reviewOn, withdrawn },
        },
      ]): Debt[] =>
        reviewOn <= day && !withdrawn ? [{ rule: 'review-due', file: `cases/${slug}.yaml`, place: 'head', seen: reviewOn }] : [],
    ),
    ...Object.entries(library.pieces).flatMap(([slug, { piece }]): Debt[] =>
      piece.reviewOn <= day ? [{ rule: 'review-due', file: `outreach/${slug}/piece.yaml`, place: 'head', seen: piece.reviewOn }] : [],
    ),
    ...Object.entries(library.notes).flatMap(([slug, { reviewOn }]): Debt[] =>
      reviewOn <= day ? [{ rule: 'review-due', file: `notes/${slug}.yaml`, place: 'head', seen: reviewOn }] : [],
    ),
    ...Object.entries(library.regulations).flatMap(([slug, { checkedOn }]) => due(`regulations/${slug}.yaml`, checkedOn, 'regulation')),
  ];
};
