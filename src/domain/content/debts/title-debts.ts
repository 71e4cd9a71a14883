import { type Locale, locales } from '../../shared/locale.ts';
import { wordsIn } from '../headline-words.ts';
import type { Library } from '../library.ts';
import type { Debt } from './debt.ts';

type Titled = { file: string; words: Partial<Record<Locale, string>> };

const titled = (library: Library): Titled[] => [
  ...Object.entries(library.courses).flatMap(([slug, { course, lessons }]): Titled[] => [
    { file: `courses/${slug}/course.yaml`, words: course.title },
    { file: `courses/${slug}/course.yaml`, words: course.summary },
    ...Object.entries(lessons).flatMap(([lesson, pages]) =>
      locales.map(
        (locale): Titled => ({
          file: `courses/${slug}/${lesson}.${locale}.mdoc`,
          words: { [locale]: `${pages[locale]?.head.title ?? ''} ${pages[locale]?.head.summary ?? ''}` },
        }),
      ),
    ),
  ]),
  ...Object.entries(library.pieces).map(
    ([slug, { piece }]): Titled => ({
      file: `outreach/${slug}/piece.yaml`,
      words: { 'zh-CN': [piece.title['zh-CN'], ...piece.lines['zh-CN']].join(' '), en: [piece.title.en, ...piece.lines.en].join(' ') },
    }),
  ),
  ...Object.entries(library.cases).map(([slug, { title }]): Titled => ({ file: `cases/${slug}.yaml`, words: title })),
];

/** Titles with a word that makes a thing bigger or safer than it is, where people look first. */
export const titleDebts = (library: Library): Debt[] =>
  titled(library).flatMap(({ file, words }) =>
    locales.flatMap((locale): Debt[] => {
      const [seen] = wordsIn(locale, words[locale] ?? '');
      return seen ? [{ rule: 'word-overstated', file, place: locale, seen: seen.word }] : [];
    }),
  );
