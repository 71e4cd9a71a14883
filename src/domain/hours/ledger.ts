import type { HourTopic } from '../events/topics.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type Caps, capIn, yearlyCaps } from './caps.ts';
import type { HourKind } from './kinds.ts';

/** An entry of somebody's ledger. A topic is one of events or the name of a course. `number` orders what was earned on one day. */
export type HourEntry = { id: string; kind: HourKind; topic: HourTopic | string; minutes: number; on: PlainDate; number: number };
/** An entry with what of it counts: all, or what the cap of its kind leaves for the year. */
export type CountedEntry<E extends HourEntry = HourEntry> = E & { counted: number };

/**
 * What of each entry counts. In a calendar year the earlier entries of a kind fill its cap first, so that what counted yesterday is not
 * taken away by what is entered today for a later day.
 */
export const countedHours = <E extends HourEntry>(entries: readonly E[], caps: Caps = yearlyCaps): CountedEntry<E>[] => {
  const used = new Map<string, number>();
  return [...entries]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number || (a.id < b.id ? -1 : 1)))
    .map((entry) => {
      const year = entry.on.slice(0, 4);
      const cap = capIn(year, entry.kind, caps);
      if (cap === null) return { ...entry, counted: entry.minutes };
      const key = `${entry.kind} ${year}`;
      const before = used.get(key) ?? 0;
      const counted = Math.max(0, Math.min(entry.minutes, cap - before));
      used.set(key, before + counted);
      return { ...entry, counted };
    });
};

export type HourSums = { minutes: number; counted: number; byKind: Map<HourKind, number>; byTopic: Map<string, number> };

/** Sums of what counts in a period, by kind and by topic. Credits of other schemes are not hours and never come here. */
export const sumsOf = (counted: readonly CountedEntry[], { from, until }: { from: PlainDate; until: PlainDate }): HourSums => {
  const inside = counted.filter(({ on }) => from <= on && on <= until);
  const by = <K>(key: (one: CountedEntry) => K): Map<K, number> => {
    const sums = new Map<K, number>();
    for (const one of inside) sums.set(key(one), (sums.get(key(one)) ?? 0) + one.counted);
    return sums;
  };
  return {
    minutes: inside.reduce((sum, one) => sum + one.minutes, 0),
    counted: inside.reduce((sum, one) => sum + one.counted, 0),
    byKind: by(({ kind }) => kind),
    byTopic: by(({ topic }) => topic),
  };
};

/** Minutes as 学时 to two decimals: one is sixty minutes, a platform default. */
export const asHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
