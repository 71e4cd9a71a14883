import writeXlsx from 'write-excel-file/node';

/** An XLSX file with one sheet; every cell is text, so that nothing in it is ever computed and leading zeros stay. */
export const xlsxOf = async (sheet: string, [header = [], ...rows]: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> => {
  const cells = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
  ];
  const columns = header.map((_, column) => ({
    width: Math.min(48, Math.max(12, ...[header, ...rows.slice(0, 200)].map((row) => widthOf(row[column])))),
  }));
  return new Uint8Array(await writeXlsx(cells, { sheet, columns, stickyRowsCount: 1 }).toBuffer());
};

const widthOf = (text = '') => [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 2);

/** A CSV file as spreadsheets in China read it: UTF-8 with its mark, CRLF, and a ' before a cell that a spreadsheet would compute. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

const csvCell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** An XLSX file with several sheets, every cell text. */
export const xlsxBookOf = async (
  sheets: readonly { sheet: string; rows: readonly (readonly string[])[] }[],
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await writeXlsx(
      sheets.map(({ sheet, rows }) => ({
        sheet,
        data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
      })),
    ).toBuffer(),
  );
