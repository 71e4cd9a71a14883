import type { PastMapping } from './past-fields.ts';
import type { PastFault } from './past-row.ts';

/** The column that a fault is about, by its label in the file; null where it is about the row or the column is not there. */
export const pastColumn = ({ field }: Pick<PastFault, 'field'>, mapping: PastMapping): string | null =>
  (field !== null && Object.keys(mapping).find((label) => mapping[label] === field)) || null;
