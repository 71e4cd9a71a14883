import { dayOf } from '../shared/plain-date.ts';
import type { Preferences } from './preferences.ts';

/** Nobody is written to between these hours, Beijing time. Platform default. */
export const quietHours = { from: 21, until: 8 } as const;
/** At most so many letters to one person within seven days, over all senders. Platform default. */
export const weeklyCeiling = 3;

const weekMs = 7 * 86_400_000;
const beijing = (instant: Date) => new Date(instant.getTime() + 8 * 3_600_000);

export const isQuiet = (now: Date): boolean => {
  const hour = beijing(now).getUTCHours();
  return hour >= quietHours.from || hour < quietHours.until;
};

export const isWeekend = (now: Date): boolean => [0, 6].includes(beijing(now).getUTCDay());

/** Why a person is not written to at this moment. */
export const holds = ['quiet_hours', 'weekend', 'written_today', 'ceiling'] as const;
export type Hold = (typeof holds)[number];

/**
 * Whether a person may be written to now; undefined when nothing stands against it. `writtenAt` are all letters to them, whoever sent them
 * and whatever became of them: one that failed is not tried again at once.
 */
export const heldBack = (now: Date, writtenAt: readonly Date[], { weekends }: Pick<Preferences, 'weekends'>): Hold | undefined => {
  if (isQuiet(now)) return 'quiet_hours';
  if (weekends === 'off' && isWeekend(now)) return 'weekend';
  if (writtenAt.some((at) => dayOf(at) === dayOf(now))) return 'written_today';
  return writtenAt.filter((at) => now.getTime() - at.getTime() < weekMs).length >= weeklyCeiling ? 'ceiling' : undefined;
};
