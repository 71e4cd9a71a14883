import type { Database } from '#db/client.ts';
import { classMark } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { mayRunClass } from '#domain/teaching/access.ts';
import type { NewMark } from '#domain/teaching/mark.ts';
import type { TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { placeById } from '#queries/teaching/class-by-id.ts';
import { record } from '../record.ts';

/** Gives a student a mark or a remark for a class. Earlier ones stay; it changes nothing about what the student has completed. Returns the class's id. */
export const giveMark = (
  db: Database,
  given: NewMark,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | TeachingRefusal>> =>
  db.transaction(async (tx) => {
    const { placeId } = given;
    const found = await placeById(tx, placeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { place, taken } = found;
    if (!mayRunClass(actor, taken.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    if (place.withdrawnAt) return refused({ code: 'teaching.place_withdrawn' });
    const markId = crypto.randomUUID();
    await tx.insert(classMark).values({ id: markId, ...given, givenBy: actorRef(actor), givenAt: now });
    await record(tx, actor, now, [
      {
        type: 'teaching.mark_given',
        about: place.personId,
        institutionId: taken.institutionId,
        data: { markId, placeId, classId: taken.id },
      },
    ]);
    return granted(taken.id);
  });
