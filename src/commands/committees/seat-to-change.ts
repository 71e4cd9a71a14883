import type { Tx } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type SeatRow, seatById } from '#queries/committees/committee-by-id.ts';

/** A seat that stands, for whoever may change it. */
export const seatToChange = async (
  tx: Tx,
  seatId: string,
  actor: Actor,
): Promise<Outcome<{ seat: SeatRow; institutionId: string }, Forbidden | NotFound | CommitteeRefusal>> => {
  const found = await seatById(tx, seatId);
  if (!found) return refused({ code: 'shared.not_found' });
  const { seat, committee } = found;
  const { institutionId } = committee;
  if (!may(actor, 'committees.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
  return seat.withdrawnAt ? refused({ code: 'committees.seat_withdrawn' }) : granted({ seat, institutionId });
};
