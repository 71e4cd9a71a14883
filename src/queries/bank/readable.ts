import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { writing } from '#domain/bank/workflow.ts';
import { mayReadQuestions } from '../assessment/analysis/may-read-questions.ts';

type Entry = { id: string; exam: string; use: 'exam' | 'practice' };

const writtenBy = async (db: Reader, personId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db
        .selectDistinct({ id: ownItemVersion.itemId })
        .from(ownItemStep)
        .innerJoin(ownItemVersion, eq(ownItemVersion.id, ownItemStep.versionId))
        .where(and(eq(ownItemStep.doneBy, personId), inArray(ownItemStep.step, [...writing])))
    ).map(({ id }) => id),
  );

/**
 * Which items somebody may read whole. Practice explains itself to everybody; the items of an exam are for who cannot sit it now, and an own item for
 * whoever wrote it, since it is never asked of them.
 */
export const readerOf = async (db: Reader, actor: Actor, now: Date): Promise<(entry: Entry) => Promise<boolean>> => {
  const open = new Map<string, boolean>();
  const written = actor.kind === 'person' ? await writtenBy(db, actor.personId) : new Set();
  return async ({ id, exam, use }) => {
    if (use === 'practice' || written.has(id)) return true;
    const may = open.get(exam) ?? (await mayReadQuestions(db, actor, exam, now));
    open.set(exam, may);
    return may;
  };
};
