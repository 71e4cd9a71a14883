import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identifier, person, unit } from '#db/schema/index.ts';
import { cellOf, type KnownWithRecords } from '#domain/reporting/cell.ts';
import type { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { namedLike } from '../people/named-like.ts';
import type { Within } from '../people/within.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';
import { knownAtMost } from './known-tally.ts';
import { chosenFrom, countsOf, type Matrix, type MatrixRow, peopleAPage, worthShowing } from './matrix.ts';
import { peopleKnownAt, unitsThen } from './people-known-at.ts';

type Asked = { within: Within; filter: MatrixFilter; day: PlainDate; knownAt: Date };
type Affiliation = MatrixRow['affiliations'][number] & { unitId: string };

const atOnce = 200;

/** The affiliations that a record shows to go on or to be coming on a day, at the units asked about. */
const affiliationsOn = (
  { occasions }: KnownWithRecords,
  { day, units, filter }: { day: PlainDate; units: ReadonlySet<string> | null; filter: MatrixFilter },
): { unitId: string; position: Affiliation['position']; contract: Affiliation['contract']; startedOn: PlainDate }[] =>
  occasions.flatMap(({ trigger, units: path, position, contract = null, startedOn, finishedOn = null }) => {
    const unitId = path?.at(-1);
    const isHere = trigger === 'onboarding' && unitId !== undefined && (units === null || units.has(unitId));
    const goesOn = finishedOn === null || finishedOn >= day;
    const isMeant =
      (filter.position === undefined || filter.position === position) && (filter.contract === undefined || filter.contract === contract);
    return isHere && goesOn && position && isMeant ? [{ unitId, position, contract, startedOn }] : [];
  });

const chosenPaths = async (db: Reader, { within, filter }: Asked): Promise<readonly string[] | null> => {
  if (filter.unit === undefined) return within.paths;
  const [chosen] = await db
    .select({ path: unit.path })
    .from(unit)
    .where(and(eq(unit.id, filter.unit), eq(unit.institutionId, within.institution.id)));
  const isSeen = chosen && (within.paths === null || within.paths.some((path) => chosen.path.startsWith(path)));
  return isSeen ? [chosen.path] : [];
};

/** Of these people, those whom a search means, in order of their names, with the number they have here. */
const named = (db: Reader, ids: readonly string[], { within, filter }: Asked) =>
  db
    .select({ id: person.id, name: person.name, isDemo: person.isDemo, staffNumber: identifier.value })
    .from(person)
    .leftJoin(
      identifier,
      and(eq(identifier.personId, person.id), eq(identifier.institutionId, within.institution.id), eq(identifier.kind, 'staff_number')),
    )
    .where(and(inArray(person.id, [...ids]), filter.q === undefined ? undefined : namedLike(filter.q)))
    .orderBy(asc(person.sortKey), asc(person.id));

/**
 * The matrix as it would have been shown at an instant: who was known to be at these units, and where each stood on the day by what was known.
 * Whoever has left since is in it. Names are those of today. `tooMany` where there are more people than can be put together from the log.
 */
export const wholeMatrixThen = async (
  db: Reader,
  asked: Asked,
): Promise<Pick<Matrix, 'columns' | 'counts' | 'people' | 'rows'> | 'tooMany'> => {
  const { within, filter, day, knownAt } = asked;
  const institutionId = within.institution.id;
  const about = { institutionId, paths: await chosenPaths(db, asked), knownAt };
  const units = await unitsThen(db, about);
  const ids = await peopleKnownAt(db, about, units);
  if (ids.length > knownAtMost) return 'tooMany';
  const columns = await requirementsAt(db, institutionId, day, knownAt);
  const unitNames = new Map((await db.select().from(unit).where(eq(unit.institutionId, institutionId))).map((row) => [row.id, row]));
  const rows: MatrixRow[] = [];
  const people = await named(db, ids, asked);
  for (let i = 0; i < people.length; i += atOnce) {
    const some = people.slice(i, i + atOnce);
    const records = await recordsAsKnownAt(
      db,
      some.map(({ id }) => id),
      { institutionId, knownAt },
    );
    for (const one of some) {
      const record = records.get(one.id);
      const there = record ? affiliationsOn(record, { day, units, filter }) : [];
      if (!record || there.length === 0) continue;
      const affiliations = there.map(({ unitId, ...rest }) => {
        const { nameZh: unitZh = '', nameEn: unitEn = null } = unitNames.get(unitId) ?? {};
        return { ...rest, unitZh, unitEn };
      });
      rows.push({ ...one, affiliations, cells: columns.map((column) => cellOf(column, record, day)) });
    }
  }
  const judged = worthShowing({ columns, people: rows.map(({ id, cells }) => ({ id, states: cells.map(({ state }) => state) })) }, day);
  const kept = columns.flatMap((column, i) => (judged.columns.includes(column) ? [i] : []));
  const byId = new Map(rows.map((row) => [row.id, { ...row, cells: kept.flatMap((i) => row.cells[i] ?? []) }]));
  const chosen = chosenFrom(judged, filter).flatMap(({ id }) => byId.get(id) ?? []);
  return { columns: judged.columns, counts: countsOf(judged), people: rows.length, rows: chosen };
};

/** One page of it. */
export const matrixThen = async (db: Reader, asked: Asked): Promise<Matrix | 'tooMany'> => {
  const whole = await wholeMatrixThen(db, asked);
  if (whole === 'tooMany') return whole;
  const from = (asked.filter.page - 1) * peopleAPage;
  return { ...whole, matching: whole.rows.length, rows: whole.rows.slice(from, from + peopleAPage) };
};
