import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { committee, institution } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NewCommittee } from '#domain/committees/committee.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';

/** The committee of an institution that has a name already, other than the one with the id given. */
export const namesake = async (
  tx: Tx,
  { institutionId, nameZh }: Pick<NewCommittee, 'institutionId' | 'nameZh'>,
  id?: string,
): Promise<CommitteeRefusal | undefined> => {
  const [taken] = await tx
    .select({ id: committee.id })
    .from(committee)
    .where(and(eq(committee.institutionId, institutionId), eq(committee.nameZh, nameZh)));
  return taken && taken.id !== id ? { code: 'committees.name_taken', field: 'nameZh', name: nameZh } : undefined;
};

/** Enters a committee of an institution in the register. Returns its id. */
export const foundCommittee = (
  db: Database,
  given: NewCommittee,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, kind, domains } = given;
    if (!may(actor, 'committees.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
    const [home] = await tx.select({ id: institution.id }).from(institution).where(eq(institution.id, institutionId));
    if (!home) return refused({ code: 'shared.not_found' });
    const taken = await namesake(tx, given);
    if (taken) return refused(taken);
    const id = crypto.randomUUID();
    await tx.insert(committee).values({ id, ...given, createdAt: now });
    await record(tx, actor, now, [
      { type: 'committees.committee_founded', about: null, institutionId, data: { committeeId: id, kind, domains } },
    ]);
    return granted(id);
  });
