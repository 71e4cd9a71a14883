import { and, asc, desc, inArray, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import type { MovingTable } from '#domain/people/merge.ts';
import { mergesThen, ownerThen } from '#domain/people/merged-then.ts';
import type { ProjectTold } from '#domain/projects/nature.ts';
import type { Told } from '#domain/replay.ts';
import { mergesAround } from '../people/merges-around.ts';

/** The row that a fact tells of, by the name it has in the fact’s data. */
const rowsNamed: [name: string, table: MovingTable][] = [
  ['affiliationId', 'affiliation'],
  ['membershipId', 'project_member'],
  ['obligationId', 'obligation'],
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

/** What was known at an instant of the projects that these facts name: by the last fact until then that tells of each. */
export const projectsThen = async (db: Reader, facts: readonly Told[], knownAt: Date): Promise<Map<string, ProjectTold>> => {
  const ids = [...new Set(facts.filter(({ type }) => type === 'projects.member_added').map(({ data }) => String(data.projectId)))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ data: fact.data })
    .from(fact)
    .where(
      and(
        inArray(fact.type, ['projects.project_created', 'projects.project_changed']),
        lte(fact.at, knownAt),
        inArray(sql`${fact.data}->>'projectId'`, ids),
      ),
    )
    .orderBy(desc(fact.id));
  const told = new Map<string, ProjectTold>();
  for (const { data } of rows)
    if (data.nature && !told.has(String(data.projectId))) told.set(String(data.projectId), data.nature as ProjectTold);
  return told;
};
