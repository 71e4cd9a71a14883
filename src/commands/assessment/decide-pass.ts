import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { attempt, regrade } from '#db/schema/index.ts';
import type { PassDecision } from '#domain/assessment/regrade.ts';
import type { VoidRefusal } from '#domain/assessment/void-item.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { officerPlace } from '#queries/assessment/officer-place.ts';
import { recordsOfPass } from '#queries/assessment/records-of-pass.ts';
import { editionById } from '#queries/content/editions.ts';
import { record } from '../record.ts';

type Given = { regradeId: string; decision: PassDecision; remark: string };

/** The record of learning that a pass led to and that stands. */
const standingRecord = async (tx: Tx, { personId, editionId, closedAt }: typeof attempt.$inferSelect): Promise<string | undefined> => {
  const { course } = (await editionById(tx, 'exam', editionId)).snapshot.exam;
  const records = await recordsOfPass(tx, { personId, course, on: closedAt ? dayOf(closedAt) : '' });
  return records.find(({ revokedAt }) => revokedAt === null)?.serial;
};

/**
 * Decides on a pass that a new judgement would not give: it stands, or the record it led to has been revoked. The latter is an act of its own with
 * its own reasons; here it is only noted, and only once it is done.
 */
export const decidePass = (
  db: Database,
  { regradeId, decision, remark }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<null, Forbidden | NotFound | VoidRefusal>> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({ regrade, attempt })
      .from(regrade)
      .innerJoin(attempt, eq(attempt.id, regrade.attemptId))
      .where(and(eq(regrade.id, regradeId), eq(regrade.wasResult, 'passed'), eq(regrade.aloneResult, 'failed')));
    if (!found) return refused({ code: 'shared.not_found' });
    const { personId, id: attemptId, examSlug: exam } = found.attempt;
    const place = await officerPlace(tx, personId, actor, 'exams.manage');
    if (!place || (actor.kind === 'person' && actor.personId === personId))
      return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    if (found.regrade.decidedAt !== null) return refused({ code: 'assessment.pass_decided' });
    const serial = decision === 'record_revoked' ? await standingRecord(tx, found.attempt) : undefined;
    if (serial !== undefined) return refused({ code: 'assessment.pass_record_stands', serial });
    await tx
      .update(regrade)
      .set({ decision, remark, decidedBy: actorRef(actor), decidedAt: now })
      .where(eq(regrade.id, regradeId));
    await record(tx, actor, now, [
      {
        type: 'assessment.pass_decided',
        about: personId,
        institutionId: place.institution.id,
        data: { regradeId, attemptId, exam, decision },
      },
    ]);
    return granted(null);
  });
