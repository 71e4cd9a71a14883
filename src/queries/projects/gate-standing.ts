import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, completion, projectMember, recordOfLearning } from '#db/schema/index.ts';
import { currentOn } from '#domain/people/affiliation.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import type { RecordedCompletion } from '#domain/requirements/clearance.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { stillCounts } from '../progress/still-counts.ts';

type Subject = { projectId: string; institutionId: string; personId: string; asOf: PlainDate; knownAt: Date };

export type GateStanding = {
  joined: Occasion[];
  places: { id: string; role: ProjectRole; startedOn: PlainDate }[];
  completions: RecordedCompletion[];
};

/** What the gate needs of a person: affiliations and places on the project that cover the day, and completions known by then. */
export const gateStanding = async (db: Reader, { projectId, institutionId, personId, asOf, knownAt }: Subject): Promise<GateStanding> => {
  const affiliations = await db
    .select()
    .from(affiliation)
    .where(and(eq(affiliation.personId, personId), eq(affiliation.institutionId, institutionId)));
  const places = await db
    .select()
    .from(projectMember)
    .where(and(eq(projectMember.projectId, projectId), eq(projectMember.personId, personId)));
  const completions = await db
    .select({
      id: completion.id,
      course: completion.course,
      editionId: completion.editionId,
      completedOn: completion.completedOn,
      serial: recordOfLearning.serial,
    })
    .from(completion)
    .leftJoin(recordOfLearning, and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy)))
    .where(and(eq(completion.personId, personId), lte(completion.completedAt, knownAt), stillCounts(db)));
  return {
    joined: currentOn(affiliations, asOf).map(({ id, startedOn }) => ({ trigger: 'onboarding', id, startedOn })),
    places: currentOn(places, asOf).map(({ id, role, startedOn }) => ({ id, role, startedOn })),
    completions,
  };
};
