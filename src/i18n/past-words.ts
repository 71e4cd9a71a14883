import { pastColumn } from '#domain/requirements/past/past-column.ts';
import type { PastMapping } from '#domain/requirements/past/past-fields.ts';
import type { PastFault } from '#domain/requirements/past/past-row.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { fill } from './fill.ts';
import { pastFaults } from './messages/past-faults.ts';

/** One thing found in a row of past learning, in the reader's language. */
export const pastFaultWords = ({ code, data }: PastFault, locale: Locale): string => fill(pastFaults[code][locale], data);

/** The same with the column it was found in, where it is of one column. */
export const pastFaultAt = (fault: PastFault, mapping: PastMapping, locale: Locale): string => {
  const column = pastColumn(fault, mapping);
  const words = pastFaultWords(fault, locale);
  if (column === null) return words;
  return locale === 'en' ? `Column “${column}”: ${words}` : `“${column}”列：${words}`;
};
