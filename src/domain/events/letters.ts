/** What people are told of an event by letter, at once and not in a digest: a place in a room is soon lost. */
export const eventLetterKinds = ['registered', 'waiting', 'moved_up', 'changed', 'cancelled', 'taken_off'] as const;
export type EventLetterKind = (typeof eventLetterKinds)[number];

/** A letter that a mail server did not take is tried again so often, each time after twice as long. Platform default. */
export const letterTries = 6;
export const nextTryAt = (tries: number, now: Date): Date | null =>
  tries >= letterTries ? null : new Date(now.getTime() + 60_000 * 2 ** tries);
