import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type CommitteeRow, committeeById } from './committee-by-id.ts';

export type CommitteeRead = {
  committee: CommitteeRow;
  institution: { id: string; nameZh: string; nameEn: string; isDemo: boolean };
  mayManage: boolean;
};

/** A committee with the institution that keeps it, for whoever may read its register. */
export const committeeRead = async (db: Reader, id: string, actor: Actor): Promise<Outcome<CommitteeRead, Forbidden | NotFound>> => {
  const committee = await committeeById(db, id);
  if (!committee) return refused({ code: 'shared.not_found' });
  const place = { institutionId: committee.institutionId };
  if (!may(actor, 'committees.read', place)) return refused({ code: 'auth.forbidden', permission: 'committees.read' });
  const [home] = await db.select().from(institution).where(eq(institution.id, place.institutionId));
  if (!home) throw new Error(`The committee ${id} belongs to no institution.`);
  return granted({ committee, institution: home, mayManage: may(actor, 'committees.manage', place) });
};
