import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '#ports/spreadsheet.ts';
import { csvOf, xlsxOf } from '#ports/write-spreadsheet.ts';
import { gb18030 } from '../../support/gb18030.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [
  ['工号', '姓名'],
  ['0024117', '王䶮'],
  ['0024118', '李𬭚 张㛃'],
];
const refusal = async (bytes: Uint8Array) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? read.value.sheets[0]?.rows.slice(0, 3) : read.refusal.code;
};

/** A zip archive of these files; `claims` is the size it says the last one has. */
const zip = (files: Record<string, Uint8Array>, claims?: number): Uint8Array => {
  const names = Object.keys(files);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const content = files[name] ?? new Uint8Array();
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(name === names.at(-1) ? (claims ?? content.length) : content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
};
const workbook = (sheet: Uint8Array, claims?: number) =>
  zip({ 'xl/workbook.xml': utf8('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet }, claims);

describe('a spreadsheet is read as text', () => {
  it.each([
    ['UTF-8', () => utf8(csvOf(rows).slice(1))],
    ['UTF-8 with its mark', () => utf8(csvOf(rows))],
    ['GB18030', () => gb18030(csvOf(rows).slice(1))],
    ['semicolons', () => utf8(rows.map((row) => row.join(';')).join('\r\n'))],
    ['tabs', () => utf8(rows.map((row) => row.join('\t')).join('\n'))],
  ])('%s', async (_, bytes) => expect(await refusal(bytes())).toEqual(rows));
  it('XLSX', async () => expect(await refusal(await xlsxOf('名册', rows))).toEqual(rows));
  it('keeps quoted commas and line breaks in one cell', async () =>
    expect(await refusal(utf8('a,"b, c\nd"\n'))).toEqual([['a', 'b, c\nd'], ['']]));
  it('puts a mark before cells that a spreadsheet would compute', () =>
    expect(csvOf([['=1+1', '@x', '-', '+86', 'a"b']])).toBe('\ufeff\'=1+1,\'@x,\'-,\'+86,"a""b"\r\n'));
});

describe('a file that is no roster is refused', () => {
  it.each([
    ['nothing', () => new Uint8Array(), 'people.roster_file_missing'],
    ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'people.roster_too_large'],
    ['old Excel', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'people.roster_old_excel'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'people.roster_not_a_spreadsheet'],
    ['a web page', () => utf8('<!DOCTYPE html><html><body>工号,姓名</body></html>'), 'people.roster_not_a_spreadsheet'],
    ['a PDF', () => utf8('%PDF-1.7\n'), 'people.roster_not_a_spreadsheet'],
    ['bytes of no encoding', () => Uint8Array.from([0xff, 0xff, 0x41, 0x0a]), 'people.roster_encoding_unknown'],
    ['more than 60,000 rows', () => utf8('a,b\n'.repeat(60_200)), 'people.roster_too_many_rows'],
    ['more than 200 columns', () => utf8('a,'.repeat(300)), 'people.roster_too_many_columns'],
    ['an archive of something else', () => zip({ 'readme.txt': utf8('hello') }), 'people.roster_not_a_spreadsheet'],
    ['a broken archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'people.roster_damaged'],
    ['an archive that says it is huge', () => workbook(utf8('<worksheet/>'), 4_000_000_000), 'people.roster_unpacks_too_large'],
    [
      'an archive that is huge and says it is small',
      () => workbook(Buffer.alloc(220 * 1024 * 1024, 32), 100),
      'people.roster_unpacks_too_large',
    ],
    [
      'one cell in the far corner',
      () => workbook(utf8('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>')),
      'people.roster_too_many_rows',
    ],
    [
      'one cell far to the right',
      () => workbook(utf8('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>')),
      'people.roster_too_many_columns',
    ],
    ['a workbook without its parts', () => workbook(utf8('<worksheet/>')), 'people.roster_damaged'],
  ])('%s', async (_, bytes, code) => expect(await refusal(bytes())).toBe(code));
});
