/** Where a roster import is: read and shown, being applied in batches, in force, or taken back. */
export const importStatuses = ['staged', 'applying', 'applied', 'undone'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What a row of the roster will do: bring a new person, change a known one, change nothing, or nothing because it is faulty. */
export const rowVerdicts = ['new', 'changed', 'same', 'faulty'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];
