import { dayOf } from '../shared/plain-date.ts';
import { type PastMessage, toldBy, untold } from './message.ts';
import { isMandatory, type Notice, noticesOn, onRequest, type Tellable } from './notice.ts';
import type { Preferences } from './preferences.ts';
import { heldBack } from './sending-time.ts';

/** Everything that the decision to write to a person rests on. */
export type Reader = Tellable & { past: readonly PastMessage[]; preferences: Preferences };

/**
 * What one letter to this person would say now; nothing when there is nothing new to say, or when this is no time to say it. Decided at the
 * moment of sending from what is true then; there is no queue in which a decision could grow old.
 */
export const digestFor = (reader: Reader, now: Date): Notice[] => {
  const { past, preferences } = reader;
  const writtenAt = past.map(({ decidedAt }) => decidedAt);
  if (heldBack(now, writtenAt, preferences)) return [];
  return untold(noticesOn(reader, dayOf(now)), toldBy(past, now), dayOf(now)).filter(
    (notice) => isMandatory(notice) || preferences[notice.kind === 'refresh_due' ? 'refresh' : 'confirmations'] === 'on',
  );
};

/** What a reminder that somebody asks for would say: all that the person is bound to and has not met, told before or not. */
export const reminderFor = (reader: Reader, now: Date): Notice[] =>
  noticesOn({ ...reader, errands: [], proofs: [] }, dayOf(now), onRequest).filter(isMandatory);
