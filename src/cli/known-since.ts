import { dayOf, type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';

/** The people of the demonstration have been known since their first day, so that their due days lie where a life would have put them. */
export const knownSince = <C extends { now: Date }>(startedOn: PlainDate, context: C): C =>
  startedOn < dayOf(context.now) ? { ...context, now: startOfDay(startedOn) } : context;
