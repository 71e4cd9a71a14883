import type { Reader } from '#db/client.ts';
import type { Item } from '#domain/content/item.ts';
import { shortItems } from '#domain/refresh/sitting.ts';
import { ownItemsLiveAt } from '../bank/own-practice.ts';
import { editionById } from '../content/editions.ts';

type Served = { editionId: string; items: readonly string[]; openedAt: Date };

/** The items of a sitting as they were served: those of its edition, and an institution's own in the wording of that day. */
export const itemsIn = async (db: Reader, { editionId, items, openedAt }: Served): Promise<Item[]> => {
  const { snapshot } = await editionById(db, 'course', editionId);
  const own = await ownItemsLiveAt(
    db,
    items.filter((id) => id.startsWith('OWN-')),
    openedAt,
  );
  return [...shortItems(snapshot.practice), ...own].filter(({ id }) => items.includes(id));
};
