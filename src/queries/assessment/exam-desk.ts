import type { Reader } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { titles } from '../content/titles.ts';
import { chosenWithin, type Within, withinFor } from '../people/within.ts';

export type ExamDesk = { title: Bilingual; places: Within[]; within: Within };

/** An exam at the institution asked for, among those where the actor may read about exams; undefined without such an exam or such a place. */
export const examDesk = async (
  db: Reader,
  { exam, institution }: { exam: string; institution: string | null },
  actor: Actor,
): Promise<ExamDesk | undefined> => {
  const title = (await titles(db)).exam.get(exam);
  const places = await withinFor(db, actor, 'exams.read');
  const within = chosenWithin(places, institution);
  return title && within && { title, places, within };
};
