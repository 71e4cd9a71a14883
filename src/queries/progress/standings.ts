import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { enrolment, evidence, recordOfLearning } from '#db/schema/index.ts';
import type { Standing } from '#domain/advance.ts';
import type { Obligation } from '#domain/requirements/obligation.ts';
import { courseEditions, editionById } from '../content/editions.ts';
import { type ObligationRow, recordsOf } from '../requirements/records-of.ts';

const groupedBy = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ personId }) => personId);

const withRule = async (db: Reader, row: ObligationRow): Promise<Obligation> => {
  const { snapshot } = await editionById(db, 'policy', row.editionId);
  const rule = snapshot.edition.requirements.find(({ id }) => id === row.requirement);
  if (!rule)
    throw new Error(`Policy ${row.policy} has no requirement ${row.requirement} in the edition that obligation ${row.id} points at.`);
  return { ...row, rule, since: snapshot.edition.from };
};

/** What is written down of each of these people, for `advance`. At most some hundreds at a time. */
export const standings = async (db: Reader, personIds: readonly string[]): Promise<Map<string, Standing>> => {
  const these = [...personIds];
  const records = await recordsOf(db, these);
  const proofs = groupedBy(await db.select().from(evidence).where(inArray(evidence.personId, these)));
  const underWay = groupedBy(await db.select().from(enrolment).where(inArray(enrolment.personId, these)));
  const recorded = groupedBy(
    await db
      .select({ personId: recordOfLearning.personId, completionId: recordOfLearning.completionId })
      .from(recordOfLearning)
      .where(inArray(recordOfLearning.personId, these)),
  );
  const editionIds = [...underWay.values()].flat().map(({ editionId }) => editionId);
  const courses = new Map((await courseEditions(db, editionIds)).map((one) => [one.id, one.snapshot]));
  const found = new Map<string, Standing>();
  for (const [personId, { occasions, obligations, completions, granted }] of records)
    found.set(personId, {
      occasions,
      obligations: await Promise.all(obligations.map((row) => withRule(db, row))),
      evidence: proofs.get(personId) ?? [],
      courses: (underWay.get(personId) ?? []).flatMap(({ course, editionId }) => {
        const snapshot = courses.get(editionId);
        return snapshot ? [{ slug: course, editionId, snapshot }] : [];
      }),
      completions,
      revoked: completions.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id),
      recorded: (recorded.get(personId) ?? []).map(({ completionId }) => completionId),
      granted,
    });
  return found;
};
