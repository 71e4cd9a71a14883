import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import { mergesThen, standsFor } from '#domain/people/merged-then.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mergesAround } from '../../people/merges-around.ts';
import { type DecisionRow, decisionRows } from './decision-rows.ts';
import { type DecisionsTold, toldOf } from './decisions-told.ts';

type Asked = { personId: string; institutionId: string; now: Date; day: PlainDate };

/**
 * Everything granted to a person at an institution, by name or with a unit or all, newest first: current, past and withdrawn. What was granted
 * to a record that has been merged into theirs is theirs.
 */
export const decisionsAbout = async (db: Reader, { personId, institutionId, now, day }: Asked): Promise<DecisionsTold> => {
  const merges = mergesThen(await mergesAround(db, [personId]), now);
  const theirs = [personId, ...merges.map(({ goneId }) => goneId).filter((id) => standsFor(merges, id) === personId)];
  const ids = sql.join(
    theirs.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await db.all<DecisionRow>(sql`
    select d.* from (${decisionRows}) d where d."institutionId" = ${institutionId} and d.kind <> 'agreement' and (
      d."personId" in (${ids})
      or (d."personId" is null and d."unitId" is null)
      or d."unitId" in (select above.value from ${affiliation} join ${unit} on ${unit.id} = ${affiliation.unitId},
        json_each('["' || replace(trim(${unit.path}, '/'), '/', '","') || '"]') above where ${affiliation.personId} = ${personId}))
    order by d."recordedAt" desc, d.id limit 200`);
  return toldOf(db, rows, day);
};
