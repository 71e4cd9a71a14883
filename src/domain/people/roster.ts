/** Where a roster import is: its rows being written down, waiting for a person to say what its columns mean, ready to look at, in force, taken back. */
export const importStatuses = ['staging', 'unmapped', 'staged', 'applied', 'undone'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What a row of the roster will do: bring a new person, change a known one, change nothing, or nothing because it is faulty. */
export const rowVerdicts = ['new', 'changed', 'same', 'faulty'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

/** Whether units that are not there yet are made, or make their rows faulty. */
export const unknownUnitsAnswers = ['create', 'fault'] as const;
export type UnknownUnits = (typeof unknownUnitsAnswers)[number];

/** What a roster file may be, so that one upload cannot take the server with it. Platform defaults. */
export const rosterLimits = { bytes: 20 * 1024 * 1024, rows: 60_000, columns: 200, unpackedBytes: 200 * 1024 * 1024 } as const;

/** For how long an import can be taken back. Platform default. After that its rows are deleted. */
export const undoDays = 7;

/** For how long its rows are kept at least, relied upon or not, so that those with faults can be corrected. Platform default. */
export const rowsKeptDays = 1;

/** Whether an import in force is young enough to be taken back. */
export const mayStillBeUndone = (one: { appliedAt: Date | null; rowsForgottenAt: Date | null }, now: Date): boolean =>
  one.appliedAt !== null && one.rowsForgottenAt === null && now.getTime() < one.appliedAt.getTime() + undoDays * 86_400_000;

/** A number that is known under another name: the name was changed, or the roster is mistaken. `from` is the name that stood when this was said. */
export const nameAnswers = ['renamed', 'mistaken'] as const;
export type NameAnswer = (typeof nameAnswers)[number];
export type NameAnswers = Record<string, { answer: NameAnswer; from: string }>;

/**
 * What it means that a roster names another unit than the one held: the person went over from one to the other, and the former keeps its time; or
 * was entered in the wrong one.
 */
export const unitChangeAnswers = ['transfer', 'correction'] as const;
export type UnitChanges = (typeof unitChangeAnswers)[number];

/**
 * What the rows of an import came to, and what changed by it: who joined, was transferred to another unit, was entered in the wrong one, left,
 * took another name.
 */
export const rosterChanges = ['joined', 'transferred', 'moved', 'left', 'renamed'] as const;
export type RosterChange = (typeof rosterChanges)[number];
export type RosterTally = Record<RowVerdict, number> & Record<RosterChange, number> & { withoutEmail: number };
