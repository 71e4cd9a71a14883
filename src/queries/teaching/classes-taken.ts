import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { classStudent, teachingClass } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import type { ClassRow } from './class-by-id.ts';

/** The classes that somebody takes on a day or will take, the latest first. */
export const classesTaken = async (db: Reader, personId: string, day: PlainDate): Promise<ClassRow[]> => {
  const rows = await db
    .select({ taken: teachingClass })
    .from(classStudent)
    .innerJoin(teachingClass, eq(teachingClass.id, classStudent.classId))
    .where(
      and(
        eq(classStudent.personId, personId),
        isNull(classStudent.withdrawnAt),
        lastsTo(classStudent, day),
        gte(teachingClass.finishedOn, day),
      ),
    )
    .orderBy(desc(teachingClass.startedOn));
  return rows.map(({ taken }) => taken);
};
