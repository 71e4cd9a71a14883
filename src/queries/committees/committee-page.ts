import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { committeeRoles } from '#domain/committees/committee.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Cell } from '#domain/reporting/cell.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Within } from '../people/within.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { cellsOnOccasions } from '../requirements/cells-on-occasions.ts';
import { type CommitteeRow, committeeById, type SeatRow, standingSeats } from './committee-by-id.ts';

export type SeatShown = SeatRow & { person: PersonShown; cell: Cell };
export type CommitteePage = {
  committee: CommitteeRow;
  institution: Within['institution'];
  /** Those whose term goes on or is to come, by rank; then those whose term is over, latest first. */
  seats: SeatShown[];
  past: SeatShown[];
  mayManage: boolean;
};

/** A committee with its seats, and where each member stands with what a seat asks. */
export const committeePage = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<CommitteePage, Forbidden | NotFound>> => {
  const committee = await committeeById(db, id);
  if (!committee) return refused({ code: 'shared.not_found' });
  const { institutionId } = committee;
  if (!may(actor, 'committees.read', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.read' });
  const [home] = await db.select().from(institution).where(eq(institution.id, institutionId));
  if (!home) throw new Error(`The committee ${id} belongs to no institution.`);
  const day = dayOf(now);
  const rows = await standingSeats(db, id);
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  const shown = await personsShown(db, ids, { institution: home, paths: null }, day);
  const cells = await cellsOnOccasions(db, ids, { institutionId, trigger: 'committee', day });
  const seats = rows.flatMap((row): SeatShown[] => {
    const person = shown.get(row.personId);
    return person ? [{ ...row, person, cell: cells.get(row.personId) ?? { state: 'not-bound' } }] : [];
  });
  const rank = ({ role }: SeatRow) => committeeRoles.indexOf(role);
  return granted({
    committee,
    institution: home,
    seats: seats.filter(({ finishedOn }) => finishedOn >= day).sort((a, b) => rank(a) - rank(b) || (a.startedOn < b.startedOn ? -1 : 1)),
    past: seats.filter(({ finishedOn }) => finishedOn < day).sort((a, b) => (a.finishedOn < b.finishedOn ? 1 : -1)),
    mayManage: may(actor, 'committees.manage', { institutionId }),
  });
};
