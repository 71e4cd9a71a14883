import type { PlainDate } from '../shared/plain-date.ts';

/** Where something granted stands today. */
export const decisionStandings = ['in-force', 'to-come', 'ended', 'withdrawn'] as const;
export type DecisionStanding = (typeof decisionStandings)[number];

/** Where it stands on `day`. Its last day still belongs to it. */
export const standingOf = (
  { fromOn, untilOn, withdrawnAt }: { fromOn: PlainDate; untilOn: PlainDate | null; withdrawnAt: string | Date | null },
  day: PlainDate,
): DecisionStanding => {
  if (withdrawnAt !== null) return 'withdrawn';
  if (untilOn !== null && untilOn < day) return 'ended';
  return fromOn > day ? 'to-come' : 'in-force';
};
