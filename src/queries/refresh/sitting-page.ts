import type { Reader } from '#db/client.ts';
import type { Item } from '#domain/content/item.ts';
import { type Given, nextItem } from '#domain/refresh/sitting.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { itemsIn } from './items-in.ts';
import { type Refresh, refreshFor } from './refresh-for.ts';
import type { SittingOf } from './sittings-of.ts';

type Asked = { personId: string; course: string; today: PlainDate; answered: string | null };
type Place = { refresh: Refresh; item: Item; number: number; all: number };

export type SittingPage =
  | (Place & { shows: 'answered'; given: Given; points: number; kind: SittingOf['kind'] })
  | (Place & { shows: 'asked' })
  | { refresh: Refresh; shows: 'rest'; last: SittingOf | undefined };

/**
 * What stands on the page of a sitting: the item just answered with its explanation, the next one without, or how it came out. An explanation is
 * shown of an item that was answered and of no other.
 */
export const sittingPage = async (db: Reader, { answered, ...asked }: Asked): Promise<SittingPage | undefined> => {
  const refresh = await refreshFor(db, asked);
  if (!refresh) return undefined;
  const last = refresh.sittings.at(-1);
  if (!last) return { refresh, shows: 'rest', last };
  const items = await itemsIn(db, last);
  const place = (itemId: string): Place | undefined => {
    const item = items.find(({ id }) => id === itemId);
    return item && { refresh, item, number: last.items.indexOf(itemId) + 1, all: last.items.length };
  };
  const given = last.answers.find(({ itemId }) => itemId === answered);
  const [shown, next] = [given && place(given.itemId), nextItem(last)];
  if (given && shown) return { ...shown, shows: 'answered', given: given.response, points: given.points, kind: last.kind };
  const ahead = next === undefined ? undefined : place(next);
  return ahead ? { ...ahead, shows: 'asked' } : { refresh, shows: 'rest', last };
};

/** The items of the sitting that somebody is in, so that the fields of a form can be read. */
export const itemsAsked = async (db: Reader, asked: Omit<Asked, 'answered'>): Promise<Item[]> => {
  const last = (await refreshFor(db, asked))?.sittings.at(-1);
  return last ? itemsIn(db, last) : [];
};
