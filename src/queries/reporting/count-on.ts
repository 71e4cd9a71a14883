import type { Reader } from '#db/client.ts';
import type { Tally } from '#domain/reporting/tally.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { knownTally } from './known-tally.ts';
import { headsIn, type Part } from './people-counted.ts';
import { latestCount } from './stored-counts.ts';
import { tallyOf } from './tally-of.ts';

/** Up to so many people are counted when somebody asks; of more, the last count that was kept of the day or before it is shown, where there is one. */
export const countedLive = 6000;

export type Counted = {
  tallies: Tally[];
  people: number;
  /** Where it is a count that was kept: of which day, and when it was made. */
  kept: { day: PlainDate; countedAt: Date } | null;
};

type Asked = { part: Part; day: PlainDate; today: PlainDate; knownAt: Date | undefined; live?: number };

/** How many people of a part of an institution stand where on a day, as known now or at an instant. */
export const countOn = async (db: Reader, { part, day, today, knownAt, live = countedLive }: Asked): Promise<Counted | 'tooMany'> => {
  if (knownAt !== undefined) {
    const found = await knownTally(db, { part, day, knownAt });
    return found === 'tooMany' ? found : { ...found, kept: null };
  }
  const people = await headsIn(db, part, day);
  const isLarge = people > live && part.paths === null && day <= today;
  const found = isLarge ? await latestCount(db, part.institutionId, day) : undefined;
  if (found) return { tallies: found.tallies, people, kept: { day: found.day, countedAt: found.countedAt } };
  return { tallies: await tallyOf(db, { part, day, today }), people, kept: null };
};
