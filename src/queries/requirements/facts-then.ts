import { and, asc, desc, inArray, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import type { MovingTable } from '#domain/people/merge.ts';
import { mergesThen, ownerThen } from '#domain/people/merged-then.ts';
import type { ProjectDomain, ProjectTold } from '#domain/projects/nature.ts';
import type { Told, ToldAbout } from '#domain/replay.ts';
import { mergesAround } from '../people/merges-around.ts';

/** The row that a fact tells of, by the name it has in the fact’s data. */
const rowsNamed: [name: string, table: MovingTable][] = [
  ['affiliationId', 'affiliation'],
  ['membershipId', 'project_member'],
  ['obligationId', 'obligation'],
  ['seatId', 'committee_seat'],
  ['placeId', 'class_student'],
  ['participationId', 'exchange_participant'],
];

const rowOf = ({ type, data }: Told): { id: string; table: MovingTable } | undefined => {
  if (type === 'progress.course_completed') return { id: String(data.completionId), table: 'completion' };
  const [name, table] = rowsNamed.find(([key]) => key in data) ?? [];
  return name !== undefined && table !== undefined ? { id: String(data[name]), table } : undefined;
};

/**
 * The facts up to an instant about whatever was these people’s then, oldest first. A row stays the row that its first fact told of; merges that
 * held at the instant may have brought it to a person, or taken it away.
 */
export const factsThen = async (db: Reader, personIds: readonly string[], knownAt: Date): Promise<Map<string, Told[]>> => {
  const around = await mergesAround(db, personIds);
  const merges = mergesThen(around, knownAt);
  const people = [...new Set([...personIds, ...around.flatMap(({ keptId, goneId }) => [keptId, goneId])])];
  const facts = await db
    .select({ about: fact.about, type: fact.type, institutionId: fact.institutionId, data: fact.data })
    .from(fact)
    .where(and(inArray(fact.about, people), lte(fact.at, knownAt)))
    .orderBy(asc(fact.id));
  const told = new Map<string, Told[]>(personIds.map((id) => [id, []]));
  const first = new Map<string, string>();
  for (const one of facts) {
    const row = rowOf(one);
    const about = one.about ?? '';
    if (row && !first.has(row.id)) first.set(row.id, about);
    told.get(row ? ownerThen(merges, first.get(row.id) ?? about, row.table, row.id) : about)?.push(one);
  }
  return told;
};

type Telling = { by: string; tellers: string[]; part: string };

/** The last that was told until an instant of each of these things. */
const lastTold = async <T>(db: Reader, ids: readonly string[], { by, tellers, part }: Telling, knownAt: Date): Promise<Map<string, T>> => {
  const told = new Map<string, T>();
  if (ids.length === 0) return told;
  const rows = await db
    .select({ data: fact.data })
    .from(fact)
    .where(and(inArray(fact.type, tellers), lte(fact.at, knownAt), inArray(sql`${fact.data}->>${sql.raw(`'${by}'`)}`, [...ids])))
    .orderBy(desc(fact.id));
  for (const { data } of rows) if (data[part] && !told.has(String(data[by]))) told.set(String(data[by]), data[part] as T);
  return told;
};

/** The ids of whatever facts of one type name. */
const namedBy = (facts: readonly Told[], named: string, by: string): string[] => [
  ...new Set(facts.filter(({ type }) => type === named).map(({ data }) => String(data[by]))),
];

/** What was known at an instant of these projects. */
export const projectsTold = (db: Reader, ids: readonly string[], knownAt: Date): Promise<Map<string, ProjectTold>> =>
  lastTold(db, ids, { by: 'projectId', tellers: ['projects.project_created', 'projects.project_changed'], part: 'nature' }, knownAt);

/** What was known at an instant of the projects and committees that these facts name. */
export const toldAbout = async (db: Reader, facts: readonly Told[], knownAt: Date): Promise<ToldAbout> => ({
  projects: await projectsTold(db, namedBy(facts, 'projects.member_added', 'projectId'), knownAt),
  committees: await lastTold<ProjectDomain[]>(
    db,
    namedBy(facts, 'committees.member_appointed', 'committeeId'),
    {
      by: 'committeeId',
      tellers: ['committees.committee_founded', 'committees.committee_changed'],
      part: 'domains',
    },
    knownAt,
  ),
});
