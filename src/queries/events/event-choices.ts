import { and, count, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { eventTrainer, exchange, project, trainer } from '#db/schema/index.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { type ProviderRow, providersOf } from './provider-for.ts';

export type TrainerRow = typeof trainer.$inferSelect;

/** The register of trainers and facilitators of an institution, with how many events each is named at. */
export const trainersAt = async (db: Reader, institutionId: string): Promise<(TrainerRow & { events: number })[]> => {
  const rows = await db
    .select({ trainer, events: count(eventTrainer.id) })
    .from(trainer)
    .leftJoin(eventTrainer, eq(eventTrainer.trainerId, trainer.id))
    .where(and(eq(trainer.institutionId, institutionId), isNull(trainer.endedAt)))
    .groupBy(trainer.id)
    .orderBy(trainer.name);
  return rows.map(({ trainer: one, events }) => ({ ...one, events }));
};

export type EventChoices = {
  providers: ProviderRow[];
  trainers: TrainerRow[];
  exchanges: { id: string; title: string }[];
  projects: { id: string; number: string; title: string }[];
};

/** What the form of an event offers at an institution. */
export const eventChoices = async (db: Reader, institutionId: string, today: PlainDate): Promise<EventChoices> => ({
  providers: await providersOf(db, institutionId),
  trainers: await trainersAt(db, institutionId),
  exchanges: await db
    .select({ id: exchange.id, title: exchange.title })
    .from(exchange)
    .where(and(eq(exchange.institutionId, institutionId), isNull(exchange.cancelledAt), gte(exchange.finishedOn, addDays(today, -30))))
    .orderBy(desc(exchange.startedOn))
    .limit(100),
  projects: await db
    .select({ id: project.id, number: project.number, title: project.title })
    .from(project)
    .where(eq(project.institutionId, institutionId))
    .orderBy(desc(project.startedOn))
    .limit(200),
});
