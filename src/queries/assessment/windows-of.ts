import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation, examWindow, unit } from '#db/schema/index.ts';
import { type Belonging, concerns } from '#domain/assessment/window.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type WindowRow = typeof examWindow.$inferSelect;

const belongingsOf = async (db: Reader, personId: string, day: PlainDate): Promise<(Belonging & { institutionId: string })[]> =>
  (
    await db
      .select({ institutionId: affiliation.institutionId, position: affiliation.position, path: unit.path })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, personId), coversDay(affiliation, day)))
  ).map(({ path, ...one }) => ({ ...one, unitPath: path.split('/').filter(Boolean) }));

/** The windows of an exam that concern somebody on `day`, the first to open first. */
export const windowsFor = async (
  db: Reader,
  { exam, personId, day }: { exam: string; personId: string; day: PlainDate },
): Promise<WindowRow[]> => {
  const belongings = await belongingsOf(db, personId, day);
  if (belongings.length === 0) return [];
  const institutions = [...new Set(belongings.map(({ institutionId }) => institutionId))];
  const rows = await db
    .select()
    .from(examWindow)
    .where(and(eq(examWindow.examSlug, exam), inArray(examWindow.institutionId, institutions), isNull(examWindow.withdrawnAt)))
    .orderBy(asc(examWindow.opensAt));
  return rows.filter((row) =>
    concerns(
      row,
      belongings.filter(({ institutionId }) => institutionId === row.institutionId),
    ),
  );
};

/** The windows of an exam at an institution, the latest first. The reader has been let in by whoever asks. */
export const windowsAt = async (db: Reader, { exam, institutionId }: { exam: string; institutionId: string }) =>
  (
    await db
      .select({ window: examWindow, unitZh: unit.nameZh, unitEn: unit.nameEn })
      .from(examWindow)
      .leftJoin(unit, eq(unit.id, examWindow.unitId))
      .where(and(eq(examWindow.examSlug, exam), eq(examWindow.institutionId, institutionId), isNull(examWindow.withdrawnAt)))
      .orderBy(asc(examWindow.opensAt))
  ).reverse();
