import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { sitting, sittingSeat } from '#db/schema/index.ts';
import { codeLength, makeCode, type SittingRefusal } from '#domain/assessment/sitting.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { numbersIn } from '#domain/people/numbers.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { record } from '../../record.ts';

type By = { actor: Actor; now: Date };
type Answer<T> = Promise<Outcome<T, Forbidden | NotFound | SittingRefusal>>;

const chance = (): number => {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
};

/** A code that no other seat of the sitting has. */
const freshCode = (taken: Set<string>): string => {
  let code = makeCode(chance);
  while (taken.has(code)) code = makeCode(chance);
  if (code.length !== codeLength) throw new Error(`A code of ${code.length} characters was made.`);
  taken.add(code);
  return code;
};

const manageable = async (tx: Tx, sittingId: string, { actor, now }: By) => {
  const [found] = await tx
    .select()
    .from(sitting)
    .where(and(eq(sitting.id, sittingId), isNull(sitting.cancelledAt)));
  if (!found) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'exams.manage', found)) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
  return now < found.endsAt ? granted(found) : refused({ code: 'assessment.sitting_over' });
};

/** Gives seats in a sitting to people by their numbers, each with a code of its own; all of them or none. Who has one keeps it. Returns how many are new. */
export const giveSeats = (db: Database, { sittingId, numbers }: { sittingId: string; numbers: string }, by: By): Answer<number> =>
  db.transaction(async (tx) => {
    const found = await manageable(tx, sittingId, by);
    if (!found.ok) return found;
    const { institutionId, examSlug: exam } = found.value;
    const { personIds, unknown } = await peopleNamed(tx, institutionId, { numbers: numbersIn(numbers) });
    if (unknown.length > 0) return refused({ code: 'assessment.sitting_numbers_unknown', field: 'numbers', numbers: unknown });
    const seats = await tx.select().from(sittingSeat).where(eq(sittingSeat.sittingId, sittingId));
    const there = new Set(seats.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ personId }) => personId));
    const codes = new Set(seats.map(({ code }) => code));
    const rows = personIds
      .filter((id) => !there.has(id))
      .map((personId) => ({ id: crypto.randomUUID(), sittingId, personId, code: freshCode(codes), addedAt: by.now }));
    if (rows.length > 0) await tx.insert(sittingSeat).values(rows);
    await record(
      tx,
      by.actor,
      by.now,
      rows.map(({ id: seatId, personId }) => ({
        type: 'assessment.seat_given',
        about: personId,
        institutionId,
        data: { seatId, sittingId, exam },
      })),
    );
    return granted(rows.length);
  });

/** Takes a seat back whose code has not been used. */
export const withdrawSeat = (db: Database, { sittingId, seatId }: { sittingId: string; seatId: string }, by: By): Answer<null> =>
  db.transaction(async (tx) => {
    const found = await manageable(tx, sittingId, by);
    if (!found.ok) return found;
    const { institutionId, examSlug: exam } = found.value;
    const [seat] = await tx
      .select()
      .from(sittingSeat)
      .where(and(eq(sittingSeat.id, seatId), eq(sittingSeat.sittingId, sittingId), isNull(sittingSeat.withdrawnAt)));
    if (!seat) return refused({ code: 'shared.not_found' });
    if (seat.attemptId !== null) return refused({ code: 'assessment.seat_used' });
    await tx.update(sittingSeat).set({ withdrawnAt: by.now }).where(eq(sittingSeat.id, seatId));
    await record(tx, by.actor, by.now, [
      { type: 'assessment.seat_withdrawn', about: seat.personId, institutionId, data: { seatId, sittingId, exam } },
    ]);
    return granted(null);
  });
