import { inflateRawSync } from 'node:zlib';

export type ZipFinding = 'workbook' | 'broken' | 'other archive' | 'too large' | 'too many rows' | 'too many columns';
export type ZipLimits = { unpackedBytes: number; rows: number; columns: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
// Rows are counted from the top of the sheet, title lines included, and a sheet may have been formatted far below its last row.
const spareRows = 40_000;

type Entry = { name: string; method: number; packed: number; size: number; at: number };

const entriesOf = (view: DataView): Entry[] | undefined => {
  let end = view.byteLength - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < lowest || view.byteLength < 22) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > view.byteLength) return undefined;
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
};

const columnNumber = (letters: string) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Whether an archive is a workbook that may be unpacked in memory. An archive may lie about its sizes, and one cell in the far corner of a
 * sheet makes a reader fill in everything before it; so each sheet is unpacked here under a limit and its furthest cell is looked at first.
 */
export const zipFinding = (bytes: Uint8Array, limits: ZipLimits): ZipFinding => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view);
  if (!entries) return 'broken';
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'other archive';
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes) return 'too large';
  let left = limits.unpackedBytes;
  for (const { name, method, packed, at } of entries) {
    if (at + 30 > bytes.length) return 'broken';
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const body = bytes.subarray(start, start + packed);
    let unpacked: Uint8Array;
    try {
      unpacked = method === 0 ? body : inflateRawSync(body, { maxOutputLength: left });
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'broken';
    }
    left = Math.max(1, left - unpacked.length);
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    for (const [, letters = '', row = ''] of new TextDecoder('latin1').decode(unpacked).matchAll(/<c [^>]*?\br="([A-Z]{1,4})(\d{1,8})"/g)) {
      if (Number(row) > limits.rows + spareRows) return 'too many rows';
      if (columnNumber(letters) > limits.columns) return 'too many columns';
    }
  }
  return 'workbook';
};
