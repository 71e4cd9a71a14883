import { and, asc, desc, eq, exists, gte, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, person, unit } from '#db/schema/index.ts';
import { type Cell, type CellState, cellOf, cellStates } from '#domain/reporting/cell.ts';
import { columnKey, type MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { type InForce, requirementsOn } from '#domain/requirements/in-force.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { namedLike } from '../people/named-like.ts';
import { below, visible, type Within } from '../people/within.ts';
import { cellState, rankOf } from './cell-state.ts';
import { knownOf } from './known-of.ts';
import { type PersonShown, personsShown } from './persons-shown.ts';

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

type Asked = { within: Within; filter: MatrixFilter; day: PlainDate };

/** People with an affiliation that goes on or is to come, at a unit that may be seen, as the filter narrows them by person. */
const narrowed = (db: Reader, { within, filter, day }: Asked, path: string | undefined): SQL | undefined =>
  and(
    exists(
      db
        .select({ id: affiliation.id })
        .from(affiliation)
        .innerJoin(unit, eq(unit.id, affiliation.unitId))
        .where(
          and(
            eq(affiliation.personId, person.id),
            eq(affiliation.institutionId, within.institution.id),
            or(isNull(affiliation.finishedOn), gte(affiliation.finishedOn, day)),
            visible(within),
            path === undefined ? undefined : below(path),
            filter.position && eq(affiliation.position, filter.position),
          ),
        ),
    ),
    filter.q === undefined ? undefined : namedLike(filter.q),
  );

const prepared = async (db: Reader, asked: Asked) => {
  const { within, filter, day } = asked;
  const columns = requirementsOn(await publishedPolicies(db), day);
  const states = columns.map((one) => cellState(db, one, { institutionId: within.institution.id, day }));
  const [chosen] = filter.unit === undefined ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, filter.unit));
  const narrow = narrowed(db, asked, filter.unit === undefined ? undefined : (chosen?.path ?? '/'));
  const watched =
    filter.requirement === undefined ? states : states.filter((_, i) => columnKey(columns[i] as InForce) === filter.requirement);
  const inState = filter.state === undefined ? undefined : or(...watched.map((state) => sql`${state} = ${filter.state}`));
  return { columns, states, narrow, matching: and(narrow, inState) };
};

const orderBy = ({ filter }: Asked, columns: readonly InForce[], states: readonly SQL[]): SQL[] => {
  const [, minus, key = 'name'] = /^(-?)(.+)$/.exec(filter.sort ?? '') ?? [];
  const turned = minus === '-' ? desc : asc;
  const column = columns.findIndex((one) => columnKey(one) === key);
  const state = states[column];
  if (state) return [turned(rankOf(state)), asc(person.sortKey), asc(person.id)];
  if (key === 'unit')
    return [
      turned(
        sql`(select min(${unit.nameZh}) from ${affiliation} join ${unit} on ${unit.id} = ${affiliation.unitId} where ${affiliation.personId} = ${person.id})`,
      ),
      asc(person.sortKey),
      asc(person.id),
    ];
  return [turned(person.sortKey), asc(person.id)];
};

const countsOf = async (db: Reader, states: readonly SQL[], narrow: SQL | undefined) => {
  const named = Object.fromEntries(states.map((state, i) => [`s${i}`, sql<CellState>`${state}`.as(`s${i}`)]));
  const inner = db
    .select({ ...named, id: person.id })
    .from(person)
    .where(narrow)
    .as('judged');
  const keys = states.map((_, i) => sql.raw(`s${i}`));
  const grouped = db
    .select({ ...Object.fromEntries(keys.map((key, i) => [`s${i}`, sql<CellState>`${key}`])), n: sql<number>`count(*)` })
    .from(inner);
  const rows = (await (keys.length > 0 ? grouped.groupBy(...keys) : grouped)) as (Record<string, CellState> & { n: number })[];
  const counts = states.map((_, i) => {
    const column = Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<CellState, number>;
    for (const row of rows) column[row[`s${i}`] as CellState] += Number(row.n);
    return column;
  });
  return { counts, people: rows.reduce((sum, { n }) => sum + Number(n), 0) };
};

const rowsOf = async (db: Reader, asked: Asked, columns: readonly InForce[], ids: readonly string[]): Promise<MatrixRow[]> => {
  const { within, day } = asked;
  const shown = await personsShown(db, ids, within, day);
  const known = await knownOf(db, ids, within.institution.id, day);
  return ids.flatMap((id) => {
    const [someone, facts] = [shown.get(id), known.get(id)];
    return someone && facts ? [{ ...someone, cells: columns.map((one) => cellOf(one, facts, day)) }] : [];
  });
};

/** One page of people × requirements in force, with the counts over everybody the filter reaches. */
export const matrix = async (db: Reader, asked: Asked): Promise<Matrix> => {
  const { columns, states, narrow, matching } = await prepared(db, asked);
  const { counts, people } = await countsOf(db, states, narrow);
  const ids = await db
    .select({ id: person.id })
    .from(person)
    .where(matching)
    .orderBy(...orderBy(asked, columns, states))
    .limit(peopleAPage)
    .offset((asked.filter.page - 1) * peopleAPage);
  const rows = await rowsOf(
    db,
    asked,
    columns,
    ids.map(({ id }) => id),
  );
  return { columns, counts, people, matching: asked.filter.state === undefined ? people : await db.$count(person, matching), rows };
};

/** Everybody the filter reaches, for a file. */
export const wholeMatrix = async (db: Reader, asked: Asked): Promise<Pick<Matrix, 'columns' | 'rows'>> => {
  const { columns, states, matching } = await prepared(db, asked);
  const ids = await db
    .select({ id: person.id })
    .from(person)
    .where(matching)
    .orderBy(...orderBy(asked, columns, states));
  const rows: MatrixRow[] = [];
  for (let i = 0; i < ids.length; i += 500)
    rows.push(
      ...(await rowsOf(
        db,
        asked,
        columns,
        ids.slice(i, i + 500).map(({ id }) => id),
      )),
    );
  return { columns, rows };
};
