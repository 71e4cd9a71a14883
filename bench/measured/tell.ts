import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { now } from '../city/sizes.ts';

const at = now.toISOString();
/** The morning of a day, or the day of the city where that is earlier: nothing is told before its time. */
const morningOf = (column: string): SQL => sql.raw(`min(${column} || 'T01:00:00.000Z', '${at}')`);

/** What each row of a city would have told when it was written, in the order of time. */
const told = sql`
  select ${morningOf('started_on')} as at, 1 as place, 'people.affiliation_started' as type, person_id as about, institution_id,
    json_object('affiliationId', id, 'unitId', unit_id, 'position', position, 'startedOn', started_on, 'finishedOn', finished_on) as data
  from affiliation
  union all
  select ${morningOf('started_on')}, 2, 'projects.project_created', null, institution_id,
    json_object('projectId', id, 'number', number, 'nature', json_object('startedOn', started_on, 'domains', json(domains), 'traits', json(traits),
      'listed', json(iif(listed_activity is null, 'false', 'true'))))
  from project
  union all
  select ${morningOf('m.started_on')}, 3, 'projects.member_added', m.person_id, p.institution_id,
    json_object('projectId', m.project_id, 'role', m.role, 'startedOn', m.started_on, 'finishedOn', m.finished_on, 'membershipId', m.id)
  from project_member m join project p on p.id = m.project_id
  union all
  select ${morningOf('raised_on')}, 4, 'requirements.obligation_raised', person_id, institution_id,
    json_object('obligationId', id, 'policy', policy, 'requirement', requirement, 'course', course, 'dueOn', due_on, 'raisedOn', raised_on,
      'occasion', occasion)
  from obligation
  union all
  select completed_at, 5, 'progress.course_completed', person_id, null, json_object('completionId', id, 'course', course, 'editionId', edition_id)
  from completion
  union all
  select max(settled_at, ${morningOf('raised_on')}), 6, 'requirements.obligation_satisfied', person_id, institution_id,
    json_object('obligationId', id, 'policy', policy, 'requirement', requirement, 'completionId', completion_id)
  from obligation where settled_at is not null
  union all
  select max(cancelled_at, ${morningOf('raised_on')}), 7, 'requirements.obligation_cancelled', person_id, institution_id, json_object('obligationId', id)
  from obligation where cancelled_at is not null`;

/** Writes into the log of a city what its rows would have told, so that it can be asked what was known at an instant. */
export const tellCity = (db: Database): Promise<unknown> =>
  db.run(sql`insert into fact (at, type, actor, about, institution_id, data)
    select at, type, 'system', about, institution_id, data from (${told}) order by at, place`);
