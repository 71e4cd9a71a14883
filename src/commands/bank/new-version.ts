import type { Tx } from '#db/client.ts';
import { ownItem, ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import type { Draft } from '#domain/bank/draft-case.ts';
import { isOwnId, ownIdFrom } from '#domain/bank/own-id.ts';
import type { ItemStep } from '#domain/bank/states.ts';

type By = { personId: string; now: Date };

const newOwnId = (): string => ownIdFrom(crypto.getRandomValues(new Uint8Array(8)));

/** A draft as it is kept: under the id of its row, the items of a case set under ids of their own, which they keep. */
export const keptAs = (content: Draft, id: string): Draft => {
  if (content.type !== 'case') {
    const { vignette: _, ...rest } = content;
    return { ...rest, id } as Draft;
  }
  const items = content.items.map(({ vignette: _, ...item }, i, all) => {
    const isNew = !isOwnId(item.id) || all.findIndex((one) => one.id === item.id) !== i;
    return { ...item, use: content.use, ...(isNew && { id: newOwnId() }) };
  });
  return { ...content, id, items: items as typeof content.items };
};

/** Writes down an item or a case set that is new to the bank, as a draft. A step of other acts; answers its id. */
export const addItem = async (
  tx: Tx,
  { institutionId, exam, content, step }: { institutionId: string; exam: string; content: Draft; step: 'created' | 'imported' },
  by: By,
): Promise<string> => {
  const id = newOwnId();
  await tx.insert(ownItem).values({ id, institutionId, exam, origin: content.id, createdAt: by.now });
  await addVersion(tx, { itemId: id, number: 1, content, step, remark: '' }, by);
  return id;
};

/** Writes down a version as a draft, under the id of its item. */
export const addVersion = async (
  tx: Tx,
  { itemId, number, content, step, remark }: { itemId: string; number: number; content: Draft; step: ItemStep; remark: string },
  { personId, now }: By,
): Promise<string> => {
  const id = crypto.randomUUID();
  await tx.insert(ownItemVersion).values({ id, itemId, number, state: 'draft', content: keptAs(content, itemId), changedAt: now });
  await tx.insert(ownItemStep).values({ id: crypto.randomUUID(), versionId: id, step, doneBy: personId, remark, at: now });
  return id;
};
