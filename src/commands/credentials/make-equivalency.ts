import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { equivalency } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { CredentialRefusal } from '#domain/credentials/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { learntIn } from '#domain/requirements/grant-forms.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { equivalencyFor } from '#queries/credentials/claims.ts';
import { record } from '../record.ts';

type By = { actor: Actor; now: Date };
type NewEquivalency = { institutionId: string; issuer: string; achievement: string; learnt: string; months: number | null; basis: string };

const forbidden = { code: 'auth.forbidden', permission: 'requirements.manage' } as const;

/** Says that an institution takes an achievement of an issuer for a course, a topic or a certification of its requirements. */
export const makeEquivalency = (
  db: Database,
  { institutionId, learnt, ...given }: NewEquivalency,
  { actor, now }: By,
): Promise<Outcome<string, Forbidden | CredentialRefusal>> =>
  db.transaction(async (tx): Promise<Outcome<string, Forbidden | CredentialRefusal>> => {
    if (!may(actor, 'requirements.manage', { institutionId })) return refused(forbidden);
    if (await equivalencyFor(tx, institutionId, given)) return refused({ code: 'credentials.equivalency_exists', field: 'achievement' });
    const id = crypto.randomUUID();
    const { kind, topic } = learntIn(learnt);
    await tx.insert(equivalency).values({ id, institutionId, ...given, kind, topic, madeBy: actorRef(actor), madeAt: now });
    await record(tx, actor, now, [
      { type: 'credentials.equivalency_made', about: null, institutionId, data: { equivalencyId: id, topic } },
    ]);
    return granted(id);
  });

/** Ends a rule for what is decided from now on; what was recognised by it stays. */
export const withdrawEquivalency = (
  db: Database,
  { equivalencyId }: { equivalencyId: string },
  { actor, now }: By,
): Promise<Outcome<string, Forbidden | NotFound>> =>
  db.transaction(async (tx): Promise<Outcome<string, Forbidden | NotFound>> => {
    const [rule] = await tx
      .select()
      .from(equivalency)
      .where(and(eq(equivalency.id, equivalencyId), isNull(equivalency.withdrawnAt)));
    if (!rule) return refused({ code: 'shared.not_found' });
    const { institutionId, topic } = rule;
    if (!may(actor, 'requirements.manage', { institutionId })) return refused(forbidden);
    await tx
      .update(equivalency)
      .set({ withdrawnAt: now, withdrawnBy: actorRef(actor) })
      .where(eq(equivalency.id, equivalencyId));
    await record(tx, actor, now, [
      { type: 'credentials.equivalency_withdrawn', about: null, institutionId, data: { equivalencyId, topic } },
    ]);
    return granted(equivalencyId);
  });
