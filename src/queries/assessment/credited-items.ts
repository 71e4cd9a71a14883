import type { Reader } from '#db/client.ts';
import type { Paper } from '#domain/assessment/attempt.ts';
import { suspendedVersions } from './analysis/suspended-items.ts';
import { voidedItems } from './voided-items.ts';

/** The items of a paper for which it has full credit: those taken out of the exam, and those suspended in the very words it asked. */
export const creditedItems = async (db: Reader, exam: string, { questions }: Pick<Paper, 'questions'>): Promise<ReadonlySet<string>> => {
  const suspended = await suspendedVersions(db, exam);
  const harmful = questions.filter(({ version }) => version !== undefined && suspended.has(version)).map(({ itemId }) => itemId);
  return new Set([...(await voidedItems(db, exam)), ...harmful]);
};
