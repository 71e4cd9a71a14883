import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account, angoffJudge } from '#db/schema/index.ts';
import type { Background } from '#domain/assessment/standards/panel.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { hasPassed } from '#queries/assessment/standards/has-passed.ts';
import { judgesOf } from '#queries/assessment/standards/panel-rows.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { record } from '../../record.ts';
import { managedPanel } from './managed-panel.ts';

type Given = { panelId: string; personId: string; background: Background };

/**
 * Asks somebody of the institution, with an account, onto a panel. A judge sees the questions with their keys, so only who has passed the exam
 * may be one: they have nothing left to gain from it. Returns the id of the seat.
 */
export const inviteJudge = (
  db: Database,
  { panelId, personId, background }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    const found = await managedPanel(tx, { actor, panelId, in: ['preparing', 'first', 'second'] });
    if (!found.ok) return found;
    const { institutionId, examSlug } = found.value;
    const here = await affiliatedFrom(tx, institutionId, [personId], dayOf(now));
    const accounts = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.personId, personId), isNull(account.closedAt)));
    if (!here.has(personId) || accounts.length === 0) return refused({ code: 'assessment.judge_not_here', field: 'personId' });
    const judges = await judgesOf(tx, panelId);
    if (judges.some((judge) => judge.personId === personId)) return refused({ code: 'assessment.judge_already', field: 'personId' });
    if (!(await hasPassed(tx, personId, examSlug))) return refused({ code: 'assessment.judge_not_passed', field: 'personId' });
    const id = crypto.randomUUID();
    await tx.insert(angoffJudge).values({ id, panelId, personId, background, invitedAt: now });
    await record(tx, actor, now, [
      { type: 'assessment.judge_invited', about: personId, institutionId, data: { panelId, exam: examSlug, background } },
    ]);
    return granted(id);
  });
