import { and, desc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { angoffDecision, angoffPanel } from '#db/schema/index.ts';
import { editionById } from '../../content/editions.ts';
import { itemVersion } from '../../content/item-version.ts';

/**
 * What panels have decided about the questions of an exam edition by an instant: by item id, the share of borderline candidates who would answer
 * rightly. A value outlives the edition it was given for as long as the question stays as it was, word for word; the last decision counts.
 * Empty until a panel has sat: then the cut is the platform default, and provisional.
 */
export const angoffValuesFor = async (db: Reader, editionId: string, at: Date): Promise<ReadonlyMap<string, number>> => {
  const { slug, snapshot } = await editionById(db, 'exam', editionId);
  const decisions = await db
    .select({ editionId: angoffPanel.editionId, values: angoffDecision.values })
    .from(angoffDecision)
    .innerJoin(angoffPanel, eq(angoffPanel.id, angoffDecision.panelId))
    .where(and(eq(angoffDecision.examSlug, slug), lte(angoffDecision.decidedAt, at)))
    .orderBy(desc(angoffDecision.decidedAt));
  const asked = new Set(snapshot.items.map(itemVersion));
  const found = new Map<string, number>();
  for (const { editionId: ratedIn, values } of decisions) {
    const rated = (await editionById(db, 'exam', ratedIn)).snapshot.items;
    const unchanged = new Set(rated.filter((item) => asked.has(itemVersion(item))).map(({ id }) => id));
    for (const { itemId, value } of values) if (!found.has(itemId) && unchanged.has(itemId)) found.set(itemId, value);
  }
  return found;
};
