import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { sitting, sittingSeat } from '#db/schema/index.ts';
import { type CodeRefusal, readCode } from '#domain/assessment/sitting.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

type Asked = { exam: string; personId: string; now: Date };

/** The seats of a person for an exam whose code has not been used, in sittings that are not over. */
export const openSeats = (db: Reader, { exam, personId, now }: Asked) =>
  db
    .select({ id: sittingSeat.id, code: sittingSeat.code, place: sitting.place, startsAt: sitting.startsAt, endsAt: sitting.endsAt })
    .from(sittingSeat)
    .innerJoin(sitting, eq(sitting.id, sittingSeat.sittingId))
    .where(
      and(
        eq(sittingSeat.personId, personId),
        eq(sitting.examSlug, exam),
        isNull(sittingSeat.withdrawnAt),
        isNull(sittingSeat.attemptId),
        isNull(sitting.cancelledAt),
        gt(sitting.endsAt, now),
      ),
    )
    .orderBy(sitting.startsAt);

/** The seat that a code opens now for this person and no other. */
export const seatFor = async (db: Reader, { code, ...asked }: Asked & { code: string }): Promise<Outcome<string, CodeRefusal>> => {
  const typed = readCode(code);
  if (typed === '') return refused({ code: 'assessment.code_needed', field: 'code' });
  const seat = (await openSeats(db, asked)).find((one) => one.code === typed);
  if (!seat) return refused({ code: 'assessment.code_not_valid', field: 'code' });
  return asked.now < seat.startsAt
    ? refused({ code: 'assessment.code_not_now', field: 'code', startsAt: seat.startsAt })
    : granted(seat.id);
};
