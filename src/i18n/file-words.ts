import type { Place } from '#domain/bank/place.ts';
import type { Changed, FileFault, LeftOut, NotWritten } from '#domain/bank/remark.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { fill } from './fill.ts';
import { fileFaults } from './messages/file-faults.ts';
import { changedWords, leftOutWords, notWrittenWords } from './messages/file-remarks.ts';

const valuesIn = (remark: object, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(remark).map(([name, value]) => [name, Array.isArray(value) ? value.join(locale === 'en' ? ', ' : '、') : String(value)]),
  );

/** Where something stands in a file, in the reader's language. */
export const placeWords = ({ file, line, column }: Place, locale: Locale): string => {
  if (line === undefined) return file;
  if (locale === 'en') return `${file}, line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return `${file}，第${line}行${column === undefined ? '' : `第${column}列`}`;
};

const at = (place: Place, said: string, locale: Locale) =>
  locale === 'en' ? `${placeWords(place, locale)}: ${said}` : `${placeWords(place, locale)}：${said}`;

/** Why a file is not read: where, what, why, and what to do. */
export const fileFaultWords = (fault: FileFault, locale: Locale): string =>
  at(fault.place, fill(fileFaults[fault.code][locale], valuesIn(fault, locale)), locale);

/** The same without the place, where a list gives it a column of its own. */
export const leftOutSaid = (one: LeftOut, locale: Locale): string =>
  one.code === 'unreadable'
    ? fill(fileFaults[one.fault.code][locale], valuesIn(one.fault, locale))
    : fill(leftOutWords[one.code][locale], valuesIn(one, locale));
export const changedSaid = (one: Changed, locale: Locale): string => fill(changedWords[one.code][locale], valuesIn(one, locale));

export const leftOutLine = (one: LeftOut, locale: Locale): string => at(one.place, leftOutSaid(one, locale), locale);
export const changedLine = (one: Changed, locale: Locale): string => at(one.place, changedSaid(one, locale), locale);
export const notWrittenLine = (one: NotWritten, locale: Locale): string => fill(notWrittenWords[one.code][locale], valuesIn(one, locale));
