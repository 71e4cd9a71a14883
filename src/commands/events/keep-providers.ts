import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, trainer, trainingProvider } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NewProvider, NewTrainer } from '#domain/events/provider.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | EventRefusal;

/** Enters who may hold training for other institutions and answer their questions. Only the platform's administrators do. */
export const addProvider = (db: Database, given: NewProvider, { actor, now }: Context): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    if (!may(actor, 'providers.manage', given)) return refused({ code: 'auth.forbidden', permission: 'providers.manage' });
    const [home] = await tx.select({ id: institution.id }).from(institution).where(eq(institution.id, given.institutionId));
    if (!home) return refused({ code: 'shared.not_found' });
    const [same] = await tx
      .select({ id: trainingProvider.id })
      .from(trainingProvider)
      .where(and(eq(trainingProvider.nameZh, given.nameZh), isNull(trainingProvider.endedAt)));
    if (same) return refused({ code: 'events.provider_name_taken', field: 'nameZh' });
    const id = crypto.randomUUID();
    await tx.insert(trainingProvider).values({ id, ...given, addedBy: actorRef(actor), addedAt: now });
    await record(tx, actor, now, [
      { type: 'events.provider_added', about: null, institutionId: given.institutionId, data: { providerId: id, kind: given.kind } },
    ]);
    return granted(id);
  });

/** From now on a provider announces nothing new; what it announced stands. */
export const endProvider = (
  db: Database,
  { providerId }: { providerId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const [found] = await tx.select().from(trainingProvider).where(eq(trainingProvider.id, providerId));
    if (!found || found.endedAt !== null) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'providers.manage', found)) return refused({ code: 'auth.forbidden', permission: 'providers.manage' });
    await tx.update(trainingProvider).set({ endedAt: now }).where(eq(trainingProvider.id, providerId));
    await record(tx, actor, now, [
      { type: 'events.provider_ended', about: null, institutionId: found.institutionId, data: { providerId } },
    ]);
    return granted(providerId);
  });

/** Enters a trainer or a case facilitator in the register of an institution. */
export const addTrainer = (db: Database, { number, ...given }: NewTrainer, { actor, now }: Context): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const { institutionId } = given;
    if (!may(actor, 'events.manage', given)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    const { personIds } = number === null ? { personIds: [] } : await peopleNamed(tx, institutionId, { numbers: [number] });
    const [personId = null] = personIds;
    if (number !== null && personId === null) return refused({ code: 'events.person_unknown', field: 'number' });
    const id = crypto.randomUUID();
    await tx.insert(trainer).values({ id, ...given, personId, addedBy: actorRef(actor), addedAt: now });
    await record(tx, actor, now, [
      { type: 'events.trainer_added', about: personId, institutionId, data: { trainerId: id, kind: given.kind } },
    ]);
    return granted(id);
  });

/** Takes somebody off the register; what they taught stays. */
export const endTrainer = (
  db: Database,
  { trainerId }: { trainerId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const [found] = await tx.select().from(trainer).where(eq(trainer.id, trainerId));
    if (!found || found.endedAt !== null) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', found)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    await tx.update(trainer).set({ endedAt: now }).where(eq(trainer.id, trainerId));
    const { personId, institutionId } = found;
    await record(tx, actor, now, [{ type: 'events.trainer_ended', about: personId, institutionId, data: { trainerId } }]);
    return granted(trainerId);
  });
