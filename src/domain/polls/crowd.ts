import type { Interval } from '../shared/interval.ts';
import { covers } from '../shared/interval.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Whose votes stand beside each other. Never added up: a sum beside its parts would tell the smallest of them. */
export const crowds = ['public', 'researchers', 'members'] as const;
export type Crowd = (typeof crowds)[number];

/** The crowd of somebody who votes on `day`: whoever sits on an ethics committee is a member, whoever belongs to an institution a researcher. */
export const crowdOf = (
  { seats, affiliations }: { seats: readonly Interval[]; affiliations: readonly Interval[] },
  day: PlainDate,
): Crowd => {
  if (seats.some((seat) => covers(seat, day))) return 'members';
  return affiliations.some((one) => covers(one, day)) ? 'researchers' : 'public';
};
