import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { classStudent } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mayRunClass } from '#domain/teaching/access.ts';
import type { TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { placeById } from '#queries/teaching/class-by-id.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { cancelOpen } from '../requirements/cancel-open.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

type Refused = Forbidden | NotFound | TeachingRefusal;
type Context = { actor: Actor; now: Date };

/** 退课. Says which day is a student's last in a class. Once it is over, what the class still asked is cancelled. Returns the class's id. */
export const endPlace = (
  db: Database,
  { placeId, finishedOn }: { placeId: string; finishedOn: PlainDate },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await placeById(tx, placeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { place, taken } = found;
    if (!mayRunClass(actor, taken.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    if (place.withdrawnAt) return refused({ code: 'teaching.place_withdrawn' });
    if (finishedOn < place.startedOn)
      return refused({
        code: 'teaching.outside_class',
        field: 'finishedOn',
        startedOn: place.startedOn,
        finishedOn: taken.finishedOn,
      });
    const { institutionId, id: classId } = taken;
    const { personId } = place;
    await tx.update(classStudent).set({ finishedOn }).where(eq(classStudent.id, placeId));
    await record(tx, actor, now, [
      { type: 'teaching.student_left', about: personId, institutionId, data: { placeId, classId, finishedOn } },
    ]);
    await advanceLearner(tx, personId, now, actor);
    return granted(classId);
  });

/** Takes back a place that was entered by mistake: it counts for nothing from now on. Returns the class's id. */
export const withdrawPlace = (db: Database, { placeId }: { placeId: string }, { actor, now }: Context): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await placeById(tx, placeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { place, taken } = found;
    if (!mayRunClass(actor, taken.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    if (place.withdrawnAt) return refused({ code: 'teaching.place_withdrawn' });
    const { institutionId, id: classId } = taken;
    const { personId } = place;
    await tx.update(classStudent).set({ withdrawnAt: now }).where(eq(classStudent.id, placeId));
    await record(tx, actor, now, [
      { type: 'teaching.place_withdrawn', about: personId, institutionId, data: { placeId, classId } },
      ...(await cancelOpen(tx, { occasion: placeId, personId, institutionId }, now)),
    ]);
    await refreshStatuses(tx, [personId], now);
    return granted(classId);
  });
