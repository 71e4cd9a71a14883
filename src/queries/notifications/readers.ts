import { and, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader as Db } from '#db/client.ts';
import { appeal, message, messagePreference, obligation, recordOfLearning, requirementStatus } from '#db/schema/index.ts';
import type { Reader } from '#domain/notifications/digest.ts';
import { defaultPreferences } from '#domain/notifications/preferences.ts';
import type { CellState } from '#domain/reporting/cell.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { errandsToTell } from './errands-to-tell.ts';
import { judgingToTell } from './judging-to-tell.ts';
import { papersJudged } from './papers-judged.ts';
import { proofsWaitingFor } from './proofs-waiting.ts';
import { refreshesToTell } from './refreshes-to-tell.ts';
import { reviewsOf } from './reviews-of.ts';

/** Longer than any notice is told about: what was said before is forgotten. */
const rememberedMs = 400 * 86_400_000;

const groupedBy = <T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
};

/**
 * What the predicate says of a requirement today, from what was worked out of it; `not-bound` where it says that nothing binds, and null where
 * it has not been asked yet.
 */
const standingNow = (today: PlainDate) => {
  const about = sql`${requirementStatus.personId} = ${obligation.personId} and ${requirementStatus.institutionId} = ${obligation.institutionId}`;
  const on = sql`${requirementStatus.fromOn} <= ${today} and (${requirementStatus.toOn} is null or ${requirementStatus.toOn} >= ${today})`;
  return sql<CellState | null>`coalesce((select ${requirementStatus.state} from ${requirementStatus} where ${about}
    and ${requirementStatus.policy} = ${obligation.policy} and ${requirementStatus.requirement} = ${obligation.requirement} and ${on}),
    (select 'not-bound' from ${requirementStatus} where ${requirementStatus.personId} = ${obligation.personId}
    and ${requirementStatus.workedOutOn} <= ${today} limit 1))`;
};

/** States in which nobody is reminded: what is on record asks for nothing now. */
const quiet: readonly (CellState | null)[] = ['not-bound', 'exempt', 'suspended'];

/** All that the decision whether to write to each of these people rests on. At most some hundreds at a time. */
export const readersOf = async (db: Db, personIds: readonly string[], now: Date): Promise<Map<string, Reader>> => {
  const these = [...personIds];
  const obligations = groupedBy(
    await db
      .select({
        personId: obligation.personId,
        id: obligation.id,
        raisedOn: obligation.raisedOn,
        dueOn: obligation.dueOn,
        settledAt: obligation.settledAt,
        standing: standingNow(dayOf(now)),
      })
      .from(obligation)
      .where(and(inArray(obligation.personId, these), isNull(obligation.cancelledAt))),
  );
  const records = groupedBy(
    await db
      .select({ personId: recordOfLearning.personId, serial: recordOfLearning.serial, issuedAt: recordOfLearning.issuedAt })
      .from(recordOfLearning)
      .where(and(inArray(recordOfLearning.personId, these), isNull(recordOfLearning.supersededBy), isNull(recordOfLearning.revokedAt))),
  );
  const appeals = groupedBy(
    (
      await db
        .select({ personId: appeal.personId, id: appeal.id, answeredAt: appeal.answeredAt })
        .from(appeal)
        .where(and(inArray(appeal.personId, these), isNotNull(appeal.answeredAt)))
    ).flatMap(({ answeredAt, ...one }) => (answeredAt ? [{ ...one, answeredAt }] : [])),
  );
  const judging = await judgingToTell(db, these);
  const papers = await papersJudged(db, these);
  const errands = await errandsToTell(db, these, now);
  const proofs = await proofsWaitingFor(db, these);
  const reviews = await reviewsOf(db, these, dayOf(now));
  const refreshes = await refreshesToTell(db, these);
  const past = groupedBy(
    await db
      .select({ personId: message.personId, told: message.told, decidedAt: message.decidedAt, result: message.result })
      .from(message)
      .where(and(inArray(message.personId, these), gt(message.decidedAt, new Date(now.getTime() - rememberedMs)))),
  );
  const chosen = new Map(
    (await db.select().from(messagePreference).where(inArray(messagePreference.personId, these))).map((row) => [row.personId, row]),
  );
  return new Map(
    these.map((personId) => [
      personId,
      {
        obligations: (obligations.get(personId) ?? []).map(({ standing, ...one }) => ({
          ...one,
          cancelledAt: null,
          goesOn: !quiet.includes(standing),
        })),
        records: records.get(personId) ?? [],
        reviews: reviews.get(personId) ?? [],
        refreshes: refreshes.get(personId) ?? [],
        appeals: appeals.get(personId) ?? [],
        judging: judging.get(personId) ?? [],
        papers: papers.get(personId) ?? [],
        errands: errands.get(personId) ?? [],
        proofs: proofs.get(personId) ?? [],
        past: past.get(personId) ?? [],
        preferences: chosen.get(personId) ?? defaultPreferences,
      },
    ]),
  );
};
