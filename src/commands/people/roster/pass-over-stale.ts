import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { RosterFault } from '#domain/people/roster/fault.ts';

const fault: RosterFault = { code: 'changed_meanwhile', field: null, column: null, data: {} };

/** Whether an affiliation that a plan changes is not as it found it. */
const isStale = (which: 'changed' | 'earlier') => {
  const planned = (of: string) => sql.raw(`did->>'$.${which}.${of}'`);
  return sql`(${sql.raw(`did->'${which}'`)} is not null and not exists (select 1 from affiliation a join unit u on u.id = ${planned('after.unitId')}
    where a.id = ${planned('id')} and a.person_id = did->>'personId' and a.unit_id is ${planned('before.unitId')}
      and a.position is ${planned('before.position')} and a.contract is ${planned('before.contract')}
      and a.started_on is ${planned('before.startedOn')} and a.finished_on is ${planned('before.finishedOn')}))`;
};

type Lines = { importId: string; institutionId: string; from: number; to: number };

/**
 * Rows of which something is not as their verdict found it: the number was given to somebody, the unit is gone, or the person's place, name or address
 * was changed. Their plans would undo what somebody did in between, so they are taken out.
 */
export const passOverStale = async (tx: Tx, { importId, institutionId, from, to }: Lines): Promise<void> => {
  await tx.run(sql`
    update roster_row set verdict = 'faulty', did = null, faults = json_insert(faults, '$[#]', json(${JSON.stringify(fault)}))
    where import_id = ${importId} and line between ${from} and ${to} and verdict in ('new', 'changed') and (
      (verdict = 'new' and exists (select 1 from identifier i where i.institution_id = ${institutionId}
        and i.kind = did->>'$.person.numberKind' and i.value = did->>'$.person.number'))
      or (verdict = 'changed' and not exists (select 1 from person p where p.id = did->>'personId'))
      or (did->'started' is not null and not exists (select 1 from unit u where u.id = did->>'$.started.unitId'))
      or ${isStale('changed')} or ${isStale('earlier')}
      or (did->'name' is not null and not exists (select 1 from person p where p.id = did->>'personId' and p.name = did->>'$.name.before'))
      or (did->'email' is not null and not exists (select 1 from person p where p.id = did->>'personId' and p.email is did->>'$.email.before')))`);
};
