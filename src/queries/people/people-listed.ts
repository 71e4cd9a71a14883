import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, person, unit } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { contains, containsWord } from './contains.ts';
import { namedLike } from './named-like.ts';
import { peopleHereCounted, personHere } from './people-here.ts';
import { below, visible, type Within } from './within.ts';

export const listedAPage = 50;

/** After or before whom the page begins; neither: with the first. */
export type Edge = { after: string } | { before: string } | 'first';

type Asked = { within: Within; q?: string | undefined; unitId?: string | undefined; edge: Edge; day: PlainDate };

export type Listed = { people: PersonShown[]; total: number; isMoreBefore: boolean; isMoreAfter: boolean };

// The place in the order is looked up by id: the last page of a hundred thousand costs what the first does, and nobody is passed over
// when somebody else comes in between.
const beyond = async (db: Reader, edge: Exclude<Edge, 'first'>): Promise<SQL | undefined> => {
  const id = 'after' in edge ? edge.after : edge.before;
  const [one] = await db.select({ sortKey: person.sortKey }).from(person).where(eq(person.id, id));
  if (!one) return undefined;
  const place = sql`(${one.sortKey}, ${id})`;
  return 'after' in edge ? sql`(${person.sortKey}, ${person.id}) > ${place}` : sql`(${person.sortKey}, ${person.id}) < ${place}`;
};

/** Who is at a unit that may be seen and whose name holds what was typed, or below one; nobody where there is none. */
const atUnitsNamed = async (db: Reader, { within, q, day }: { within: Within; q: string; day: PlainDate }): Promise<SQL | undefined> => {
  if (q.trim().length < 2) return undefined;
  const units = await db
    .select({ path: unit.path })
    .from(unit)
    .where(and(visible(within), or(contains(unit.nameZh, q), containsWord(unit.nameEn, q))));
  if (units.length === 0) return undefined;
  const placed = db
    .select({ id: affiliation.personId })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(and(visible(within), lastsTo(affiliation, day), or(...units.map(({ path }) => below(path)))));
  return inArray(person.id, placed);
};

/** People here now or soon whom a search means, themselves or by their unit, by name, a page at a time. */
export const peopleListed = async (db: Reader, { within, q, unitId, edge, day }: Asked): Promise<Listed> => {
  const [chosen] = unitId === undefined ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const here = {
    within,
    path: unitId === undefined ? undefined : (chosen?.path ?? '/'),
    where: lastsTo(affiliation, day),
  };
  const meant = q === undefined ? undefined : or(namedLike(q), await atUnitsNamed(db, { within, q, day }));
  const where = and(meant, personHere(db, here));
  const total =
    q === undefined ? await peopleHereCounted(db, here) : ((await db.select({ n: count() }).from(person).where(where))[0]?.n ?? 0);
  const from = edge === 'first' ? undefined : await beyond(db, edge);
  const isBack = edge !== 'first' && 'before' in edge && from !== undefined;
  const way = isBack ? desc : asc;
  const found = await db
    .select({ id: person.id })
    .from(person)
    .where(and(where, from))
    .orderBy(way(person.sortKey), way(person.id))
    .limit(listedAPage + 1);
  const further = found.length > listedAPage;
  const ids = isBack ? found.slice(0, listedAPage).reverse() : found.slice(0, listedAPage);
  const shown = await personsShown(
    db,
    ids.map(({ id }) => id),
    within,
    day,
  );
  const people = ids.flatMap(({ id }) => shown.get(id) ?? []);
  return { people, total, isMoreBefore: isBack ? further : from !== undefined, isMoreAfter: isBack || further };
};
