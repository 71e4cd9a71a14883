import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, person, requirementStatus, unit } from '#db/schema/index.ts';
import { type Cell, type CellState, cellOf, cellStates, unmetStates } from '#domain/reporting/cell.ts';
import { columnKey, type MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { type InForce, isOccasional, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { namedLike } from '../people/named-like.ts';
import { personHere } from '../people/people-here.ts';
import type { Within } from '../people/within.ts';
import { among } from '../shared/among.ts';
import { askedTogether } from '../shared/asked-together.ts';
import { knownOf } from './known-of.ts';
import { type PersonShown, personsShown } from './persons-shown.ts';
import { isWorkedOut, ofThose, stateCounts, statesOn } from './states-on.ts';

export const peopleAPage = 50;

export type MatrixRow = PersonShown & { cells: Cell[] };
export type Matrix = {
  columns: InForce[];
  /** Per column: how many people of the filtered set, the filter by state left aside, are in each state. */
  counts: Record<CellState, number>[];
  people: number;
  matching: number;
  rows: MatrixRow[];
};

/** `today`: given for a day that may be over; the standings that are kept say nothing sure of it. */
type Asked = { within: Within; filter: MatrixFilter; day: PlainDate; today?: PlainDate };

/** People with an affiliation that goes on or is to come, at a unit that may be seen, as the filter narrows them by person. */
const narrowed = (db: Reader, { within, filter, day }: Asked, path: string | undefined): SQL | undefined =>
  and(
    personHere(db, {
      within,
      path,
      where: and(
        lastsTo(affiliation, day),
        filter.position && eq(affiliation.position, filter.position),
        filter.contract && eq(affiliation.contract, filter.contract),
      ),
    }),
    filter.q === undefined ? undefined : namedLike(filter.q),
  );

export type Judged = { columns: InForce[]; people: { id: string; states: CellState[] }[] };

const whoOf = async (db: Reader, asked: Asked): Promise<SQL | undefined> => {
  const { unit: unitId } = asked.filter;
  const [chosen] = unitId === undefined ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  return narrowed(db, asked, unitId === undefined ? undefined : (chosen?.path ?? '/'));
};

/** Everybody the filter by person reaches, in order, with their states: ids and words only, so that five thousand are soon read. */
const judged = async (db: Reader, asked: Asked): Promise<Judged> => {
  const { within, filter, day, today = day } = asked;
  const institutionId = within.institution.id;
  const columns = requirementsOn(policiesAt(await publishedPolicies(db), institutionId), day);
  const who = await whoOf(db, asked);
  const people = await db
    .select({ id: person.id })
    .from(person)
    .where(who)
    .orderBy(...(filter.sort?.endsWith('unit') ? [firstUnit(within)] : []), asc(person.sortKey), asc(person.id));
  if (day < today || !(await isWorkedOut(db, { institutionId, day })))
    return worthShowing({ columns, people: await judgedOneByOne(db, people, columns, asked) }, day);
  const states = await statesOn(
    db,
    among(
      requirementStatus.personId,
      people.map(({ id }) => id),
    ),
    { institutionId, day },
  );
  const keys = columns.map(columnKey);
  const judgedPeople = people.map(({ id }) => ({ id, states: keys.map((key) => states.get(id)?.get(key) ?? 'not-bound') }));
  return worthShowing({ columns, people: judgedPeople }, day);
};

/** Whether a column says something of people who stand in these states. */
const isWorthShowing = ({ owner, rule }: InForce, day: PlainDate, states: readonly CellState[]): boolean => {
  if (owner === undefined && !isOccasional({ rule })) return true;
  const isOver = rule.trigger === 'campaign' && 'on' in rule.due && rule.due.on < day;
  return states.some((state) => state !== 'not-bound' && !(isOver && state === 'met'));
};

/**
 * Without the columns that say nothing here: a campaign that has no bearing on anybody in the list, or that is over and was met by all whom it
 * reached; likewise a policy that a unit made for itself, and what is asked of seats, classes and exchanges where nobody has one.
 */
export const worthShowing = ({ columns, people }: Judged, day: PlainDate): Judged => {
  const kept = columns.flatMap((one, i) =>
    isWorthShowing(one, day, [...new Set(people.flatMap(({ states }) => states[i] ?? []))]) ? [i] : [],
  );
  return {
    columns: kept.flatMap((i) => columns[i] ?? []),
    people: people.map(({ id, states }) => ({ id, states: kept.flatMap((i) => states[i] ?? []) })),
  };
};

/** For a day before the one on which standings were worked out. */
const judgedOneByOne = async (
  db: Reader,
  people: readonly { id: string }[],
  columns: readonly InForce[],
  { within, day }: Asked,
): Promise<Judged['people']> => {
  const found: Judged['people'] = [];
  for (let i = 0; i < people.length; i += 500) {
    const ids = people.slice(i, i + 500).map(({ id }) => id);
    for (const [id, known] of await knownOf(db, ids, within.institution.id))
      found.push({ id, states: columns.map((one) => cellOf(one, known, day).state) });
  }
  return found;
};

const firstUnit = ({ institution: { id } }: Within): SQL =>
  sql`(select min(${unit.nameZh}) from ${affiliation} join ${unit} on ${unit.id} = ${affiliation.unitId}
    where ${affiliation.personId} = ${person.id} and ${affiliation.institutionId} = ${id})`;

/** The filter by state, and the order by a column; the order by name or unit is there already. */
export const chosenFrom = ({ columns, people }: Judged, { state, requirement, sort }: MatrixFilter): Judged['people'] => {
  const keys = columns.map(columnKey);
  const wanted: readonly CellState[] | undefined = state === 'unmet' ? unmetStates : state && [state];
  const inState = people.filter(
    ({ states }) =>
      wanted === undefined || states.some((one, i) => wanted.includes(one) && (requirement === undefined || keys[i] === requirement)),
  );
  const [, minus, key = 'name'] = /^(-?)(.+)$/.exec(sort ?? '') ?? [];
  const column = keys.indexOf(key);
  const rank = ({ states }: Judged['people'][number]) => cellStates.indexOf(states[column] ?? 'not-bound');
  const ordered = column < 0 ? inState : inState.toSorted((a, b) => rank(a) - rank(b));
  return minus === '-' ? ordered.toReversed() : ordered;
};

export const countsOf = ({ columns, people }: Judged): Record<CellState, number>[] =>
  columns.map((_, i) => {
    const column = Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<CellState, number>;
    for (const { states } of people) {
      const state = states[i];
      if (state) column[state] += 1;
    }
    return column;
  });

const rowsOf = async (db: Reader, asked: Asked, columns: readonly InForce[], ids: readonly string[]): Promise<MatrixRow[]> => {
  const { within, day } = asked;
  const shown = await personsShown(db, ids, within, day);
  const known = await knownOf(db, ids, within.institution.id);
  return ids.flatMap((id) => {
    const [someone, facts] = [shown.get(id), known.get(id)];
    return someone && facts ? [{ ...someone, cells: columns.map((one) => cellOf(one, facts, day)) }] : [];
  });
};

/** The ids of everybody the filter reaches, in its order. */
export const matrixPeople = async (db: Reader, asked: Asked): Promise<string[]> =>
  chosenFrom(await judged(db, asked), asked.filter).map(({ id }) => id);

// In the order of names or units, and in whatever state: whom a page shows does not depend on how anybody stands.
const isInOrder = ({ state, sort = 'name' }: MatrixFilter): boolean => state === undefined && /^-?(name|unit)$/.test(sort);

/** The order of names or units. */
const orderOf = ({ within, filter: { sort } }: Asked): SQL[] => {
  const way = sort?.startsWith('-') ? desc : asc;
  return [...(sort?.endsWith('unit') ? [way(firstUnit(within))] : []), way(person.sortKey), way(person.id)];
};

type Counted = { people: number; counted: Map<string, Map<CellState, number>>; shown: string[] };

/** Who is on the page of a whole institution is found without everybody being gone through, and the counting goes through them once. */
const countedWhole = async (db: Reader, asked: Asked, who: SQL | undefined): Promise<Counted> => {
  const { within, filter, day } = asked;
  const { position, contract, q, page } = filter;
  const { people, counted } = await askedTogether(db, ['whole', within, { position, contract, q }, day], async () => {
    const [row] = await db.select({ n: count() }).from(person).where(who);
    return { people: row?.n ?? 0, counted: await stateCounts(db, ofThose(db, who), { institutionId: within.institution.id, day }) };
  });
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(who)
    .orderBy(...orderOf(asked))
    .limit(peopleAPage)
    .offset((page - 1) * peopleAPage);
  return { people, counted, shown: rows.map(({ id }) => id) };
};

/** The people of some units are looked up once: their ids, in order, are the number, the page, and what the counting goes by. */
const countedUnits = async (db: Reader, asked: Asked, who: SQL | undefined): Promise<Counted> => {
  const { within, filter, day } = asked;
  const { page, known: _, ...rest } = filter;
  const { ids, counted } = await askedTogether(db, ['units', within, rest, day], async () => {
    // As one text: five thousand rows cost more to be handed over than to be found.
    const packed = sql<string>`json_group_array(${person.id} order by ${sql.join(orderOf(asked), sql`, `)})`;
    const [row] = await db.select({ packed }).from(person).where(who);
    const ids = JSON.parse(row?.packed ?? '[]') as string[];
    return { ids, counted: await stateCounts(db, among(requirementStatus.personId, ids), { institutionId: within.institution.id, day }) };
  });
  return { people: ids.length, counted, shown: ids.slice((page - 1) * peopleAPage, page * peopleAPage) };
};

/** The same page, with everybody counted by the database and the standings of those alone who are shown. */
const matrixInOrder = async (db: Reader, asked: Asked): Promise<Matrix> => {
  const { within, filter, day } = asked;
  const isWhole = within.paths === null && filter.unit === undefined;
  const { people, counted, shown } = await (isWhole ? countedWhole : countedUnits)(db, asked, await whoOf(db, asked));
  const all = requirementsOn(policiesAt(await publishedPolicies(db), within.institution.id), day);
  const columns = all.filter((one) => {
    const found = counted.get(columnKey(one));
    return isWorthShowing(one, day, [...(found?.keys() ?? [])]);
  });
  const counts = columns.map((one) => {
    const found = counted.get(columnKey(one));
    const bound = [...(found?.values() ?? [])].reduce((sum, n) => sum + n, 0);
    return Object.fromEntries(
      cellStates.map((state) => [state, state === 'not-bound' ? people - bound : (found?.get(state) ?? 0)]),
    ) as Record<CellState, number>;
  });
  return { columns, counts, people, matching: people, rows: await rowsOf(db, asked, columns, shown) };
};

/** One page of people × requirements in force, with the counts over everybody the filter reaches. */
export const matrix = async (db: Reader, asked: Asked): Promise<Matrix> => {
  const { within, filter, day, today = day } = asked;
  if (isInOrder(filter) && day >= today && (await isWorkedOut(db, { institutionId: within.institution.id, day })))
    return matrixInOrder(db, asked);
  const all = await judged(db, asked);
  const chosen = chosenFrom(all, asked.filter);
  const from = (asked.filter.page - 1) * peopleAPage;
  const ids = chosen.slice(from, from + peopleAPage).map(({ id }) => id);
  return {
    columns: all.columns,
    counts: countsOf(all),
    people: all.people.length,
    matching: chosen.length,
    rows: await rowsOf(db, asked, all.columns, ids),
  };
};

/** Everybody the filter reaches, for a file. */
export const wholeMatrix = async (db: Reader, asked: Asked): Promise<Pick<Matrix, 'columns' | 'rows'>> => {
  const all = await judged(db, asked);
  const ids = chosenFrom(all, asked.filter).map(({ id }) => id);
  const rows: MatrixRow[] = [];
  for (let i = 0; i < ids.length; i += 500) rows.push(...(await rowsOf(db, asked, all.columns, ids.slice(i, i + 500))));
  return { columns: all.columns, rows };
};
