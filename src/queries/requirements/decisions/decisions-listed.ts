import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, person, unit } from '#db/schema/index.ts';
import type { DecisionFilter } from '#domain/requirements/decision-filter.ts';
import type { DecisionStanding } from '#domain/requirements/decision-standing.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { namedLike } from '../../people/named-like.ts';
import { below, visible, type Within } from '../../people/within.ts';
import { type DecisionRow, decisionRows } from './decision-rows.ts';
import { type DecisionNames, type DecisionsTold, toldOf } from './decisions-told.ts';

export const decisionsAPage = 50;
/** How many one file holds at most. */
export const decisionsAFile = 50_000;

type Asked = { within: Within; filter: DecisionFilter; day: PlainDate };

const inUnits = (condition: SQL): SQL =>
  sql`(exists (select 1 from ${affiliation} join ${unit} on ${unit.id} = ${affiliation.unitId}
      where ${affiliation.personId} = d."personId" and ${affiliation.institutionId} = d."institutionId" and ${condition})
    or exists (select 1 from ${unit} where ${unit.id} = d."unitId" and ${condition}))`;
const forAll = sql`(d."personId" is null and d."unitId" is null)`;

const standingIs = (standing: DecisionStanding, day: PlainDate): SQL => {
  if (standing === 'withdrawn') return sql`d."withdrawnAt" is not null`;
  const ended = sql`(d."untilOn" is not null and d."untilOn" < ${day})`;
  if (standing === 'ended') return sql`d."withdrawnAt" is null and ${ended}`;
  return sql`d."withdrawnAt" is null and not ${ended} and d."fromOn" ${sql.raw(standing === 'to-come' ? '>' : '<=')} ${day}`;
};

/** What one may see: decisions about one's people and units, and those for the whole institution, which concern them too. */
export const mayBeSeen = (within: Within): SQL =>
  within.paths === null
    ? sql`d."institutionId" = ${within.institution.id}`
    : sql`d."institutionId" = ${within.institution.id} and (${inUnits(visible(within))} or ${forAll})`;

const reached = async (db: Reader, { within, filter, day }: Asked): Promise<SQL> => {
  const { kind, standing, policy, unit: unitId, q, by } = filter;
  const [chosen] = unitId === undefined ? [] : await db.select({ path: unit.path }).from(unit).where(sql`${unit.id} = ${unitId}`);
  const conditions = [
    mayBeSeen(within),
    ...(unitId === undefined ? [] : [inUnits(below(chosen?.path ?? '/'))]),
    ...(kind === undefined ? [] : [sql`d.kind = ${kind}`]),
    ...(standing === undefined ? [] : [standingIs(standing, day)]),
    ...(policy === undefined ? [] : [sql`d.policy = ${policy}`]),
    ...(by === undefined ? [] : [sql`d."grantedBy" = ${by}`]),
    ...(q === undefined ? [] : [sql`exists (select 1 from ${person} where ${person.id} = d."personId" and ${namedLike(q)})`]),
  ];
  return sql.join(conditions, sql` and `);
};

const select = async (db: Reader, asked: Asked, { limit, offset }: { limit: number; offset: number }): Promise<DecisionRow[]> =>
  db.all<DecisionRow>(
    sql`select d.* from (${decisionRows}) d where ${await reached(db, asked)} order by d."recordedAt" desc, d.id limit ${limit} offset ${offset}`,
  );

/** The register: every decision that may be seen and that the filter reaches, newest first, a page at a time. */
export const decisionsListed = async (db: Reader, asked: Asked): Promise<DecisionsTold & { total: number }> => {
  const where = await reached(db, asked);
  const [{ total = 0 } = {}] = await db.all<{ total: number }>(sql`select count(*) as total from (${decisionRows}) d where ${where}`);
  const rows = await select(db, asked, { limit: decisionsAPage, offset: (asked.filter.page - 1) * decisionsAPage });
  return { ...(await toldOf(db, rows, asked.day)), total };
};

/** All of them, for a file. */
export const wholeRegister = async (db: Reader, asked: Asked): Promise<DecisionsTold> =>
  toldOf(db, await select(db, asked, { limit: decisionsAFile, offset: 0 }), asked.day);

/** Everybody who ever decided something that may be seen, with their names, for a choice. */
export const decidersAt = async (db: Reader, within: Within, day: PlainDate): Promise<{ by: string[]; names: DecisionNames }> => {
  const rows = await db.all<DecisionRow>(
    sql`select d.* from (${decisionRows}) d where ${mayBeSeen(within)} group by d."grantedBy" order by max(d."recordedAt") desc limit 100`,
  );
  return { by: rows.map(({ grantedBy }) => grantedBy), names: (await toldOf(db, rows, day)).names };
};
