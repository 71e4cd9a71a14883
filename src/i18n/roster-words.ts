import type { RosterFault } from '#domain/people/roster/fault.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { fill } from './fill.ts';
import { rosterFaults } from './messages/roster-faults.ts';

/** One thing found in a row, in the reader's language. */
export const rosterFaultWords = ({ code, data }: RosterFault, locale: Locale): string => fill(rosterFaults[code][locale], data);
