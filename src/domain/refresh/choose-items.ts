import type { PlainDate } from '../shared/plain-date.ts';
import { randomFrom, shuffled } from '../shared/random.ts';
import { backBy, type Schedule } from './schedule.ts';
import { isClosed, itemsInReview, type Sitting, type SittingKind } from './sitting.ts';

type Askable = { id: string; objective: string };
type Given = { askable: readonly Askable[]; sittings: readonly Sitting[]; schedule: Schedule; today: PlainDate; seed: number };

/** How often each item was asked, and in which sitting last. */
const askedIn = (sittings: readonly Sitting[]) => {
  const last = new Map<string, number>();
  for (const [i, { answers }] of sittings.filter(isClosed).entries()) for (const { itemId } of answers) last.set(itemId, i);
  return last;
};

/**
 * The items of the next sitting. A return brings back what was missed, three at most. A review begins with what is still missed, goes on with
 * what was never asked and then with what was asked longest ago, one objective at a time. The same history and seed choose the same items.
 */
export const chooseItems = (kind: SittingKind, { askable, sittings, schedule, today, seed }: Given): string[] => {
  const known = new Set(askable.map(({ id }) => id));
  if (kind === 'return')
    return backBy(schedule, today)
      .filter((id) => known.has(id))
      .slice(0, itemsInReview);
  const missed = schedule.missed.map(({ itemId }) => itemId).filter((id) => known.has(id));
  const last = askedIn(sittings);
  const waiting = shuffled(askable, randomFrom(seed))
    .filter(({ id }) => !missed.includes(id))
    .sort((a, b) => (last.get(a.id) ?? -1) - (last.get(b.id) ?? -1));
  const chosen = missed.slice(0, itemsInReview);
  const objectiveOf = (id: string) => askable.find((one) => one.id === id)?.objective;
  while (chosen.length < itemsInReview && chosen.length < askable.length) {
    const covered = new Set(chosen.map(objectiveOf));
    const free = waiting.filter(({ id }) => !chosen.includes(id));
    const next = free.find(({ objective }) => !covered.has(objective)) ?? free[0];
    if (!next) break;
    chosen.push(next.id);
  }
  return chosen;
};

/** A seed out of words, so that a person's next items do not depend on when they are looked at (FNV-1a). */
export const seedFrom = (...words: string[]): number => {
  let hash = 0x811c9dc5;
  for (const character of words.join('/')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};
