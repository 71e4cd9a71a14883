import type { Reader } from '#db/client.ts';
import { type Draft, wholeItems } from '#domain/bank/draft-case.ts';
import { missingIn } from '#domain/bank/missing.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { type Finding, lintItem } from '#domain/content/lint-item.ts';
import { ownEntries, shippedItems } from './bank-entries.ts';

/** What the rules of writing find in an item: in itself, and beside all other items of its exam that may meet it on a paper. Of a draft with gaps, nothing yet. */
export const findingsOf = async (
  db: Reader,
  { id, exam, institutionId, content }: { id: string; exam: string; institutionId: string; content: Draft },
): Promise<Finding[]> => {
  if (missingIn(content).length > 0) return [];
  const items = wholeItems(content, id);
  const others = [...(await shippedItems(db)), ...(await ownEntries(db, institutionId))].filter(
    (entry) => entry.exam === exam && entry.id !== id && (entry.state === 'shipped' || entry.state !== 'retired'),
  );
  const beside = others.flatMap((entry) => wholeItems(entry.item, entry.id));
  const isAlike = ({ rule }: Finding) => rule === 'near-duplicate';
  return items.flatMap((item, i) => {
    const alike = [...beside, ...items.slice(i + 1)].flatMap((other) => lintBank([item, other]).filter(isAlike));
    const within = content.type === 'case' ? `${i + 1} · ` : '';
    return [...lintItem(item), ...alike].map((finding) => ({ ...finding, where: finding.where.replace(`${item.id} `, within) }));
  });
};
