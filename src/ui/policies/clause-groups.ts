import type { Regulation } from '#domain/content/registry.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';
import { citationOf } from '../markdoc/clause-words.ts';

export type ClauseGroup = { name: string; options: { value: string; label: string; hint: string }[] };

/** The clauses of the registry to choose from, document by document. */
export const clauseGroups = (regulations: readonly { data: Regulation }[], locale: Locale, t: Translate): ClauseGroup[] =>
  regulations
    .map(({ data }) => ({
      name: data.shortTitle[locale],
      options: data.clauses.map((clause) => ({ value: clause.id, label: citationOf(clause, data, t), hint: clause.paraphrase[locale] })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
