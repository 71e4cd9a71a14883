import type { Reader } from '#db/client.ts';
import { enrolment, evidence, recordOfLearning } from '#db/schema/index.ts';
import type { Standing } from '#domain/advance.ts';
import { courseEditions } from '../content/editions.ts';
import { keptUpOf } from '../refresh/kept-up.ts';
import { obligationsWritten } from '../requirements/obligations-written.ts';
import { recordsOf } from '../requirements/records-of.ts';
import { among } from '../shared/among.ts';

const groupedBy = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ personId }) => personId);

/** What is written down of each of these people, for `advance`. At most some hundreds at a time. */
export const standings = async (db: Reader, personIds: readonly string[]): Promise<Map<string, Standing>> => {
  const these = [...personIds];
  const records = await recordsOf(db, these);
  const obligations = await obligationsWritten(db, these);
  const proofs = groupedBy(await db.select().from(evidence).where(among(evidence.personId, these)));
  const underWay = groupedBy(await db.select().from(enrolment).where(among(enrolment.personId, these)));
  const recorded = groupedBy(
    await db
      .select({ personId: recordOfLearning.personId, completionId: recordOfLearning.completionId })
      .from(recordOfLearning)
      .where(among(recordOfLearning.personId, these)),
  );
  const editionIds = [...underWay.values()].flat().map(({ editionId }) => editionId);
  const courses = new Map((await courseEditions(db, editionIds)).map((one) => [one.id, one.snapshot]));
  const found = new Map<string, Standing>();
  for (const [personId, { occasions, completions, granted }] of records) {
    const reviewed = (underWay.get(personId) ?? []).flatMap(({ editionId }) => courses.get(editionId)?.course.shortenedBy?.reviewsOf ?? []);
    found.set(personId, {
      occasions,
      obligations: obligations.get(personId) ?? [],
      evidence: proofs.get(personId) ?? [],
      courses: (underWay.get(personId) ?? []).flatMap(({ course, editionId }) => {
        const snapshot = courses.get(editionId);
        return snapshot ? [{ slug: course, editionId, snapshot }] : [];
      }),
      completions,
      revoked: completions.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id),
      recorded: (recorded.get(personId) ?? []).map(({ completionId }) => completionId),
      keptUp: await keptUpOf(db, personId, reviewed),
      granted,
    });
  }
  return found;
};
