import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { GrantKind } from '#domain/requirements/grants.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { standsForNow } from '../../people/stands-for-now.ts';
import { type Within, withinFor } from '../../people/within.ts';
import { notForPerson, notForUnit } from '../manageable.ts';
import { type DecisionRow, decisionRows } from './decision-rows.ts';
import { mayBeSeen } from './decisions-listed.ts';
import { type Decision, type DecisionNames, toldOf } from './decisions-told.ts';

export type DecisionSeen = { within: Within; decision: Decision; names: DecisionNames; mayWithdraw: boolean };

/** One decision, for whoever may see it; undefined for everybody else. */
export const decisionById = async (
  db: Reader,
  { kind, id }: { kind: GrantKind; id: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<DecisionSeen | undefined> => {
  for (const within of await withinFor(db, actor, 'log.read')) {
    const rows = await db.all<DecisionRow>(
      sql`select d.* from (${decisionRows}) d where d.kind = ${kind} and d.id = ${id} and ${mayBeSeen(within)}`,
    );
    const { decisions, names } = await toldOf(db, rows, dayOf(now));
    const [decision] = decisions;
    if (!decision) continue;
    const { institutionId } = decision;
    const personId = decision.personId && (await standsForNow(db, decision.personId, now));
    const refusal = personId === null ? await notForUnit(db, actor, decision) : await notForPerson(db, actor, { personId, institutionId });
    return { within, decision: { ...decision, personId }, names, mayWithdraw: decision.withdrawnAt === null && refusal === undefined };
  }
  return undefined;
};
