import writeExcelFile from 'write-excel-file/node';

/** Rows as an Excel file, heads in bold and kept in sight. Text stays text, so leading zeros stay and nothing is a formula. */
export const xlsxOf = (rows: readonly (readonly (string | number)[])[]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row, i) =>
      row.map((value) =>
        typeof value === 'number' ? { value, type: Number } : { value, type: String, ...(i === 0 && { fontWeight: 'bold' as const }) },
      ),
    ),
    { columns: (rows[0] ?? []).map((_, i) => ({ width: i < 2 ? 14 : 34 })), stickyRowsCount: 1 },
  ).toBuffer();
