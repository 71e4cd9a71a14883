import type { Library } from '../library.ts';
import type { Debt } from './debt.ts';

const firstHand: readonly string[] = ['official', 'court', 'journal'];

/** The items of an exam all of whose sources were seen only in part. For editors alone: the items of an exam are never named where anybody may read. */
export const unreadItems = (library: Library, exam: string): string[] => {
  const seenInPart = new Set(
    Object.values(library.regulations).flatMap(({ clauses }) =>
      clauses.filter(({ grade }) => grade !== 'A').map(({ id }) => `clause:${id}`),
    ),
  );
  const resting = (library.exams[exam]?.items ?? []).filter(
    ({ sources }) => sources.length > 0 && sources.every((source) => seenInPart.has(source)),
  );
  return resting.map(({ id }) => id);
};

/** Where what we say rests on what somebody else reported, or on a text that was seen only in part. */
export const sourceDebts = (library: Library): Debt[] => [
  ...Object.entries(library.cases).flatMap(([slug, { kind, sources }]): Debt[] => {
    const kinds = Object.values(sources).map((source) => source.kind);
    if (kind !== 'real' || kinds.some((one) => firstHand.includes(one))) return [];
    return [{ rule: 'source-second-hand', file: `cases/${slug}.yaml`, place: 'sources', seen: [...new Set(kinds)].join(', ') }];
  }),
  ...Object.entries(library.exams).flatMap(([slug, { items }]): Debt[] => {
    const { length } = unreadItems(library, slug);
    return length === 0 ? [] : [{ rule: 'source-unread', file: `exams/${slug}`, place: 'questions', seen: `${length}/${items.length}` }];
  }),
];
