import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { answer, attempt } from '#db/schema/index.ts';
import { judgedByEffort, timesTaken } from '#domain/assessment/effort.ts';
import { chosenParts } from '#domain/assessment/keyed-parts.ts';
import { lastSaves } from '#domain/assessment/save.ts';
import { score } from '#domain/assessment/score.ts';
import type { Sitting } from '#domain/assessment/statistics/sitting.ts';
import type { Item } from '#domain/content/item.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { ownItemsOn } from '../../bank/own-items-on.ts';
import { editionById } from '../../content/editions.ts';
import { itemVersion } from '../../content/item-version.ts';

/** A first attempt with who sat it and when; its questions are named by version. */
export type FirstSitting = Sitting & { personId: string; startedAt: Date; editionId: string; language: Locale | null };
export type KnownItem = { item: Item; editionId: string };

const atOnce = 400;

/** The first graded attempt of everybody at an exam, where it was not written in haste, scored question by question, and every version of a question that they asked. */
export const firstSittings = async (db: Reader, exam: string): Promise<{ sittings: FirstSitting[]; items: Map<string, KnownItem> }> => {
  const closed = await db
    .select({
      id: attempt.id,
      personId: attempt.personId,
      editionId: attempt.editionId,
      paper: attempt.paper,
      startedAt: attempt.startedAt,
      closedAt: attempt.closedAt,
      effort: attempt.effort,
      language: attempt.language,
    })
    .from(attempt)
    .where(and(eq(attempt.examSlug, exam), isNotNull(attempt.result)))
    .orderBy(attempt.startedAt, attempt.id);
  const first = [...Map.groupBy(closed, ({ personId }) => personId).values()].flatMap(([one]) =>
    one && judgedByEffort(one.effort, { effortPercent: 0 }) === 'plain' ? [one] : [],
  );
  const items = new Map<string, KnownItem>();
  const versions = new Map<string, Map<string, string>>();
  const versionsIn = async (editionId: string) => {
    const known = versions.get(editionId);
    if (known) return known;
    const made = new Map<string, string>();
    for (const item of (await editionById(db, 'exam', editionId)).snapshot.items) {
      const version = itemVersion(item);
      made.set(item.id, version);
      items.set(version, { item, editionId });
    }
    versions.set(editionId, made);
    return made;
  };
  const sittings: FirstSitting[] = [];
  for (let from = 0; from < first.length; from += atOnce) {
    const some = first.slice(from, from + atOnce);
    const saves = await db
      .select({
        attemptId: answer.attemptId,
        itemId: answer.itemId,
        receipt: answer.receipt,
        response: answer.response,
        savedAt: answer.savedAt,
        activeMs: answer.activeMs,
      })
      .from(answer)
      .where(
        inArray(
          answer.attemptId,
          some.map(({ id }) => id),
        ),
      );
    const byAttempt = Map.groupBy(saves, ({ attemptId }) => attemptId);
    for (const { id, personId, editionId, paper, startedAt, closedAt, language } of some) {
      const named = new Map(await versionsIn(editionId));
      if (paper.questions.some(({ itemId }) => !named.has(itemId)))
        for (const item of (await ownItemsOn(db, id)).items) {
          named.set(item.id, itemVersion(item));
          items.set(itemVersion(item), { item, editionId });
        }
      const saved = byAttempt.get(id) ?? [];
      const last = lastSaves(saved);
      const taken = timesTaken(
        saved.map(({ itemId, savedAt, activeMs }) => ({ itemId, savedAt: savedAt.getTime(), activeMs })),
        { startedAt: startedAt.getTime(), endedAt: (closedAt ?? startedAt).getTime() },
      );
      const answers = paper.questions.flatMap(({ itemId }) => {
        const version = named.get(itemId);
        const known = version === undefined ? undefined : items.get(version);
        if (version === undefined || !known) return [];
        const response = last.get(itemId)?.response;
        const earned = score(known.item, response);
        const cell = `${known.item.objective} ${known.item.bloom}`;
        // What people judge says more about its readers than these formulas can: it is not analysed.
        if (known.item.type === 'reflection') return [];
        return [
          {
            itemId: version,
            cell,
            score: earned === 'awaiting' ? 0 : earned,
            chosen: chosenParts(response),
            ms: taken.get(itemId) ?? null,
          },
        ];
      });
      sittings.push({ id, personId, startedAt, editionId, language, answers });
    }
  }
  return { sittings, items };
};
