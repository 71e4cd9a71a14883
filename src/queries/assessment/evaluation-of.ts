import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { measureRespondent, measureResponse } from '#db/schema/index.ts';
import { type Evaluation, evaluate, evaluateAll, type Measured } from '#domain/assessment/evaluation/evaluate.ts';

const measured = async (db: Reader, course: string, institutionId: string | null): Promise<Measured[]> => {
  const rows = await db
    .select({
      respondentId: measureRespondent.id,
      institutionId: measureRespondent.institutionId,
      firstForm: measureRespondent.firstForm,
      occasion: measureResponse.occasion,
      dimension: measureResponse.dimension,
      score: measureResponse.score,
      outOf: measureResponse.outOf,
    })
    .from(measureResponse)
    .innerJoin(measureRespondent, eq(measureRespondent.id, measureResponse.respondentId))
    .where(
      and(eq(measureRespondent.course, course), institutionId === null ? undefined : eq(measureRespondent.institutionId, institutionId)),
    )
    .orderBy(measureResponse.answeredAt);
  return rows.map(({ score, outOf, ...row }) => ({ ...row, share: score / outOf }));
};

/** What the pre and post forms of a course show, at one institution or (null) at all. */
export const evaluationOf = async (db: Reader, course: string, institutionId: string | null): Promise<Evaluation> => {
  const answers = await measured(db, course, institutionId);
  return institutionId === null ? evaluateAll(answers) : evaluate(answers);
};
