import type { PastFault } from '#domain/requirements/past/past-row.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { fill } from './fill.ts';
import { pastFaults } from './messages/past-faults.ts';

/** One thing found in a row of past learning, in the reader's language. */
export const pastFaultWords = ({ code, data }: PastFault, locale: Locale): string => fill(pastFaults[code][locale], data);
