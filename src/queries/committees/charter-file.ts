import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, committeeCharter } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

/** The version of a charter whose file somebody asks for, if they may read the register it stands in. One that was withdrawn has none. */
export const charterFile = async (
  db: Reader,
  charterId: string,
  actor: Actor,
): Promise<Outcome<{ id: string; digest: string }, Forbidden | NotFound>> => {
  const [found] = await db
    .select({ charter: committeeCharter, institutionId: committee.institutionId })
    .from(committeeCharter)
    .innerJoin(committee, eq(committee.id, committeeCharter.committeeId))
    .where(eq(committeeCharter.id, charterId));
  if (!found) return refused({ code: 'shared.not_found' });
  const { charter, institutionId } = found;
  if (!may(actor, 'committees.read', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.read' });
  const { id, fileDigest, withdrawnAt } = charter;
  return fileDigest === null || withdrawnAt !== null ? refused({ code: 'shared.not_found' }) : granted({ id, digest: fileDigest });
};
