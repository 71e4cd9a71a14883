import Papa from 'papaparse';
import { type FileRefused, fileRefused } from '#domain/bank/as-read.ts';
import { readGift } from '#domain/bank/gift/read-gift.ts';
import { bankFileLimits } from '#domain/bank/limits.ts';
import { readMoodle } from '#domain/bank/moodle/read-moodle.ts';
import { readLoneItem, readPackage } from '#domain/bank/qti/read-package.ts';
import type { ReadItems } from '#domain/bank/remark.ts';
import { readTable, type TableRow } from '#domain/bank/table/read-table.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { readHtml } from './read-html.ts';
import { readXml } from './read-xml.ts';
import { separatorOf } from './spreadsheet.ts';
import { unzipXml } from './zip.ts';

export const fileFormats = ['gift', 'moodle', 'qti', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];
export type ItemFile = { format: FileFormat; read: ReadItems };

const starts = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, i) => bytes[i] === byte);

/** Reads a file of items in any of the formats we know. Its content decides which it is; between GIFT and a table, its name does. */
export const readItemFile = (bytes: Uint8Array, file: string): Outcome<ItemFile, FileRefused> => {
  if (bytes.length === 0) return fileRefused({ code: 'empty', place: { file } });
  if (bytes.length > bankFileLimits.bytes)
    return fileRefused({ code: 'too_large', limitMb: bankFileLimits.bytes / 1024 / 1024, place: { file } });
  if (starts(bytes, 0x50, 0x4b)) return as('qti', readZip(bytes, file));
  const text = textOf(bytes);
  if (text === undefined) return fileRefused({ code: 'not_text', place: { file } });
  if (text.trim() === '') return fileRefused({ code: 'empty', place: { file } });
  if (/^\s*<(\?xml|!DOCTYPE|!--|quiz|qti-|assessment)/i.test(text)) return readMarkup(text, file);
  if (/\.(csv|tsv)$/i.test(file)) return as('csv', readTable(rowsOf(text), file));
  if (/\.(gift|txt)$/i.test(file)) return as('gift', readGift(text, file, readHtml));
  return fileRefused({ code: 'unknown_kind', place: { file } });
};

const as = (format: FileFormat, outcome: Outcome<ReadItems, FileRefused>): Outcome<ItemFile, FileRefused> =>
  outcome.ok ? granted({ format, read: outcome.value }) : outcome;

const readMarkup = (text: string, file: string): Outcome<ItemFile, FileRefused> => {
  const root = readXml(text, file);
  if (!root.ok) return root;
  const isQti = /^(qti-)?assessment/i.test(root.value.name);
  return isQti ? as('qti', readLoneItem(root.value, file)) : as('moodle', readMoodle(root.value, file, readHtml));
};

const readZip = (bytes: Uint8Array, file: string): Outcome<ReadItems, FileRefused> => {
  const unpacked = unzipXml(bytes, file);
  if (!unpacked.ok) return unpacked;
  const open = (href: string) => {
    const content = unpacked.value[decodeURIComponentSafely(href)];
    if (!content) return undefined;
    const text = textOf(content);
    const name = `${file} › ${href}`;
    return text === undefined ? fileRefused({ code: 'not_text', place: { file: name } }) : readXml(text, name);
  };
  const manifest = open('imsmanifest.xml');
  if (!manifest) return fileRefused({ code: 'no_manifest', place: { file } });
  return manifest.ok ? readPackage(manifest.value, `${file} › imsmanifest.xml`, open) : manifest;
};

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** UTF-8, UTF-16 with its mark, or GB18030; undefined for what is no text. */
const textOf = (bytes: Uint8Array): string | undefined => {
  const marked = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file holds none of these; pictures, programs and archives do.
      return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  return undefined;
};

/** The rows of a CSV file, each with the line it begins on: a quoted cell may run over several. */
const rowsOf = (text: string): TableRow[] => {
  const rows: TableRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      rows.push({ line, cells: data });
      line += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  return rows;
};
