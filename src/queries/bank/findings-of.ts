import type { Reader } from '#db/client.ts';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import { missingIn } from '#domain/bank/missing.ts';
import { Item } from '#domain/content/item.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { type Finding, lintItem } from '#domain/content/lint-item.ts';
import { ownEntries, shippedItems } from './bank-entries.ts';

/** What the rules of writing find in an item: in itself, and beside all other items of its exam that may meet it on a paper. Of a draft with gaps, nothing yet. */
export const findingsOf = async (
  db: Reader,
  { id, exam, institutionId, content }: { id: string; exam: string; institutionId: string; content: DraftItem },
): Promise<Finding[]> => {
  if (missingIn(content).length > 0) return [];
  const parsed = Item.safeParse({ ...content, id });
  if (!parsed.success) return [];
  const item = parsed.data;
  const others = [...(await shippedItems(db)), ...(await ownEntries(db, institutionId))].filter(
    (entry) => entry.exam === exam && entry.id !== id && (entry.state === 'shipped' || entry.state !== 'retired'),
  );
  const beside = others.flatMap((entry) => {
    const other = Item.safeParse({ ...entry.item, id: entry.id });
    return other.success ? [other.data] : [];
  });
  const alike = beside.flatMap((other) => lintBank([item, other]).filter(({ rule }) => rule === 'near-duplicate'));
  return [...lintItem(item), ...alike].map((finding) => ({ ...finding, where: finding.where.replace(`${id} `, '') }));
};
