import { count, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { expertQuestion } from '#db/schema/index.ts';
import { questionFields } from '#domain/participation/question.ts';
import { type QuestionsTold, questionsTold } from '#domain/participation/questions-told.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** What everybody may know of the questions that were asked: numbers of months that are over, so that a single question cannot be read off from one day to the next. */
export const questionsInPublic = async (db: Reader, today: PlainDate): Promise<QuestionsTold[]> => {
  const month = sql<string>`substr(${expertQuestion.askedOn}, 1, 7)`;
  const rows = await db
    .select({ month, field: expertQuestion.field, asked: count() })
    .from(expertQuestion)
    .where(lt(expertQuestion.askedOn, `${today.slice(0, 7)}-01`))
    .groupBy(month, expertQuestion.field);
  const place = (field: (typeof questionFields)[number]) => questionFields.indexOf(field);
  return questionsTold(rows.toSorted((a, b) => place(a.field) - place(b.field)));
};
