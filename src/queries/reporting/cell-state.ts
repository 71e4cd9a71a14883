import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, completion, obligation, person, project, projectMember } from '#db/schema/index.ts';
import type { cellStates } from '#domain/reporting/cell.ts';
import { earliestCurrent } from '#domain/requirements/current.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { dueSoonDays } from '#domain/requirements/obligation.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { stillCounts } from '../progress/still-counts.ts';

type Asked = { institutionId: string; day: PlainDate };

const goesOn = (finishedOn: SQL | typeof affiliation.finishedOn | typeof projectMember.finishedOn, day: PlainDate) =>
  sql`(${finishedOn} is null or ${finishedOn} >= ${day})`;

const bound = ({ rule, since }: InForce, { institutionId, day }: Asked): SQL => {
  if (rule.trigger === 'onboarding')
    return sql`exists (select 1 from ${affiliation} where ${affiliation.personId} = ${person.id} and ${affiliation.institutionId} = ${institutionId}
      and ${affiliation.startedOn} >= ${since} and ${goesOn(affiliation.finishedOn, day)})`;
  const roles = rule.projectRoles ? sql` and ${projectMember.role} in ${rule.projectRoles}` : sql``;
  return sql`exists (select 1 from ${projectMember} join ${project} on ${project.id} = ${projectMember.projectId}
    where ${projectMember.personId} = ${person.id} and ${project.institutionId} = ${institutionId} and ${goesOn(projectMember.finishedOn, day)}${roles})`;
};

// A plus sign before a column keeps its index from being chosen. Without statistics the planner prefers the index of a whole course, or of everything
// open at the institution, to the one of the person: thousands of rows read for each of thousands of people.
const completed = (db: Reader, { rule }: InForce, day: PlainDate, from: PlainDate | null): SQL =>
  sql`exists (select 1 from ${completion} where ${completion.personId} = ${person.id} and ${completion.course} = ${rule.course}
    and +${completion.completedOn} <= ${day}${from === null ? sql`` : sql` and +${completion.completedOn} >= ${from}`} and ${stillCounts(db)})`;

const pressing = ({ policy, rule }: InForce, { institutionId, day }: Asked): SQL =>
  sql`(select case when min(${obligation.dueOn}) is null then null when min(${obligation.dueOn}) < ${day} then 'overdue'
      when min(${obligation.dueOn}) <= ${addDays(day, dueSoonDays)} then 'due-soon' else 'open' end
    from ${obligation} where ${obligation.personId} = ${person.id} and ${obligation.policy} = ${policy} and ${obligation.requirement} = ${rule.id}
    and +${obligation.institutionId} = ${institutionId} and +${obligation.settledAt} is null and ${obligation.cancelledAt} is null
    and (exists (select 1 from ${affiliation} where ${affiliation.id} = ${obligation.occasion} and ${goesOn(affiliation.finishedOn, day)})
      or exists (select 1 from ${projectMember} where ${projectMember.id} = ${obligation.occasion} and ${goesOn(projectMember.finishedOn, day)})))`;

/**
 * What `cellOf` answers, as a column of a list, so that thousands of people can be counted, filtered and sorted where they are stored.
 * The validity is turned round by `earliestCurrent`, so both ask the one predicate; a test compares them.
 */
export const cellState = (db: Reader, one: InForce, asked: Asked): SQL<(typeof cellStates)[number]> => {
  const { day } = asked;
  return sql`case when not ${bound(one, asked)} then 'not-bound'
    when ${completed(db, one, day, earliestCurrent(one.rule, day))} then 'met'
    else coalesce(${pressing(one, asked)}, case when ${completed(db, one, day, null)} then 'expired' else 'open' end) end`;
};
