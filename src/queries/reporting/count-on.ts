import type { Reader } from '#db/client.ts';
import type { Tally } from '#domain/reporting/tally.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { knownTally } from './known-tally.ts';
import { headsIn, type Part } from './people-counted.ts';
import { latestCount } from './stored-counts.ts';
import { tallyOf } from './tally-of.ts';

/** Up to so many people are counted when somebody asks; of more, the count that was kept is shown where there is one of the day. */
export const countedLive = 6000;

export type Counted = {
  tallies: Tally[];
  people: number;
  /** When it was counted, where that was not just now. */
  countedAt: Date | null;
};

type Asked = { part: Part; day: PlainDate; today: PlainDate; knownAt: Date | undefined };

/** How many people of a part of an institution stand where on a day, as known now or at an instant. */
export const countOn = async (db: Reader, { part, day, today, knownAt }: Asked): Promise<Counted | 'tooMany'> => {
  if (knownAt !== undefined) {
    const found = await knownTally(db, { part, day, knownAt });
    return found === 'tooMany' ? found : { ...found, countedAt: null };
  }
  const people = await headsIn(db, part, day);
  const kept = people > countedLive && part.paths === null ? await latestCount(db, part.institutionId, day) : undefined;
  if (kept?.day === day) return { tallies: kept.tallies, people, countedAt: kept.countedAt };
  return { tallies: await tallyOf(db, { part, day, today }), people, countedAt: null };
};
