import type { MatrixFilter } from '#domain/reporting/matrix-filter.ts';

type Changes = Partial<Record<keyof MatrixFilter, string | number | undefined>>;

/** The address of a matrix page with some of its filter changed. A change of anything but the page begins at the first page again. */
export const matrixAddress = (base: string, institution: string | undefined, filter: MatrixFilter, changes: Changes = {}): string => {
  const { page: _, ...rest } = filter;
  const wanted: Changes & { institution?: string | undefined } = { institution, ...rest, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted))
    if (value !== undefined && value !== '' && !(name === 'page' && value === 1)) query.set(name, String(value));
  return query.size > 0 ? `${base}?${query}` : base;
};

/** A click on a head: that column upward, then downward. */
export const sortChange = (filter: MatrixFilter, key: string): string => ((filter.sort ?? 'name') === key ? `-${key}` : key);

export const sortedBy = (filter: MatrixFilter, key: string): 'ascending' | 'descending' | undefined => {
  const sort = filter.sort ?? 'name';
  return sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
};
