import type { NamedStory } from '#domain/bank/draft-case.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import { writeGift } from '#domain/bank/gift/write-gift.ts';
import { writeMoodle } from '#domain/bank/moodle/write-moodle.ts';
import { writePackage } from '#domain/bank/qti/write-package.ts';
import type { NotWritten } from '#domain/bank/remark.ts';
import { writeTable } from '#domain/bank/table/write-table.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { csvOf } from './write-spreadsheet.ts';
import { zipOf } from './zip.ts';

export const writtenFormats = ['gift', 'moodle', 'qti', 'csv'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];
export type WrittenFile = { body: string | Uint8Array<ArrayBuffer>; type: string; ending: string; notWritten: NotWritten[] };

export type Exported = { items: readonly DraftItem[]; stories: readonly NamedStory[] };

/** Items as a file of another system's format, and what of them it does not carry. */
export const writeItemFile = ({ items, stories }: Exported, format: WrittenFormat, locale: Locale): WrittenFile => {
  if (format === 'gift') {
    const { text, notWritten } = writeGift(items, stories);
    return { body: text, type: 'text/plain; charset=utf-8', ending: 'gift.txt', notWritten };
  }
  if (format === 'moodle') {
    const { text, notWritten } = writeMoodle(items, stories);
    return { body: text, type: 'application/xml; charset=utf-8', ending: 'xml', notWritten };
  }
  if (format === 'qti') {
    const { files, notWritten } = writePackage(items, stories);
    return { body: zipOf(files), type: 'application/zip', ending: 'zip', notWritten };
  }
  const { rows, notWritten } = writeTable({ items, stories }, locale);
  return { body: csvOf(rows), type: 'text/csv; charset=utf-8', ending: 'csv', notWritten };
};
