import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, daysBetween, isPlainDate, PlainDate } from '../shared/plain-date.ts';

/** registered 登记: the committee is entered on the national platform. updated 更新: what changed was entered there. */
export const registrationKinds = ['registered', 'updated'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

export const NewRegistration = z.strictObject({
  committeeId: z.string().min(1),
  kind: z.enum(registrationKinds),
  onDay: PlainDate,
  number: z.string().trim().min(1).max(80).nullable(),
  words: z.string().trim().min(1).max(300).nullable(),
});
export type NewRegistration = z.infer<typeof NewRegistration>;

export const RegistrationForm = z.object({
  kind: z.enum(registrationKinds),
  onDay: z.string().refine(isPlainDate, fault('not_a_day')),
  number: orBlank(z.string().trim().max(80)),
  words: orBlank(z.string().trim().max(300)),
});
export const WithdrawRegistrationForm = z.object({ registrationId: z.string().min(1) });

// 科技伦理审查办法 Arts. 43–45 (KJ-39) and 2(2) of Beijing's consultation draft (BJ-S04): within 30 days of founding, changes in time. The days are
// counted from the day after.
const daysToRegister = 30;
// The last week before the due day. Platform default.
const soonDays = 7;
export const registrationBasis = ['KJ-39', 'BJ-S04'] as const;

export type RegistrationState = 'done' | 'done-late' | 'open' | 'due-soon' | 'overdue';
export type RegistrationStanding = {
  dueOn: PlainDate;
  state: RegistrationState;
  /** The day it was registered. */
  registeredOn: PlainDate | null;
  number: string | null;
  /** The days since the last entry on the platform on which something changed that stands there. */
  unreported: PlainDate[];
};

type Entry = { kind: RegistrationKind; onDay: PlainDate; number: string | null };

/** Where the registration of a committee on the national platform stands on a day. `changes`: the days on which members or the charter changed. */
export const registrationStanding = (
  { foundedOn, entries, changes }: { foundedOn: PlainDate; entries: readonly Entry[]; changes: readonly PlainDate[] },
  day: PlainDate,
): RegistrationStanding => {
  const dueOn = addDays(foundedOn, daysToRegister);
  const until = entries.filter(({ onDay }) => onDay <= day).sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
  const first = until.find(({ kind }) => kind === 'registered');
  const number = until.findLast((one) => one.number !== null)?.number ?? null;
  const unregistered = day > dueOn ? 'overdue' : daysBetween(day, dueOn) <= soonDays ? 'due-soon' : 'open';
  if (!first) return { dueOn, state: unregistered, registeredOn: null, number: null, unreported: [] };
  const last = until.at(-1)?.onDay ?? first.onDay;
  const unreported = [...new Set(changes)].filter((on) => last < on && on <= day).sort();
  return { dueOn, state: first.onDay > dueOn ? 'done-late' : 'done', registeredOn: first.onDay, number, unreported };
};
