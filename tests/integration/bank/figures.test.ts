import { describe, expect, it, vi } from 'vitest';
import { edition, itemStatistic } from '#db/schema/index.ts';
import { Item } from '#domain/content/item.ts';
import { figuresOf } from '#queries/bank/figures-of.ts';
import { itemVersion } from '#queries/content/item-version.ts';
import { bankWorld, wholeDraft } from '../../support/bank-world.ts';
import { freshDatabase } from '../../support/database.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('the figures beside an item', () => {
  it('are of its very words, and are not shown of a few', async () => {
    const db = freshDatabase();
    const { now } = await bankWorld(db);
    const item = Item.parse({ ...wholeDraft(), id: 'OWN-0A1B2C3D' });
    const [published] = await db.select({ id: edition.id }).from(edition).limit(1);
    const counted = (n: number) => ({
      itemVersion: itemVersion(item),
      examSlug: 'gen-101',
      itemId: item.id,
      editionId: published?.id ?? '',
      countedAt: now(),
      n,
      p: 0.6,
      d: 0.3,
      rpb: 0.25,
      options: [],
      groups: [],
    });
    await db.insert(itemStatistic).values(counted(4));
    expect(await figuresOf(db, item)).toBeUndefined();
    await db.update(itemStatistic).set({ n: 60 });
    expect(await figuresOf(db, item)).toMatchObject({ n: 60, p: 0.6, signals: ['good'] });
    expect(await figuresOf(db, { ...item, bloom: 'An' })).toBeUndefined();
  });
});
