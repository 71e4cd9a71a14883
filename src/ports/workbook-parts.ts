import { strFromU8, unzipSync } from 'fflate';
import type { Merged } from '#domain/people/roster/choose-sheet.ts';

/** What the reader of workbooks leaves out of a sheet: whether it is hidden, and which of its cells are merged downwards. */
export type SheetParts = { hidden: boolean; merged: Merged[] };

const wanted = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const columnOf = (letters: string) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const mergedIn = (sheet: string): Merged[] =>
  [...sheet.slice(sheet.lastIndexOf('</sheetData>')).matchAll(/<(?:\w+:)?mergeCell [^>]*ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)].flatMap(
    ([, column = '', from = '', to = '']) => (to === from ? [] : [{ row: Number(from) - 1, column: columnOf(column), to: Number(to) - 1 }]),
  );

/** Of each sheet of a workbook, in its order. The archive was looked through before: it is a workbook, and unpacks within bounds. */
export const workbookParts = (bytes: Uint8Array): SheetParts[] => {
  const files = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
  const text = (name: string) => {
    const content = files[name];
    return content ? strFromU8(content, true) : '';
  };
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id') ?? '',
      (attribute(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet [^>]*>/g)].map(([tag]) => ({
    hidden: /idden/.test(attribute(tag, 'state') ?? ''),
    merged: mergedIn(text(targets.get(attribute(tag, 'r:id') ?? '') ?? '')),
  }));
};
