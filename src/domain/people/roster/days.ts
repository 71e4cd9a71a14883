import { addDays, isPlainDate, type PlainDate } from '../../shared/plain-date.ts';

const two = (text: string) => text.padStart(2, '0');

// Excel counts days from the end of 1899; 1 March 1900 is 61 because it believes in a 29 February 1900. Serial numbers of five digits
// reach from 1927 to 2173, and an eight-digit number is a date written without separators.
const excelZero = '1899-12-30';

const patterns = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
];

/** The day that a cell means: ISO, 2026/9/1, 2026.9.1, 2026年9月1日, 20260901, or the serial number of a spreadsheet. */
export const readDay = (cell: string): PlainDate | undefined => {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  for (const pattern of patterns) {
    const [, year = '', month = '', day = ''] = pattern.exec(text.replace(/(?<=[年月]) | (?=[年月日])/g, '')) ?? [];
    const plain = `${year}-${two(month)}-${two(day)}`;
    if (isPlainDate(plain)) return plain;
  }
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  return serial === undefined ? undefined : addDays(excelZero, Number(serial));
};
