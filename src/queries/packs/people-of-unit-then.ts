import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import { mergesThen, ownerThen } from '#domain/people/merged-then.ts';
import { replay } from '#domain/replay.ts';
import { covers } from '#domain/shared/interval.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mergesAround } from '../people/merges-around.ts';
import { unitsThen } from '../reporting/people-known-at.ts';

const told = ['people.affiliation_started', 'people.affiliation_changed', 'people.affiliation_withdrawn'];
const nothing = { projects: new Map(), committees: new Map() };

export type UnitThen = { institutionId: string; unitId: string; day: PlainDate; knownAt: Date };

/** The unit with all below it as the tree stood at an instant. */
export const unitsOfPack = async (db: Reader, { institutionId, unitId, knownAt }: Omit<UnitThen, 'day'>): Promise<Set<string>> =>
  (await unitsThen(db, { institutionId, paths: [`${unitId}/`], knownAt })) ?? new Set();

/** Everybody who was at a unit or below it on a day, as it was known at an instant: whoever had an affiliation there, a second one too. */
export const peopleOfUnitThen = async (db: Reader, asked: UnitThen): Promise<string[]> => {
  const { institutionId, day, knownAt } = asked;
  const units = await unitsOfPack(db, asked);
  const facts = await db
    .select({ about: fact.about, type: fact.type, institutionId: fact.institutionId, data: fact.data })
    .from(fact)
    .where(and(eq(fact.institutionId, institutionId), inArray(fact.type, told), lte(fact.at, knownAt)))
    .orderBy(asc(fact.id));
  const first = new Map<string, string>();
  for (const { about, data } of facts)
    if (about !== null && !first.has(String(data.affiliationId))) first.set(String(data.affiliationId), about);
  const here = replay(facts, nothing).occasions.filter(
    (one) =>
      one.trigger === 'onboarding' &&
      units.has(one.unitId ?? '') &&
      covers({ startedOn: one.startedOn, finishedOn: one.finishedOn ?? null }, day),
  );
  const owners = here.map(({ id }) => ({ id, personId: first.get(id) ?? '' }));
  const merges = mergesThen(
    await mergesAround(
      db,
      owners.map(({ personId }) => personId),
    ),
    knownAt,
  );
  return [...new Set(owners.map(({ id, personId }) => ownerThen(merges, personId, 'affiliation', id)))].sort();
};
