import type { Reader } from '#db/client.ts';
import type { KeptUp } from '#domain/progress/completion.ts';
import { keepsUpUntil } from '#domain/refresh/credit.ts';
import { completionsOf } from '../requirements/completions-of.ts';
import { sittingsOf } from './sittings-of.ts';

/** With which of these courses a person keeps up by reviews since they last completed it. */
export const keptUpOf = async (db: Reader, personId: string, courses: readonly string[]): Promise<KeptUp[]> => {
  if (courses.length === 0) return [];
  const sittings = await sittingsOf(db, [personId]);
  const completed = (await completionsOf(db, [personId])).filter(({ revokedAt }) => revokedAt === null);
  return courses.flatMap((course) => {
    const since = completed
      .filter((one) => one.course === course)
      .map(({ completedAt }) => completedAt)
      .sort((a, b) => b.getTime() - a.getTime())[0];
    const until = since && keepsUpUntil(sittings.filter((one) => one.course === course && one.openedAt >= since));
    return until ? [{ course, until }] : [];
  });
};
