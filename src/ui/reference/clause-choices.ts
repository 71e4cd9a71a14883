import type { Regulation } from '#domain/content/registry.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { byName } from './by-name.ts';

/** The documents of which a clause is used, by name, each with those clauses in their order. */
export const clauseChoices = (regulations: readonly (Regulation & { slug: string })[], used: ReadonlySet<string>, locale: Locale) =>
  byName(
    regulations.map(({ slug, shortTitle, clauses }) => ({
      slug,
      shortTitle,
      clauses: clauses.map(({ id }) => id).filter((id) => used.has(id)),
    })),
    ({ shortTitle }) => shortTitle,
    locale,
  )
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ slug, shortTitle, clauses }) => ({ slug, title: shortTitle[locale], clauses }));
