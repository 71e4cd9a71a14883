import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, person } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { particularsOn } from '#domain/committees/particulars.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, laterOf } from '#domain/shared/plain-date.ts';
import { type CommitteeRow, type SeatRow, seatById } from './committee-by-id.ts';
import { type ParticularsRow, particularsOf } from './particulars-of.ts';

export type SeatPage = {
  seat: SeatRow;
  committee: CommitteeRow;
  institution: { nameZh: string; nameEn: string };
  name: string;
  /** What holds today, or on the first day of a term to come. */
  holds: ParticularsRow | undefined;
  /** Latest first. */
  stated: ParticularsRow[];
};

/** A seat with everything that was stated about its member, for whoever keeps the register. */
export const seatPage = async (
  db: Reader,
  { committeeId, seatId }: { committeeId: string; seatId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<SeatPage, Forbidden | NotFound>> => {
  const found = await seatById(db, seatId);
  if (!found || found.committee.id !== committeeId || found.seat.withdrawnAt !== null) return refused({ code: 'shared.not_found' });
  const { seat, committee } = found;
  const { institutionId } = committee;
  if (!may(actor, 'committees.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
  const [home] = await db.select().from(institution).where(eq(institution.id, institutionId));
  const [whose] = await db.select({ name: person.name }).from(person).where(eq(person.id, seat.personId));
  const stated = (await particularsOf(db, [seatId], now)).get(seatId) ?? [];
  if (!home || !whose) throw new Error(`The seat ${seatId} leads to no institution or person.`);
  const holds = particularsOn(stated, laterOf(dayOf(now), seat.startedOn));
  return granted({ seat, committee, institution: home, name: whose.name, holds, stated: stated.toReversed() });
};
