import type { Reader } from '#db/client.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import { type ExamRules, rulesInForce } from '#domain/assessment/rules.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { ownItemsOn } from '../bank/own-items-on.ts';
import { editionById } from '../content/editions.ts';

/**
 * What an attempt is judged by for ever: the edition it was drawn from, with the own items of an institution that its paper asks, and its numbers as in force on
 * the day the attempt began.
 */
export const rulesOf = async (db: Reader, { id, editionId, startedAt }: Pick<Attempt, 'id' | 'editionId' | 'startedAt'>) => {
  const published = await editionById(db, 'exam', editionId);
  const own = await ownItemsOn(db, id);
  const { snapshot } = published;
  const withOwn = {
    ...snapshot,
    items: [...snapshot.items, ...own.items],
    vignettes: [...(snapshot.vignettes ?? []), ...own.vignettes],
  };
  const edition = own.items.length === 0 ? published : { ...published, snapshot: withOwn };
  const rules: ExamRules | undefined = rulesInForce(edition.snapshot.exam, dayOf(startedAt));
  if (!rules) throw new Error(`Attempt ${id} began on a day for which its edition ${editionId} has no rules.`);
  return { edition, rules };
};
