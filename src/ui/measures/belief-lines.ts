import type { Domain } from '#domain/content/registry.ts';
import type { Translate } from '#i18n/t.ts';
import { headingOf } from '#ui/markdoc/clause-words.ts';
import { findClause } from '#ui/markdoc/find-clause.ts';

type Told = { n: number; chosen: number };
type Belief = {
  itemId: string;
  key: string;
  clauses: string[];
  text: { 'zh-CN': string; en: string } | null;
  told: Told & { lacks: boolean };
  parts: { id: string; told: Told | null }[];
};
export type BeliefLine = Belief & { label: string; share: number };
export type ClauseGroup = { clause: string; words: string; domain: Domain | null; lines: BeliefLine[] };

/** Wrong beliefs under the clauses they concern, the most widespread first; a belief under several clauses stands under each. */
export const byClause = async (beliefs: readonly Belief[], t: Translate): Promise<ClauseGroup[]> => {
  const groups = new Map<string, BeliefLine[]>();
  for (const belief of beliefs) {
    const label = belief.text?.[t.locale] ?? `${belief.itemId} · ${t('measures.beliefHidden', { key: belief.key })}`;
    const line = { ...belief, label, share: belief.told.chosen / belief.told.n };
    for (const clause of belief.clauses.length > 0 ? belief.clauses : ['']) groups.set(clause, [...(groups.get(clause) ?? []), line]);
  }
  const worded = await Promise.all(
    [...groups].map(async ([clause, lines]) => {
      const found = clause === '' ? undefined : await findClause(clause);
      const words = found ? headingOf(found.clause, found.regulation, t) : t('measures.noClause');
      return { clause, words, domain: found?.regulation.domain ?? null, lines: lines.sort((a, b) => b.share - a.share) };
    }),
  );
  return worded.sort((a, b) => (b.lines[0]?.share ?? 0) - (a.lines[0]?.share ?? 0));
};
