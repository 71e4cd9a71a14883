import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, identifier, institution, person, sitting, sittingSeat } from '#db/schema/index.ts';
import type { SeatShown } from '#domain/assessment/shown.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { wholeFor } from '../people/within.ts';

type Person = Extract<Actor, { kind: 'person' }>;
export type SittingListed = typeof sitting.$inferSelect & { proctor: string; seats: number; begun: number };

/** The sittings at institutions whose exams the actor looks after, and those where the actor keeps watch; the latest first. */
export const sittingsSeen = async (db: Reader, actor: Person): Promise<SittingListed[]> => {
  const places = (await wholeFor(db, actor, 'exams.read')).map((one) => one.institution.id);
  const rows = await db
    .select({ sitting, proctor: person.name, seats: count(sittingSeat.id), begun: count(sittingSeat.attemptId) })
    .from(sitting)
    .innerJoin(person, eq(person.id, sitting.proctorId))
    .leftJoin(sittingSeat, and(eq(sittingSeat.sittingId, sitting.id), isNull(sittingSeat.withdrawnAt)))
    .where(or(inArray(sitting.institutionId, places), eq(sitting.proctorId, actor.personId)))
    .groupBy(sitting.id)
    .orderBy(desc(sitting.startsAt))
    .limit(100);
  return rows.map(({ sitting: one, ...rest }) => ({ ...one, ...rest }));
};

/** Whether somebody keeps watch anywhere. */
export const keepsWatch = async (db: Reader, personId: string): Promise<boolean> =>
  (await db.select({ id: sitting.id }).from(sitting).where(eq(sitting.proctorId, personId)).limit(1)).length > 0;

export type SittingPage = {
  sitting: typeof sitting.$inferSelect;
  institution: { id: string; nameZh: string; nameEn: string; isDemo: boolean };
  proctor: string;
  seats: SeatShown[];
  mayManage: boolean;
};

/** A sitting with who is to sit there, who is in and who is done; for its proctor and whoever looks after exams there. */
export const sittingPage = async (db: Reader, id: string, actor: Person): Promise<Outcome<SittingPage, Forbidden | NotFound>> => {
  const [found] = await db
    .select({
      sitting,
      proctor: person.name,
      institution: { id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
    })
    .from(sitting)
    .innerJoin(person, eq(person.id, sitting.proctorId))
    .innerJoin(institution, eq(institution.id, sitting.institutionId))
    .where(eq(sitting.id, id));
  if (!found) return refused({ code: 'shared.not_found' });
  const { institutionId, proctorId } = found.sitting;
  if (proctorId !== actor.personId && !may(actor, 'exams.read', { institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'exams.read' });
  const seats = await db
    .select({
      id: sittingSeat.id,
      personId: person.id,
      name: person.name,
      code: sittingSeat.code,
      openedAt: sittingSeat.openedAt,
      closedAt: attempt.closedAt,
      closesAt: attempt.closesAt,
    })
    .from(sittingSeat)
    .innerJoin(person, eq(person.id, sittingSeat.personId))
    .leftJoin(attempt, eq(attempt.id, sittingSeat.attemptId))
    .where(and(eq(sittingSeat.sittingId, id), isNull(sittingSeat.withdrawnAt)))
    .orderBy(asc(person.sortKey), asc(person.id));
  const numbers = await db
    .select({ personId: identifier.personId, value: identifier.value })
    .from(identifier)
    .innerJoin(sittingSeat, and(eq(sittingSeat.personId, identifier.personId), eq(sittingSeat.sittingId, id)))
    .where(and(eq(identifier.institutionId, institutionId), isNotNull(identifier.value)));
  const numberOf = new Map(numbers.map(({ personId, value }) => [personId, value]));
  const mayManage = may(actor, 'exams.manage', { institutionId });
  const handsOut = mayManage || proctorId === actor.personId;
  return granted({
    ...found,
    seats: seats.map((seat) => ({ ...seat, code: handsOut ? seat.code : null, number: numberOf.get(seat.personId) ?? null })),
    mayManage,
  });
};
