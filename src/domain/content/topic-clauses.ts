import type { Clause, Regulation } from './registry.ts';

export type TopicClause = { clause: Clause; slug: string; regulation: Regulation };

const standing: readonly Regulation['status'][] = ['in-force', 'draft', 'principles'];

/** The clauses about a topic: what binds before drafts and guidance, and what is closest to it first. */
export const clausesOn = (topic: string, regulations: Iterable<readonly [string, Regulation]>): TopicClause[] =>
  [...regulations]
    .flatMap(([slug, regulation]) => regulation.clauses.map((clause) => ({ clause, slug, regulation })))
    .filter(({ clause }) => clause.topics.includes(topic))
    .sort(
      (a, b) =>
        standing.indexOf(a.regulation.status) - standing.indexOf(b.regulation.status) ||
        a.clause.topics.indexOf(topic) - b.clause.topics.indexOf(topic),
    );
