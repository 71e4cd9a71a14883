import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import type { NamedSheet } from '#domain/people/roster/choose-sheet.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import type { FileRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { workbookParts } from './workbook-parts.ts';
import { type ZipFinding, zipFinding } from './zip-bounds.ts';

/** A file as text: its sheets with their rows of cells, and how it was read, so that a person can see whether that was right. */
export type ReadFile = { sheets: NamedSheet[]; read: 'xlsx' | 'utf-8' | 'utf-16' | 'gb18030' };

const starts = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, place) => bytes[place] === byte);

/** Reads the sheets of an XLSX file, or a CSV file in UTF-8, GB18030 or what spreadsheets call Unicode text, which is one sheet without a name. Everything becomes text, so that leading zeros stay. */
export const readSpreadsheet = async (bytes: Uint8Array): Promise<Outcome<ReadFile, FileRefusal>> => {
  if (bytes.length === 0) return refused({ code: 'people.roster_file_missing' });
  if (bytes.length > rosterLimits.bytes) return refused({ code: 'people.roster_too_large', limit: rosterLimits.bytes / 1024 / 1024 });
  // The compound file of old Excel; a workbook with a password is one too.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused({ code: 'people.roster_old_excel' });
  const read = starts(bytes, 0x50, 0x4b, 0x03, 0x04) ? await readXlsx(bytes) : readCsv(bytes);
  if (!read.ok) return read;
  const { sheets } = read.value;
  if (sheets.some(({ rows }) => rows.length > rosterLimits.rows + 100))
    return refused({ code: 'people.roster_too_many_rows', limit: rosterLimits.rows });
  if (sheets.some(({ rows }) => rows.some((row) => row.length > rosterLimits.columns)))
    return refused({ code: 'people.roster_too_many_columns', limit: rosterLimits.columns });
  return read;
};

const refusalOf: Record<Exclude<ZipFinding, 'workbook'>, FileRefusal> = {
  broken: { code: 'people.roster_damaged' },
  'other archive': { code: 'people.roster_not_a_spreadsheet' },
  'too large': { code: 'people.roster_unpacks_too_large', limit: rosterLimits.unpackedBytes / 1024 / 1024 },
  'too many rows': { code: 'people.roster_too_many_rows', limit: rosterLimits.rows },
  'too many columns': { code: 'people.roster_too_many_columns', limit: rosterLimits.columns },
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
};

// The file keeps the binary fraction nearest to what was typed; up to fifteen digits, Number writes what was typed again.
const numberText = (text: string): string => (/^-?\d+$/.test(text) ? text : String(Number(text)));

const readXlsx = async (bytes: Uint8Array): Promise<Outcome<ReadFile, FileRefusal>> => {
  const finding = zipFinding(bytes, rosterLimits);
  if (finding !== 'workbook') return refused(refusalOf[finding]);
  try {
    const sheets = await readWorkbook(Buffer.from(bytes), { parseNumber: numberText, trim: true });
    const parts = workbookParts(bytes);
    const named = sheets.map(({ sheet, data }, place) => ({ name: sheet, rows: data.map((row) => row.map(textOf)), ...parts[place] }));
    return granted({ sheets: named, read: 'xlsx' });
  } catch (error) {
    if (error instanceof Error && /^Invalid|^ZIP|spreadsheet|sheet|zip/i.test(`${error.name} ${error.message}`))
      return refused({ code: 'people.roster_damaged' });
    throw error;
  }
};

const decode = (bytes: Uint8Array): { text: string; read: Exclude<ReadFile['read'], 'xlsx'> } | undefined => {
  if (starts(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), read: 'utf-16' };
  for (const read of ['utf-8', 'gb18030'] as const)
    try {
      return { text: new TextDecoder(read, { fatal: true }).decode(bytes), read };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  return undefined;
};

const readCsv = (bytes: Uint8Array): Outcome<ReadFile, FileRefusal> => {
  const decoded = decode(bytes);
  if (!decoded) return refused({ code: 'people.roster_encoding_unknown' });
  const { text, read } = decoded;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file holds none of these; pictures, programs and archives do.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 65_536))) return refused({ code: 'people.roster_not_a_spreadsheet' });
  if (/^\s*(<(!doctype|html|\?xml|svg)|%PDF-|\{\s*")/i.test(text)) return refused({ code: 'people.roster_not_a_spreadsheet' });
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false });
  return granted({ sheets: [{ name: '', rows: data.map((row) => row.map((cell) => cell.trim())) }], read });
};

/** The separator that stands most often in the first lines; quoted text does not count. */
export const separatorOf = (text: string): string => {
  const head = text.slice(0, 16_384).replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
};
