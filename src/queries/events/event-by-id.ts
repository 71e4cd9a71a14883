import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attendance, eventRegistration, eventTrainer, trainer, trainingEvent } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';

export type EventRow = typeof trainingEvent.$inferSelect;
export type RegistrationRow = typeof eventRegistration.$inferSelect;
export type AttendanceRow = typeof attendance.$inferSelect;

export const eventById = async (db: Reader, id: string): Promise<EventRow | undefined> => {
  const [row] = await db.select().from(trainingEvent).where(eq(trainingEvent.id, id));
  return row;
};

/** Everybody who ever registered, in the order of coming. */
export const queueOf = (db: Reader, eventId: string): Promise<RegistrationRow[]> =>
  db.select().from(eventRegistration).where(eq(eventRegistration.eventId, eventId)).orderBy(eventRegistration.number);

/** Who is on the list of those present. */
export const presentAt = (db: Reader, eventId: string): Promise<AttendanceRow[]> =>
  db
    .select()
    .from(attendance)
    .where(and(eq(attendance.eventId, eventId), isNull(attendance.withdrawnAt)))
    .orderBy(attendance.signedInAt);

/** Those who teach at an event, as the register has them. */
export const trainersOf = async (db: Reader, eventId: string): Promise<(typeof trainer.$inferSelect)[]> => {
  const rows = await db
    .select({ trainer })
    .from(eventTrainer)
    .innerJoin(trainer, eq(trainer.id, eventTrainer.trainerId))
    .where(eq(eventTrainer.eventId, eventId))
    .orderBy(trainer.name);
  return rows.map((row) => row.trainer);
};

/** Whether somebody looks after an event: by a role, or because they teach at it. A teacher shows the code and puts the list right; the rest takes the role. */
export const runsEvent = async (db: Reader, actor: Actor, event: EventRow): Promise<'manages' | 'teaches' | undefined> => {
  if (may(actor, 'events.manage', event)) return 'manages';
  if (actor.kind !== 'person') return undefined;
  return (await trainersOf(db, event.id)).some(({ personId, endedAt }) => personId === actor.personId && endedAt === null)
    ? 'teaches'
    : undefined;
};
