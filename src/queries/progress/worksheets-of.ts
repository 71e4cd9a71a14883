import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { worksheet } from '#db/schema/index.ts';

export type WorksheetKept = Pick<typeof worksheet.$inferSelect, 'act' | 'answers' | 'secondLook' | 'version'>;

/** The worksheets a person handed in within a lesson, the first version of each before the revised one. */
export const worksheetsOf = (
  db: Reader,
  { personId, course, lesson }: { personId: string; course: string; lesson: string },
): Promise<WorksheetKept[]> =>
  db
    .select({ act: worksheet.act, answers: worksheet.answers, secondLook: worksheet.secondLook, version: worksheet.version })
    .from(worksheet)
    .where(and(eq(worksheet.personId, personId), eq(worksheet.course, course), eq(worksheet.lesson, lesson)))
    .orderBy(asc(worksheet.sentAt));
