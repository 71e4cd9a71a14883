import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person, requirementStatus } from '#db/schema/index.ts';
import type { CellState } from '#domain/reporting/cell.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

type Asked = { institutionId: string; day: PlainDate };

/**
 * What `cellOf` answers, as a column of a list, from what was worked out in advance, so that thousands of people can be counted, filtered and
 * sorted where they are stored. For days from `isWorkedOut` on.
 */
export const cellState = ({ policy, rule }: InForce, { institutionId, day }: Asked): SQL<CellState> =>
  sql`coalesce((select ${requirementStatus.state} from ${requirementStatus} where ${requirementStatus.personId} = ${person.id}
    and ${requirementStatus.institutionId} = ${institutionId} and ${requirementStatus.policy} = ${policy}
    and ${requirementStatus.requirement} = ${rule.id} and ${requirementStatus.fromOn} <= ${day}
    and (${requirementStatus.toOn} is null or ${requirementStatus.toOn} >= ${day})), 'not-bound')`;

/** Whether everybody's standing at an institution has been worked out for this day; for earlier days it has to be judged person by person. */
export const isWorkedOut = async (db: Reader, { institutionId, day }: Asked): Promise<boolean> => {
  const later = await db
    .select({ workedOutOn: requirementStatus.workedOutOn })
    .from(requirementStatus)
    .where(and(eq(requirementStatus.institutionId, institutionId), gt(requirementStatus.workedOutOn, day)))
    .limit(1);
  return later.length === 0;
};
