import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { sitting } from '#db/schema/index.ts';
import type { SittingRefusal } from '#domain/assessment/sitting.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { personByNumber } from '#queries/auth/person-by-number.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { record } from '../../record.ts';

type By = { actor: Actor; now: Date };
/** `proctor`: the staff number of who keeps watch. */
type Given = { exam: string; institutionId: string; place: string; startsAt: Date; endsAt: Date; proctor: string };

/** Arranges a room, a time and somebody who keeps watch, for an exam to be sat in. Returns its id. */
export const arrangeSitting = (
  db: Database,
  { exam, institutionId, place, startsAt, endsAt, proctor }: Given,
  { actor, now }: By,
): Promise<Outcome<string, Forbidden | NotFound | SittingRefusal>> =>
  db.transaction(async (tx) => {
    if (!may(actor, 'exams.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    if (!(await newestEdition(tx, 'exam', exam))) return refused({ code: 'shared.not_found' });
    const watching = await personByNumber(tx, { value: proctor, institutionId });
    const faults: SittingRefusal[] = [
      ...(endsAt > startsAt ? [] : [{ code: 'assessment.sitting_ends_before_start', field: 'endsAt' } as const]),
      ...(watching ? [] : [{ code: 'assessment.sitting_no_such_proctor', field: 'proctor' } as const]),
    ];
    const [fault, ...also] = faults;
    if (fault || !watching) return refusedTogether(fault ?? { code: 'assessment.sitting_no_such_proctor', field: 'proctor' }, also);
    const id = crypto.randomUUID();
    const { personId: proctorId } = watching;
    const row = { id, examSlug: exam, institutionId, proctorId, place, startsAt, endsAt };
    await tx.insert(sitting).values({ ...row, arrangedBy: actorRef(actor), arrangedAt: now });
    await record(tx, actor, now, [
      {
        type: 'assessment.sitting_arranged',
        about: proctorId,
        institutionId,
        data: { sittingId: id, exam, place, startsAt: startsAt.toISOString() },
      },
    ]);
    return granted(id);
  });

/** Calls a sitting off: its codes open nothing any more. Papers already begun go on. */
export const cancelSitting = (db: Database, sittingId: string, { actor, now }: By): Promise<Outcome<null, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(sitting)
      .where(and(eq(sitting.id, sittingId), isNull(sitting.cancelledAt)));
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId, examSlug: exam } = found;
    if (!may(actor, 'exams.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    await tx.update(sitting).set({ cancelledAt: now }).where(eq(sitting.id, sittingId));
    await record(tx, actor, now, [{ type: 'assessment.sitting_cancelled', about: null, institutionId, data: { sittingId, exam } }]);
    return granted(null);
  });
