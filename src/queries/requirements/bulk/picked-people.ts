import type { Reader } from '#db/client.ts';
import type { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import type { Within } from '../../people/within.ts';
import { matrixPeople } from '../../reporting/matrix.ts';

/** Those picked: chosen one by one from those one may see, or everybody whom a filter of the matrix reaches. */
export const pickedPeople = async (
  db: Reader,
  { within, filter, chosen, day }: { within: Within; filter: MatrixFilter; chosen: readonly string[]; day: PlainDate },
): Promise<string[]> => {
  if (chosen.length === 0) return matrixPeople(db, { within, filter, day });
  const wanted = new Set(chosen);
  return (await matrixPeople(db, { within, filter: { page: 1 }, day })).filter((id) => wanted.has(id));
};
