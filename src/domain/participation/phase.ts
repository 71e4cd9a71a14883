import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { limits } from './limits.ts';

/** Where a public consultation stands. It follows from its dates alone; `answered` from the report having been published. */
export const phases = ['preparing', 'open', 'reporting', 'answered'] as const;
export type Phase = (typeof phases)[number];

/** Open on both days and on every day between them. */
export type Dates = { opensOn: PlainDate; closesOn: PlainDate; answeredOn: PlainDate | null };

export const phaseOf = ({ opensOn, closesOn, answeredOn }: Dates, today: PlainDate): Phase => {
  if (answeredOn !== null && answeredOn <= today) return 'answered';
  if (today < opensOn) return 'preparing';
  return today <= closesOn ? 'open' : 'reporting';
};

export const reportBy = ({ closesOn }: Pick<Dates, 'closesOn'>): PlainDate => addDays(closesOn, limits.reportDays);

export const isReportLate = (dates: Dates, today: PlainDate): boolean => phaseOf(dates, today) === 'reporting' && today > reportBy(dates);

/** The days at which what was kept only for the consultation is deleted. */
export const contactUntil = ({ closesOn }: Pick<Dates, 'closesOn'>): PlainDate => addDays(closesOn, limits.contactDays);
export const wordsUntil = ({ closesOn }: Pick<Dates, 'closesOn'>): PlainDate => addDays(closesOn, limits.wordsDays);
