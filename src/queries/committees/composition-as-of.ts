import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, person } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { committeeRoles } from '#domain/committees/committee.ts';
import { type Composition, compositionOn, type Seated, seatedOn } from '#domain/committees/composition.ts';
import { noParticulars, type Particulars, particularsOn, type Sex } from '#domain/committees/particulars.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type CommitteeRow, committeeById } from './committee-by-id.ts';
import { particularsOf } from './particulars-of.ts';
import { seatsKnownAt } from './seats-known-at.ts';

export type SeatedShown = Omit<Seated, 'particulars'> & {
  seatId: string;
  name: string;
  isDemo: boolean;
  particulars: Omit<Particulars, 'sex'>;
  /** Shown only to whoever keeps the register. */
  sex: Sex | null | 'hidden';
};

export type CompositionAsOf = {
  committee: CommitteeRow;
  institution: { id: string; nameZh: string; nameEn: string; isDemo: boolean };
  day: PlainDate;
  knownAt: Date;
  composition: Composition;
  /** Everybody whose term covers the day, by rank, those without a vote too. */
  seated: SeatedShown[];
};

/** Every seat with what was known of its member on a day. */
export const seatsWithParticulars = async (
  db: Reader,
  committeeId: string,
  { day, knownAt }: { day: PlainDate; knownAt: Date },
): Promise<(Seated & { seatId: string })[]> => {
  const seats = await seatsKnownAt(db, committeeId, knownAt);
  const stated = await particularsOf(
    db,
    seats.map(({ id }) => id),
    knownAt,
  );
  return seats.map(({ id, personId, role, startedOn, finishedOn }) => {
    const { sex, backgrounds, speciality, standing } = particularsOn(stated.get(id) ?? [], day) ?? noParticulars;
    return { ...{ seatId: id, personId, role, startedOn, finishedOn }, particulars: { sex, backgrounds, speciality, standing } };
  });
};

/**
 * How a committee was composed on a day, each point of Art. 7 with its answer, as it is known now or was known at an instant. For a fixed day and a
 * past instant the answer never changes, but for what is erased of a person.
 */
export const compositionAsOf = async (
  db: Reader,
  committeeId: string,
  { day, knownAt }: { day: PlainDate; knownAt?: Date | undefined },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<CompositionAsOf, Forbidden | NotFound>> => {
  const committee = await committeeById(db, committeeId);
  if (!committee) return refused({ code: 'shared.not_found' });
  const place = { institutionId: committee.institutionId };
  if (!may(actor, 'committees.read', place)) return refused({ code: 'auth.forbidden', permission: 'committees.read' });
  const [home] = await db.select().from(institution).where(eq(institution.id, committee.institutionId));
  if (!home) throw new Error(`The committee ${committeeId} belongs to no institution.`);
  const known = knownAt ?? now;
  const seats = await seatsWithParticulars(db, committeeId, { day, knownAt: known });
  const here = seatedOn(seats, day);
  const named = await db
    .select({ id: person.id, name: person.name, isDemo: person.isDemo })
    .from(person)
    .where(
      inArray(
        person.id,
        here.map(({ personId }) => personId),
      ),
    );
  const names = new Map(named.map((one) => [one.id, one]));
  const keeps = may(actor, 'committees.manage', place);
  const seated = here
    .map(({ particulars: { sex, ...rest }, ...seat }): SeatedShown => {
      const { name = '', isDemo = false } = names.get(seat.personId) ?? {};
      return { ...seat, name, isDemo, particulars: rest, sex: keeps ? sex : 'hidden' };
    })
    .sort((a, b) => committeeRoles.indexOf(a.role) - committeeRoles.indexOf(b.role) || (a.startedOn < b.startedOn ? -1 : 1));
  const composition = compositionOn({ foundedOn: committee.foundedOn, seats }, day);
  return granted({ committee, institution: home, day, knownAt: known, composition, seated });
};
