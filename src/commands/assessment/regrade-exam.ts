import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import type { RegradeCause } from '#domain/assessment/regrade.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Regraded, regradeAttempt } from './regrade-attempt.ts';

/** `itemId`: papers that did not ask it are passed over. */
type Given = { exam: string; cause: RegradeCause; itemId?: string };
export type Regrading = Record<Regraded, number>;

const papersAtOnce = 100;

/**
 * Judges the closed papers of an exam again: voided items with full credit, and the keys as the newest edition has them. A result goes up or stays;
 * a pass that the new judgement would not give is kept and listed for a person to decide. A hundred papers a transaction, so that those who sit
 * meanwhile are not held up; run again it changes nothing.
 */
export const regradeExam = async (
  db: Database,
  { exam, cause, itemId }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Regrading> => {
  const done: Regrading = { none: 0, better: 0, pass_gained: 0, pass_kept: 0, not_lowered: 0 };
  const asks =
    itemId === undefined
      ? undefined
      : sql`exists (select 1 from json_each(${attempt.paper}, '$.questions') as one where one.value ->> 'itemId' = ${itemId})`;
  for (let after = ''; ; ) {
    const rows = await db.transaction(async (tx) => {
      const papers = await tx
        .select()
        .from(attempt)
        .where(and(eq(attempt.examSlug, exam), isNotNull(attempt.result), gt(attempt.id, after), asks))
        .orderBy(asc(attempt.id))
        .limit(papersAtOnce);
      for (const paper of papers) done[await regradeAttempt(tx, paper, cause, { actor, now })] += 1;
      return papers;
    });
    const last = rows.at(-1);
    if (!last || rows.length < papersAtOnce) return done;
    after = last.id;
  }
};
