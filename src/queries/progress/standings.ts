import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, completion, enrolment, evidence, obligation, project, projectMember, recordOfLearning } from '#db/schema/index.ts';
import type { Standing } from '#domain/advance.ts';
import { courseEditions, editionById } from '../content/editions.ts';

const groupedBy = <T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
};

/** What is written down of each of these people, for `advance`. At most some hundreds at a time. */
export const standings = async (db: Reader, personIds: readonly string[]): Promise<Map<string, Standing>> => {
  const these = [...personIds];
  const affiliations = groupedBy(await db.select().from(affiliation).where(inArray(affiliation.personId, these)));
  const memberships = groupedBy(
    await db
      .select({
        id: projectMember.id,
        personId: projectMember.personId,
        role: projectMember.role,
        startedOn: projectMember.startedOn,
        institutionId: project.institutionId,
      })
      .from(projectMember)
      .innerJoin(project, eq(project.id, projectMember.projectId))
      .where(inArray(projectMember.personId, these)),
  );
  const obligations = groupedBy(await db.select().from(obligation).where(inArray(obligation.personId, these)));
  const proofs = groupedBy(await db.select().from(evidence).where(inArray(evidence.personId, these)));
  const underWay = await db.select().from(enrolment).where(inArray(enrolment.personId, these));
  const completions = groupedBy(await db.select().from(completion).where(inArray(completion.personId, these)));
  const recorded = groupedBy(
    await db
      .select({ personId: recordOfLearning.personId, completionId: recordOfLearning.completionId })
      .from(recordOfLearning)
      .where(inArray(recordOfLearning.personId, these)),
  );
  const courses = new Map(
    (
      await courseEditions(
        db,
        underWay.map(({ editionId }) => editionId),
      )
    ).map((one) => [one.id, one]),
  );
  const rules = new Map<string, number | null>();
  for (const { editionId, requirement } of [...obligations.values()].flat()) {
    const { snapshot } = await editionById(db, 'policy', editionId);
    rules.set(`${editionId} ${requirement}`, snapshot.edition.requirements.find(({ id }) => id === requirement)?.validMonths ?? null);
  }

  return new Map(
    these.map((personId): [string, Standing] => [
      personId,
      {
        occasions: [
          ...(affiliations.get(personId) ?? []).map(({ id, startedOn, institutionId }) => ({
            trigger: 'onboarding' as const,
            id,
            startedOn,
            institutionId,
          })),
          ...(memberships.get(personId) ?? []).map(({ id, startedOn, role, institutionId }) => ({
            trigger: 'project' as const,
            id,
            startedOn,
            role,
            institutionId,
          })),
        ],
        obligations: (obligations.get(personId) ?? []).map((one) => ({
          ...one,
          validMonths: rules.get(`${one.editionId} ${one.requirement}`) ?? null,
          settledAt: one.settledAt ?? one.cancelledAt,
        })),
        evidence: proofs.get(personId) ?? [],
        courses: underWay
          .filter((one) => one.personId === personId)
          .flatMap(({ course, editionId }) => {
            const found = courses.get(editionId);
            return found ? [{ slug: course, editionId, snapshot: found.snapshot }] : [];
          }),
        completions: completions.get(personId) ?? [],
        recorded: (recorded.get(personId) ?? []).map(({ completionId }) => completionId),
      },
    ]),
  );
};
