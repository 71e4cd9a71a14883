import type { Tx } from '#db/client.ts';
import { ownItem, ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import { ownIdFrom } from '#domain/bank/own-id.ts';
import type { ItemStep } from '#domain/bank/states.ts';

type By = { personId: string; now: Date };

/** Writes down an item that is new to the bank, as a draft. A step of other acts; answers its id. */
export const addItem = async (
  tx: Tx,
  { institutionId, exam, content, step }: { institutionId: string; exam: string; content: DraftItem; step: 'created' | 'imported' },
  by: By,
): Promise<string> => {
  const id = ownIdFrom(crypto.getRandomValues(new Uint8Array(8)));
  await tx.insert(ownItem).values({ id, institutionId, exam, origin: content.id, createdAt: by.now });
  await addVersion(tx, { itemId: id, number: 1, content, step, remark: '' }, by);
  return id;
};

/** Writes down a version as a draft, under the id of its item. */
export const addVersion = async (
  tx: Tx,
  { itemId, number, content, step, remark }: { itemId: string; number: number; content: DraftItem; step: ItemStep; remark: string },
  { personId, now }: By,
): Promise<string> => {
  const id = crypto.randomUUID();
  const { vignette: _, ...rest } = content;
  await tx
    .insert(ownItemVersion)
    .values({ id, itemId, number, state: 'draft', content: { ...rest, id: itemId } as DraftItem, changedAt: now });
  await tx.insert(ownItemStep).values({ id: crypto.randomUUID(), versionId: id, step, doneBy: personId, remark, at: now });
  return id;
};
