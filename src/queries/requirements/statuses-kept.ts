import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import type { CellState } from '#domain/reporting/cell.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';

/** A row of the list of standings, without whose it is. */
export type Status = [
  institutionId: string,
  policy: string,
  requirement: string,
  fromOn: PlainDate,
  toOn: PlainDate | null,
  state: CellState,
  dueOn: PlainDate | null,
  workedOutOn: PlainDate,
];

/** What the list of standings says of these people. */
export const statusesKept = async (db: Reader, personIds: readonly string[]): Promise<Map<string, Status[]>> => {
  const { personId, institutionId, policy, requirement, fromOn, toOn, state, dueOn, workedOutOn } = requirementStatus;
  const rows = sql`json_group_array(json_array(${institutionId}, ${policy}, ${requirement}, ${fromOn}, ${toOn}, ${state}, ${dueOn}, ${workedOutOn}))`;
  const people = await db
    .select({ personId, rows: rows.mapWith((text: string) => JSON.parse(text) as Status[]) })
    .from(requirementStatus)
    .where(among(personId, personIds))
    .groupBy(personId);
  return new Map(people.map((one) => [one.personId, one.rows]));
};
