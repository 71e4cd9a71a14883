import type { Reader } from '#db/client.ts';
import { endOf } from '#domain/assessment/attempt.ts';
import type { Response } from '#domain/assessment/response.ts';
import { type ShownItem, showItem } from '#domain/assessment/shown-item.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../content/editions.ts';
import { accommodationFor } from './accommodations-of.ts';
import { ownAttempt } from './own-attempt.ts';
import { rulesOf } from './rules-of.ts';
import { savedOf } from './saved-of.ts';

/** A question as it is put. It holds nothing that tells what is right, nor why. */
export type QuestionForPerson = ShownItem & { saved: { response: Response; receipt: number; savedAt: Date } | null };

export type Story<W = Bilingual> = { id: string; title: W; text: W };

export type PaperForPerson = {
  attemptId: string;
  exam: string;
  courseTitle: Bilingual;
  closesAt: Date;
  /** `ended`: time has run out and the clock has not come round yet. */
  state: 'open' | 'ended' | 'closed';
  questions: QuestionForPerson[];
  /** What the person is examined with. */
  aids: { largePrint: boolean; reader: boolean };
  /** The stories of the case sets that were drawn. */
  stories: Story[];
};

/** One's own paper with what is saved; undefined when there is no such attempt, or it is somebody else's. */
export const paperFor = async (
  db: Reader,
  { attemptId, personId, now }: { attemptId: string; personId: string; now: Date },
): Promise<PaperForPerson | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine) return undefined;
  const { edition, rules } = await rulesOf(db, mine);
  const course = await newestEdition(db, 'course', edition.snapshot.exam.course);
  const items = new Map(edition.snapshot.items.map((item) => [item.id, item]));
  const saved = await savedOf(db, attemptId);
  const questions = mine.paper.questions.map(({ itemId, options }): QuestionForPerson => {
    const item = items.get(itemId);
    if (!item) throw new Error(`Attempt ${attemptId} asks ${itemId}, which its edition ${edition.id} does not hold.`);
    const last = saved.get(itemId);
    return {
      ...showItem(item, options),
      saved: last ? { response: last.response, receipt: last.receipt, savedAt: last.savedAt } : null,
    };
  });
  return {
    attemptId,
    exam: mine.examSlug,
    courseTitle: course?.snapshot.course.title ?? { 'zh-CN': mine.examSlug, en: mine.examSlug },
    closesAt: mine.closesAt,
    state: mine.closedAt !== null ? 'closed' : now > endOf(mine, rules) ? 'ended' : 'open',
    questions,
    aids: await accommodationFor(db, personId, dayOf(mine.startedAt)),
    stories: (edition.snapshot.vignettes ?? [])
      .filter(({ id }) => questions.some(({ vignette }) => vignette === id))
      .map(({ id, title, text }) => ({ id, title, text })),
  };
};
