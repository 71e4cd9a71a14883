import { z } from 'zod';
import { Slug } from '../shared/slug.ts';
import type { Library } from './library.ts';
import type { Outline } from './outline.ts';
import { sourceKey } from './source-key.ts';

/** Where a clause, a case or a finding is cited, as anybody may see it. Exam items are not named: they never reach a browser. */
export const Use = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lesson'), course: Slug, lesson: Slug }),
  z.strictObject({ kind: z.literal('policy'), policy: Slug }),
  z.strictObject({ kind: z.literal('case'), case: Slug }),
  z.strictObject({ kind: z.literal('piece'), piece: Slug }),
  z.strictObject({ kind: z.literal('newsroom'), newsroom: Slug }),
  z.strictObject({ kind: z.literal('note'), note: Slug }),
]);
export type Use = z.infer<typeof Use>;

type Source = string;

/** The findings that running text names: （证据E13）, (evidence E6). */
export const findingsNamed = (text: string): string[] => [...text.matchAll(/(?:证据|evidence )(E\d{1,2})\b/g)].map(([, id = '']) => id);

/** What the tags of a page cite, practice items in it included: `clause:KJ-08`, `case:he-jiankui`, `evidence:E6`. */
const citedIn = ({ tags, text }: Outline, itemSources: ReadonlyMap<string, readonly Source[]>): Source[] => [
  ...findingsNamed(text).map((id) => `evidence:${id}`),
  ...tags.flatMap(({ name, attributes: { id, item } }) => {
    if (name === 'clause' || name === 'case') return [`${name}:${id}`];
    return name === 'check' ? (itemSources.get(String(item)) ?? []) : [];
  }),
];

/** For each clause, case and finding, everything public that cites it: lessons in their order, then policies, cases and pieces. Each once. */
export const usesOf = (library: Library): Map<Source, Use[]> => {
  const uses = new Map<Source, Use[]>();
  const add = (sources: Iterable<Source>, use: Use) => {
    for (const source of new Set(sources)) uses.set(source, [...(uses.get(source) ?? []), use]);
  };
  const practice = Object.values(library.exams).flatMap(({ items }) => items.filter(({ use }) => use === 'practice'));
  const itemSources = new Map(practice.map(({ id, sources }) => [id, sources]));

  for (const [course, { course: rules, lessons }] of Object.entries(library.courses))
    for (const { slug: lesson } of rules.lessons) {
      const pages = Object.values(lessons[lesson] ?? {});
      add(
        pages.flatMap(({ outline }) => citedIn(outline, itemSources)),
        { kind: 'lesson', course, lesson },
      );
    }
  for (const [slug, { policy, words }] of Object.entries(library.policies)) {
    const bases = policy.editions.flatMap(({ requirements }) => requirements.flatMap(({ basis }) => basis.map((id) => `clause:${id}`)));
    add([...bases, ...Object.values(words).flatMap((outline) => citedIn(outline, itemSources))], { kind: 'policy', policy: slug });
  }
  for (const [slug, { clauses }] of Object.entries(library.cases))
    add(
      clauses.map((id) => `clause:${id}`),
      { kind: 'case', case: slug },
    );
  for (const [slug, { piece, words }] of Object.entries(library.pieces)) {
    const named = piece.sources.flatMap((source) => sourceKey(source) ?? []);
    add([...named, ...Object.values(words).flatMap((outline) => citedIn(outline, itemSources))], { kind: 'piece', piece: slug });
  }
  for (const [slug, { sentences }] of Object.entries(library.newsroom))
    add(
      sentences.flatMap(({ sources }) => sources.flatMap((source) => sourceKey(source) ?? [])),
      { kind: 'newsroom', newsroom: slug },
    );
  for (const [slug, { sources }] of Object.entries(library.notes))
    add(
      sources.flatMap((source) => sourceKey(source) ?? []),
      { kind: 'note', note: slug },
    );
  return uses;
};
