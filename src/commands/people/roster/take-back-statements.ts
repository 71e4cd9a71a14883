import { type SQL, sql } from 'drizzle-orm';
import { changes, names } from './write-plans.ts';

/** Undoes what the plans of these rows did: people brought are gone, people changed are as before, and the log says of each that it was taken back. */
export const takeBackStatements = (rows: SQL, written: { at: string; by: string; institutionId: string }): SQL[] => {
  const { at, by, institutionId } = written;
  const begun = sql`select did->>'$.started.id' from ${rows} and did->'started' is not null`;
  const brought = sql`select did->>'personId' from ${rows} and verdict = 'new'`;
  return [
    sql`insert into fact (at, type, actor, about, institution_id, data)
      select ${at}, 'requirements.obligation_cancelled', ${by}, person_id, institution_id, json_object('obligationId', id)
      from obligation where occasion in (${begun}) and person_id in (select did->>'personId' from ${rows}) and cancelled_at is null`,
    sql`update obligation set cancelled_at = ${at}
      where occasion in (${begun}) and person_id in (select did->>'personId' from ${rows} and verdict = 'changed') and cancelled_at is null`,
    sql`insert into fact (at, type, actor, about, institution_id, data)
      select ${at}, 'people.affiliation_withdrawn', ${by}, did->>'personId', ${institutionId}, json_object('affiliationId', did->>'$.started.id')
      from ${rows} and did->'started' is not null`,
    sql`delete from affiliation where id in (${begun})`,
    ...changes(rows, 'before', written),
    ...names(rows, 'before', written),
    sql`update person set email = did->>'$.email.before' from (select did from ${rows} and did->'email' is not null) where id = did->>'personId'`,
    sql`insert into fact (at, type, actor, about, institution_id, data)
      select ${at}, 'people.contact_changed', ${by}, did->>'personId', ${institutionId}, json_object('importId', import_id)
      from ${rows} and did->'email' is not null`,
    sql`delete from requirement_status where person_id in (select did->>'personId' from ${rows})`,
    sql`delete from obligation where person_id in (${brought})`,
    sql`delete from invitation_errand where person_id in (${brought})`,
    sql`delete from identifier where person_id in (${brought})`,
    sql`delete from person where id in (${brought})`,
  ];
};
