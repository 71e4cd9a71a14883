import { and, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, completion, obligation, project, projectMember, recordOfLearning } from '#db/schema/index.ts';
import type { Known } from '#domain/reporting/cell.ts';
import type { RecordedCompletion } from '#domain/requirements/clearance.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { stillCounts } from '../progress/still-counts.ts';

export type KnownWithRecords = Known & { completions: readonly RecordedCompletion[] };

const groupedBy = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ personId }) => personId);

/** What the cells of these people are judged by, as seen by one institution. At most some hundreds of people at a time. */
export const knownOf = async (
  db: Reader,
  personIds: readonly string[],
  institutionId: string,
  day: PlainDate,
): Promise<Map<string, KnownWithRecords>> => {
  const these = [...personIds];
  const joined = groupedBy(
    await db
      .select({ id: affiliation.id, personId: affiliation.personId, startedOn: affiliation.startedOn })
      .from(affiliation)
      .where(
        and(
          inArray(affiliation.personId, these),
          eq(affiliation.institutionId, institutionId),
          or(isNull(affiliation.finishedOn), gte(affiliation.finishedOn, day)),
        ),
      ),
  );
  const places = groupedBy(
    await db
      .select({
        id: projectMember.id,
        personId: projectMember.personId,
        role: projectMember.role,
        startedOn: projectMember.startedOn,
      })
      .from(projectMember)
      .innerJoin(project, eq(project.id, projectMember.projectId))
      .where(
        and(
          inArray(projectMember.personId, these),
          eq(project.institutionId, institutionId),
          or(isNull(projectMember.finishedOn), gte(projectMember.finishedOn, day)),
        ),
      ),
  );
  const open = groupedBy(
    await db
      .select({
        personId: obligation.personId,
        policy: obligation.policy,
        requirement: obligation.requirement,
        occasion: obligation.occasion,
        dueOn: obligation.dueOn,
      })
      .from(obligation)
      .where(
        and(
          inArray(obligation.personId, these),
          // The plus sign keeps the index of everything open at the institution from being chosen over the one of the person.
          sql`+${obligation.institutionId} = ${institutionId}`,
          sql`+${obligation.settledAt} is null`,
          isNull(obligation.cancelledAt),
        ),
      ),
  );
  const completions = groupedBy(
    await db
      .select({
        id: completion.id,
        personId: completion.personId,
        course: completion.course,
        editionId: completion.editionId,
        completedOn: completion.completedOn,
        serial: recordOfLearning.serial,
      })
      .from(completion)
      .leftJoin(recordOfLearning, and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy)))
      .where(and(inArray(completion.personId, these), stillCounts(db))),
  );
  return new Map(
    these.map((personId) => [
      personId,
      {
        occasions: [
          ...(joined.get(personId) ?? []).map(({ id, startedOn }) => ({ trigger: 'onboarding' as const, id, startedOn })),
          ...(places.get(personId) ?? []).map(({ id, startedOn, role }) => ({ trigger: 'project' as const, id, startedOn, role })),
        ],
        open: open.get(personId) ?? [],
        completions: completions.get(personId) ?? [],
      },
    ]),
  );
};
