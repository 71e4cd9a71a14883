import type { Locale } from '../shared/locale.ts';
import type { Library } from './library.ts';

/** Kinds of things that people search for; each result says which it is. */
export const searchKinds = ['lesson', 'course', 'case', 'clause', 'term', 'policy', 'piece', 'page'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Something to find that is only a part of a page: `path` is without language and ends in the part's anchor. */
export type SearchRecord = { path: string; title: string; text: string; kind: SearchKind };

// Words on both sides of a full stop are told apart by the space after it, which Chinese has not.
const stop: Record<Locale, string> = { 'zh-CN': '。', en: '. ' };

/** Every clause of the registry and every concept of the glossary, in one language. */
export const searchRecords = ({ regulations, glossary }: Library, locale: Locale): SearchRecord[] => [
  ...Object.entries(regulations).flatMap(([slug, { title, shortTitle, number, clauses }]) =>
    clauses.map(
      ({ id, article, paraphrase }): SearchRecord => ({
        path: `/regulations/${slug}#${id}`,
        title: `${shortTitle[locale]} · ${id}`,
        text: [paraphrase[locale], title[locale], number ?? '', article ?? ''].filter(Boolean).join(stop[locale]),
        kind: 'clause',
      }),
    ),
  ),
  ...glossary.map(
    ({ id, term, meaning, avoid }): SearchRecord => ({
      path: `/glossary#${id}`,
      title: term[locale],
      text: [meaning[locale], term['zh-CN'], term.en, id.replaceAll('-', ' '), ...avoid].join(stop[locale]),
      kind: 'term',
    }),
  ),
];

/** What a public page is, by its address without language; undefined for pages that are not searched as a whole. */
export const searchKindOf = (path: string): SearchKind | undefined => {
  if (/^\/courses\/[^/]+\/[^/]+$/.test(path)) return 'lesson';
  if (/^\/courses\/[^/]+$/.test(path)) return 'course';
  if (/^\/cases\/[^/]+$/.test(path)) return 'case';
  if (/^\/policies\/[^/]+$/.test(path)) return 'policy';
  if (/^\/pieces\/[^/]+$/.test(path)) return 'piece';
  if (/^\/(explain\/notes|newsroom|regulations|regulations\/topics|series)\/[^/]+$/.test(path)) return 'page';
  return [
    '/about',
    '/accessibility',
    '/corrections',
    '/evidence',
    '/newsroom',
    '/explain',
    '/explain/notes',
    '/decide',
    '/talk',
    '/visit',
  ].includes(path)
    ? 'page'
    : undefined;
};
