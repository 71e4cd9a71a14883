import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { concernStep, institution, participationContact, publicConcern } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { type ConcernRefusal, type ConcernState, nextStates } from '#domain/participation/concern.ts';
import { limits } from '#domain/participation/limits.ts';
import { receiptFrom } from '#domain/participation/receipt.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { handles } from '#queries/participation/concerns.ts';
import { record } from '../record.ts';

type Concern = { institutionId: string | null; words: string; contact: string | null; language: Locale };

/** Takes a concern from anybody, for an institution or, where none is named, for the platform. Returns the receipt. */
export const raiseConcern = (
  db: Database,
  { contact, institutionId, ...given }: Concern,
  now: Date,
): Promise<Outcome<string, ParticipationRefusal>> =>
  db.transaction(async (tx) => {
    const [home] =
      institutionId === null ? [] : await tx.select({ id: institution.id }).from(institution).where(eq(institution.id, institutionId));
    if (institutionId !== null && !home) return refused({ code: 'participation.no_such_institution', field: 'institutionId' });
    const id = crypto.randomUUID();
    const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
    const raisedOn = dayOf(now);
    await tx.insert(publicConcern).values({ id, ...given, institutionId, receipt, state: 'received', raisedOn });
    // No end is known when it is raised: the address goes after the time that words are kept, whatever becomes of the concern.
    if (contact !== null) await tx.insert(participationContact).values({ receipt, contact, deleteOn: addDays(raisedOn, limits.wordsDays) });
    await record(tx, { kind: 'system' }, now, [
      { type: 'participation.concern_raised', about: null, institutionId, data: { concernId: id } },
    ]);
    return granted(receipt);
  });

/** Says where a concern went: to which office, and how it stands there. It only goes forward. */
export const moveConcern = (
  db: Database,
  { concernId, state, office }: { concernId: string; state: ConcernState; office: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ConcernRefusal>> =>
  db.transaction(async (tx) => {
    const [concern] = await tx.select().from(publicConcern).where(eq(publicConcern.id, concernId));
    if (!concern) return refused({ code: 'shared.not_found' });
    if (!handles(actor, concern)) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
    if (!nextStates(concern.state).includes(state)) return refused({ code: 'participation.only_forward' });
    const takenOn = dayOf(now);
    await tx.insert(concernStep).values({ id: crypto.randomUUID(), concernId, state, office, takenOn, by: actorRef(actor), at: now });
    await tx
      .update(publicConcern)
      .set({ state, closedOn: state === 'closed' ? takenOn : null })
      .where(eq(publicConcern.id, concernId));
    const { institutionId } = concern;
    await record(tx, actor, now, [{ type: 'participation.concern_moved', about: null, institutionId, data: { concernId, state } }]);
    return granted(concernId);
  });
