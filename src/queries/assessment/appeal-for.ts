import type { Reader } from '#db/client.ts';
import type { appeal } from '#db/schema/index.ts';
import { lastAppealDay } from '#domain/assessment/appeal.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../content/editions.ts';
import { ownAppeals } from './appeals-at.ts';
import { ownAttempt } from './own-attempt.ts';
import { resultSince } from './result-since.ts';
import { rulesOf } from './rules-of.ts';

export type AppealForPerson = {
  exam: string;
  courseTitle: Bilingual;
  questions: number;
  appeals: (typeof appeal.$inferSelect)[];
  /** The last day on which one may be made, and how soon it is answered. */
  until: PlainDate;
  answerDays: number;
};

/** What one may appeal about one's own closed attempt, and what one did; undefined where there is none. */
export const appealFor = async (
  db: Reader,
  { attemptId, personId }: { attemptId: string; personId: string },
): Promise<AppealForPerson | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine || mine.closedAt === null) return undefined;
  const { edition, rules } = await rulesOf(db, mine);
  const course = await newestEdition(db, 'course', edition.snapshot.exam.course);
  return {
    exam: mine.examSlug,
    courseTitle: course?.snapshot.course.title ?? { 'zh-CN': mine.examSlug, en: mine.examSlug },
    questions: mine.paper.questions.length,
    appeals: await ownAppeals(db, { attemptId, personId }),
    until: lastAppealDay((await resultSince(db, mine.id)) ?? mine.closedAt, rules),
    answerDays: rules.appealAnswerDays,
  };
};
