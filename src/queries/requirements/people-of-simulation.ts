import { and, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person, unit } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { namedLike } from '../people/named-like.ts';
import type { Within } from '../people/within.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import type { PersonChange, SimulatedOn } from './simulation.ts';

export const simulatedAPage = 50;
const atOnce = 500;

export type PersonSimulated = PersonShown & Pick<PersonChange, 'changes' | 'seats'>;

/** The people for whom a simulation finds a change on a day, by name, a page at a time; those a search means, or of one unit. */
export const peopleOfSimulation = async (
  db: Reader,
  { people }: SimulatedOn,
  { within, q, unitId, page, day }: { within: Within; q: string | undefined; unitId: string | undefined; page: number; day: PlainDate },
): Promise<{ people: PersonSimulated[]; total: number }> => {
  const changes = new Map(people.filter((one) => unitId === undefined || (one.unitId ?? '') === unitId).map((one) => [one.personId, one]));
  const ids = [...changes.keys()];
  const rows: { id: string; sortKey: string }[] = [];
  for (let i = 0; i < ids.length; i += atOnce)
    rows.push(
      ...(await db
        .select({ id: person.id, sortKey: person.sortKey })
        .from(person)
        .where(and(inArray(person.id, ids.slice(i, i + atOnce)), q === undefined ? undefined : namedLike(q)))),
    );
  rows.sort((a, b) => (a.sortKey < b.sortKey || (a.sortKey === b.sortKey && a.id < b.id) ? -1 : 1));
  const here = rows.slice((page - 1) * simulatedAPage, page * simulatedAPage).map(({ id }) => id);
  const shown = await personsShown(db, here, within, day);
  return {
    people: here.flatMap((id) => {
      const [someone, change] = [shown.get(id), changes.get(id)];
      return someone && change ? [{ ...someone, changes: change.changes, seats: change.seats }] : [];
    }),
    total: rows.length,
  };
};

/** What these units are called. */
export const unitNames = async (db: Reader, ids: readonly string[]): Promise<Map<string, { nameZh: string; nameEn: string | null }>> => {
  const rows = await db
    .select({ id: unit.id, nameZh: unit.nameZh, nameEn: unit.nameEn })
    .from(unit)
    .where(inArray(unit.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
};
