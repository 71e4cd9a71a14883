import { type Domain, domains } from '#domain/content/registry.ts';
import type { BeliefLine, ClauseGroup } from './belief-lines.ts';

/** A field of research with its wrong beliefs, each once, the most widespread first. */
export type DomainGroup = { domain: Domain; lines: BeliefLine[] };

/** Wrong beliefs by the field of the documents that the clauses stand in; a belief under clauses of two fields stands in each. */
export const byDomain = (groups: readonly ClauseGroup[]): DomainGroup[] =>
  domains.flatMap((domain) => {
    const lines = groups.filter((group) => group.domain === domain).flatMap((group) => group.lines);
    const once = lines.filter((line, i) => lines.findIndex(({ itemId, key }) => itemId === line.itemId && key === line.key) === i);
    return once.length === 0 ? [] : [{ domain, lines: once.sort((a, b) => b.share - a.share) }];
  });
