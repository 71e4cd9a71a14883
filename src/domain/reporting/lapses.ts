import { addDays, type PlainDate } from '../shared/plain-date.ts';
import type { Stretch } from './timeline.ts';

/** Days before the last valid day at which a lapse is marked. Platform default. */
export const lapseMarks = [90, 30, 7] as const;

/** A requirement that somebody meets for now and, if nothing is done, no longer from the day after `until`. */
export type Lapse = { policy: string; requirement: string; until: PlainDate; marks: { days: number; on: PlainDate }[] };

const holds = ({ state }: Stretch): boolean => state === 'met' || state === 'renewal' || state === 'exempt';

/**
 * Every lapse that begins on a day from `first` to `last`, earliest first. `last` is the last day on which it matters, null for no end: what
 * runs out with or after the project is no lapse of it.
 */
export const lapsesOf = (stretches: readonly Stretch[], { first, last }: { first: PlainDate; last: PlainDate | null }): Lapse[] =>
  stretches
    .flatMap((stretch): Lapse[] => {
      const { policy, requirement, to: until } = stretch;
      if (!holds(stretch) || until === null) return [];
      const next = stretches.find((one) => one.policy === policy && one.requirement === requirement && one.from === addDays(until, 1));
      const lapsedOn = addDays(until, 1);
      if (!next || holds(next) || lapsedOn < first || (last !== null && lapsedOn > last)) return [];
      return [{ policy, requirement, until, marks: lapseMarks.map((days) => ({ days, on: addDays(until, -days) })) }];
    })
    .sort((a, b) => (a.until < b.until || (a.until === b.until && a.requirement < b.requirement) ? -1 : 1));

/** How near a lapse is on `day`: the smallest mark that has come, null before the first. */
export const nearness = ({ marks }: Pick<Lapse, 'marks'>, day: PlainDate): number | null =>
  marks.filter(({ on }) => on <= day).at(-1)?.days ?? null;
