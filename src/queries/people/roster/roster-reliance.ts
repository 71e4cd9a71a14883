import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';

/** Why an import can no longer be taken back: what somebody did since that rests on it. */
export const relianceReasons = [
  'account',
  'invited',
  'role',
  'learning',
  'project',
  'entered',
  'settled',
  'granted',
  'changed_since',
] as const;
export type RelianceReason = (typeof relianceReasons)[number];
export type Reliance = { line: number; personId: string; name: string; number: string; reasons: RelianceReason[] };

/** Whose affiliation is no longer as a plan changed it. */
const changedSince = (which: 'changed' | 'earlier') => {
  const planned = (of: string) => sql.raw(`did->>'$.${which}.${of}'`);
  return sql`select mine.person_id, 'changed_since' from mine left join affiliation a on a.id = ${planned('id')}
    where ${sql.raw(`did->'${which}'`)} is not null and (a.id is null or a.unit_id is not ${planned('after.unitId')}
      or a.position is not ${planned('after.position')} or a.contract is not ${planned('after.contract')}
      or a.started_on is not ${planned('after.startedOn')} or a.finished_on is not ${planned('after.finishedOn')})`;
};

/** The people of an import, or of some lines of it, on whom something rests since, in the order of the file. None: it can be taken back. */
export const rosterReliance = async (
  db: Reader,
  importId: string,
  lines: { from: number; to: number } = { from: 0, to: Number.MAX_SAFE_INTEGER },
): Promise<Reliance[]> => {
  const rows = await db.all<{ line: number; personId: string; name: string; number: string; reason: RelianceReason }>(sql`
    with mine as materialized (
      select line, did, did->>'personId' as person_id, did->'person' is not null as is_new, parsed->>'name' as name, parsed->>'number' as number
      from roster_row where import_id = ${importId} and verdict in ('new', 'changed') and line between ${lines.from} and ${lines.to}
    ),
    found (person_id, reason) as (
      select person_id, 'account' from mine where is_new and exists (select 1 from account a where a.person_id = mine.person_id)
      union select person_id, 'invited' from mine where is_new and exists (select 1 from invitation i where i.person_id = mine.person_id)
      union select person_id, 'role' from mine where is_new and exists (select 1 from role_grant g where g.person_id = mine.person_id)
      union select person_id, 'learning' from mine where is_new and (
        exists (select 1 from evidence e where e.person_id = mine.person_id)
        or exists (select 1 from enrolment e where e.person_id = mine.person_id)
        or exists (select 1 from completion c where c.person_id = mine.person_id))
      union select person_id, 'project' from mine where is_new and exists (select 1 from project_member m where m.person_id = mine.person_id)
      union select person_id, 'entered' from mine where is_new and (
        exists (select 1 from committee_seat s where s.person_id = mine.person_id)
        or exists (select 1 from class_student s where s.person_id = mine.person_id)
        or exists (select 1 from class_teacher s where s.person_id = mine.person_id)
        or exists (select 1 from exchange_participant s where s.person_id = mine.person_id))
      union select person_id, 'granted' from mine where is_new and (
        exists (select 1 from exemption g where g.person_id = mine.person_id)
        or exists (select 1 from extension g where g.person_id = mine.person_id)
        or exists (select 1 from "leave" g where g.person_id = mine.person_id)
        or exists (select 1 from recognition g where g.person_id = mine.person_id))
      union select person_id, 'settled' from mine join obligation o using (person_id)
        where o.occasion = did->>'$.started.id' and o.settled_at is not null
      union select mine.person_id, 'changed_since' from mine left join affiliation a on a.id = did->>'$.started.id'
        where did->'started' is not null and (a.id is null or a.unit_id is not did->>'$.started.unitId' or a.position is not did->>'$.started.position'
          or a.contract is not did->>'$.started.contract'
          or a.started_on is not did->>'$.started.startedOn' or a.finished_on is not did->>'$.started.finishedOn')
      union ${changedSince('changed')}
      union ${changedSince('earlier')}
      union select mine.person_id, 'changed_since' from mine join person p on p.id = mine.person_id
        where coalesce(did->>'$.email.after', did->>'$.person.email') is not p.email and (is_new or did->'email' is not null)
      union select mine.person_id, 'changed_since' from mine join person p on p.id = mine.person_id
        where did->'name' is not null and did->>'$.name.after' is not p.name
      union select mine.person_id, 'changed_since' from mine
        where is_new and exists (select 1 from affiliation a where a.person_id = mine.person_id and a.id is not did->>'$.started.id')
    )
    select line, person_id as personId, name, number, reason from found join mine using (person_id) order by line`);
  const people = new Map<string, Reliance>();
  for (const { line, personId, name, number, reason } of rows) {
    const one = people.get(personId) ?? { line, personId, name, number, reasons: [] };
    one.reasons.push(reason);
    people.set(personId, one);
  }
  return [...people.values()];
};
