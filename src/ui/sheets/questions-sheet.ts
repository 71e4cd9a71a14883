type Row = { month: string; fields: readonly string[]; asked: number };

export const questionColumns = ['month', 'field', 'asked'] as const;

/** A row under the names that stand in the files, which no language changes. */
export const questionRecord = ({ month, fields, asked }: Row) => ({ month, field: fields.join('+'), asked });

/** Rows of a file, heads first. */
export const questionsSheet = (rows: readonly Row[]): (string | number)[][] => [
  [...questionColumns],
  ...rows.map((row) => questionColumns.map((column) => questionRecord(row)[column])),
];
