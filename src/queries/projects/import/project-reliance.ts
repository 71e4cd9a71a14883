import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';

/** The projects of an import, or of the rows at some places of it, on which something rests since: the gate answered, a statement was frozen, a training event was tied to it, somebody was added or changed by hand. */
export const projectReliance = async (
  db: Reader,
  { id, appliedAt }: { id: string; appliedAt: Date | null },
  places?: readonly number[],
): Promise<{ id: string; number: string }[]> => {
  const since = (appliedAt ?? new Date(0)).toISOString();
  const only = places === undefined ? sql`` : sql`and place in (select value from json_each(${JSON.stringify(places)}))`;
  return db.all<{ id: string; number: string }>(sql`
    with acting as materialized (select did from project_import_row where import_id = ${id} and did is not null ${only}),
    made as (
      select did->>'$.project.id' as project_id, did->'$.project.before' as before, did->'$.project.after' as after from acting
      where did->'$.project' is not null and json_type(did, '$.project') <> 'null'
    ),
    placed as (
      select value->>'id' as id, value->>'projectId' as project_id, value->>'personId' as person_id, value->>'$.after.role' as role, value->>'$.after.startedOn' as started_on,
        value->>'$.after.finishedOn' as finished_on
      from acting, json_each(did, '$.places')
    ),
    concerned as (select project_id from made union select project_id from placed),
    relied (project_id) as (
      select c.project_id from clearance c join concerned using (project_id) where c.known_at > ${since}
      union select s.project_id from statement s join concerned using (project_id) where s.known_at > ${since}
      union select x.project_id from project_proxy x join concerned using (project_id) where x.named_at > ${since}
      union select e.project_id from training_event e join made using (project_id) where made.before = 'null'
      union select o.project_id from outside_proof o join made using (project_id) where made.before = 'null'
      union select m.project_id from project_member m join made on made.project_id = m.project_id
        where made.before = 'null' and m.id not in (select id from placed)
      union select placed.project_id from placed left join project_member m on m.id = placed.id
        where m.id is null or m.person_id is not placed.person_id or m.role is not placed.role or m.started_on is not placed.started_on or m.finished_on is not placed.finished_on
      union select made.project_id from made left join project p on p.id = made.project_id
        where p.id is null or p.title is not made.after->>'title' or p.unit_id is not made.after->>'unitId' or p.started_on is not made.after->>'startedOn'
          or p.finished_on is not made.after->>'finishedOn' or p.approved_on is not made.after->>'approvedOn'
          or p.follow_up_on is not made.after->>'followUpOn' or p.registered_on is not made.after->>'registeredOn'
          or p.listed_activity is not made.after->>'listedActivity' or p.funder is not made.after->>'funder'
          or p.title_en is not made.after->>'titleEn' or json(p.domains) is not made.after->'domains' or json(p.traits) is not made.after->'traits'
    )
    select p.id, p.number from relied join project p on p.id = relied.project_id order by p.number`);
};
