import { dayOf, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import type { Notice } from './notice.ts';

export const channels = ['mail'] as const;
/** `digest`: everything there is to say, in one letter. `reminder`: the same, because somebody asked that it be sent. */
export const messageKinds = ['digest', 'reminder'] as const;
export const messageResults = ['sent', 'failed'] as const;
export type MessageKind = (typeof messageKinds)[number];
export type MessageResult = (typeof messageResults)[number];

/** What a message told of. */
export type Told = Notice;

/** A message as the log keeps it, as far as the next one depends on it. */
export type PastMessage = { told: readonly Told[]; decidedAt: Date; result: MessageResult | null };

/** A message whose fate is still unknown after so long was lost with the server that decided it. */
const lostAfterMs = 15 * 60_000;
/** Days between two letters about the same thing overdue. */
const overdueGapDays = 7;

/** What a person has been told, with the day. What failed or was lost was not told; what is under way is taken as told. */
export const toldBy = (past: readonly PastMessage[], now: Date): (Told & { on: PlainDate })[] =>
  past
    .filter(({ result, decidedAt }) => result === 'sent' || (result === null && now.getTime() - decidedAt.getTime() < lostAfterMs))
    .flatMap(({ told, decidedAt }) => told.map((one) => ({ ...one, on: dayOf(decidedAt) })));

/**
 * The notices that still have to be told: compared with what was told, never with the calendar, so that a missed run loses nothing and makes
 * no heap. What was due to be said and is no longer the case was never a notice.
 */
export const untold = (notices: readonly Notice[], told: readonly (Told & { on: PlainDate })[], today: PlainDate): Notice[] =>
  notices.filter(({ kind, subject, stage }) => {
    const before = told.filter((one) => one.kind === kind && one.subject === subject);
    if (before.some((one) => one.stage === stage)) return false;
    return (kind !== 'overdue' && kind !== 'review_overdue') || before.every(({ on }) => daysBetween(on, today) >= overdueGapDays);
  });
