import type { Moved, MovingTable } from './merge.ts';

export type Merge = { keptId: string; goneId: string; moved: Moved; mergedAt: Date; undoneAt: Date | null };

/** The merges that held at an instant, in the order in which they came about. */
export const mergesThen = (merges: readonly Merge[], at: Date): Merge[] =>
  merges
    .filter(({ mergedAt, undoneAt }) => mergedAt <= at && (undoneAt === null || undoneAt > at))
    .sort((a, b) => a.mergedAt.getTime() - b.mergedAt.getTime());

/** Whose a row was at an instant, of which a fact says that it was `personId`’s: merges before then may have moved it. */
export const ownerThen = (then: readonly Merge[], personId: string, table: MovingTable, rowId: string): string =>
  then.reduce((owner, { goneId, keptId, moved }) => (owner === goneId && moved.rows[table]?.includes(rowId) ? keptId : owner), personId);

/** Under which record a person’s decisions stood at an instant: those of a record that went count for the one that stayed. */
export const standsFor = (then: readonly Merge[], personId: string): string =>
  then.reduce((owner, { goneId, keptId }) => (owner === goneId ? keptId : owner), personId);
