import type { Reader } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type CommitteeRow, committeeById } from '#queries/committees/committee-by-id.ts';

/** A committee, for whoever keeps its register. */
export const committeeToKeep = async (
  tx: Reader,
  committeeId: string,
  actor: Actor,
): Promise<Outcome<CommitteeRow, Forbidden | NotFound>> => {
  const found = await committeeById(tx, committeeId);
  if (!found) return refused({ code: 'shared.not_found' });
  const { institutionId } = found;
  return may(actor, 'committees.manage', { institutionId })
    ? granted(found)
    : refused({ code: 'auth.forbidden', permission: 'committees.manage' });
};
