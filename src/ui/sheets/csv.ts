// A cell that a spreadsheet would read as a formula could act on whoever opens the file. A leading apostrophe makes it text.
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string) => {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV that spreadsheets in China open rightly: UTF-8 with its mark, CRLF, formulas disarmed. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((value) => cell(String(value))).join(',')).join('\r\n')}\r\n`;
