/** The entries that are changed in place and of which it is kept what stood before, with the columns that packs and reports show. */
export const formerColumns = {
  project: [
    ...['title', 'titleEn', 'domains', 'traits', 'listedActivity', 'startedOn', 'finishedOn'],
    ...['approvedOn', 'followUpOn', 'registeredOn'],
  ],
  committee: ['nameZh', 'nameEn', 'kind', 'domains', 'foundedOn', 'competentAuthority'],
  unit: ['nameZh', 'nameEn'],
  event: ['title', 'titleEn', 'startsAt', 'endsAt', 'place', 'topics'],
} as const satisfies Record<string, readonly string[]>;
export type FormerKind = keyof typeof formerColumns;
export const formerKinds = Object.keys(formerColumns) as [FormerKind, ...FormerKind[]];

type Row = Record<string, unknown>;

/** What stood in the columns that a change puts otherwise; undefined where it changes none of them. */
export const formerOf = (kind: FormerKind, before: Row, after: Row): Row | undefined => {
  const changed = formerColumns[kind].filter(
    (column) => column in after && JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((column) => [column, before[column] ?? null]));
};

/** A row as it stood before these later changes of it, the earliest first: of each column what the first of them found. */
export const beforeChanges = <R extends object>(row: R, later: readonly Row[]): R => {
  const stood: Row = Object.fromEntries(Object.entries(row));
  for (const was of [...later].reverse())
    for (const [column, value] of Object.entries(was))
      stood[column] = stood[column] instanceof Date && typeof value === 'string' ? new Date(value) : value;
  return stood as R;
};
