import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, fact } from '#db/schema/index.ts';
import { mergesThen, ownerThen } from '#domain/people/merged-then.ts';
import { type SeatThen, seatsThen } from '#domain/reporting/pack/seats-then.ts';
import { asItStood } from '../audit/as-it-stood.ts';
import { mergesAround } from '../people/merges-around.ts';
import type { PackScope } from './pack-scope.ts';

export type CommitteeThen = typeof committee.$inferSelect & { seats: SeatThen[] };

const told = ['committees.member_appointed', 'committees.seat_ended', 'committees.seat_withdrawn'];

/** The committees of a pack that had been founded by its day, with every seat as known then: past ones, and those to come. */
export const committeesThen = async (
  db: Reader,
  { institutionId, committeeId, unitId, day, knownAt }: PackScope,
): Promise<CommitteeThen[]> => {
  // A committee belongs to no unit.
  if (unitId) return [];
  const rows = await db
    .select()
    .from(committee)
    .where(
      and(
        eq(committee.institutionId, institutionId),
        committeeId === null ? undefined : eq(committee.id, committeeId),
        lte(committee.createdAt, knownAt),
      ),
    );
  const then = await asItStood(db, 'committee', { ids: rows.map(({ id }) => id), knownAt });
  const founded = rows
    .map(then)
    .filter(({ foundedOn }) => foundedOn <= day)
    .sort((a, b) => (a.foundedOn + a.id < b.foundedOn + b.id ? -1 : 1));
  const facts = await db
    .select({ type: fact.type, about: fact.about, data: fact.data })
    .from(fact)
    .where(and(eq(fact.institutionId, institutionId), inArray(fact.type, told), lte(fact.at, knownAt)))
    .orderBy(asc(fact.id));
  const seats = seatsThen(facts);
  const around = await mergesAround(
    db,
    seats.map(({ personId }) => personId),
  );
  const merges = mergesThen(around, knownAt);
  return founded.map((row) => ({
    ...row,
    seats: seats
      .filter((seat) => seat.committeeId === row.id)
      .map((seat) => ({ ...seat, personId: ownerThen(merges, seat.personId, 'committee_seat', seat.seatId) })),
  }));
};

/** The ids of all who sit on a committee of the pack on its day, each once. */
export const seatedIn = (committees: readonly CommitteeThen[], day: string): string[] => [
  ...new Set(
    committees.flatMap(({ seats }) =>
      seats.filter(({ startedOn, finishedOn }) => startedOn <= day && day <= finishedOn).map(({ personId }) => personId),
    ),
  ),
];
