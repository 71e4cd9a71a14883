import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion } from '#db/schema/index.ts';
import type { HoursEntry } from '#domain/certification/hours.ts';
import { titles } from '../content/titles.ts';
import { stillCounts } from '../progress/still-counts.ts';

/** What a person learnt that counts as hours (学时), with the course where it was one. The one place that says what counts. */
export const hoursOf = async (db: Reader, personId: string): Promise<(HoursEntry & { course: string | null })[]> => {
  const rows = await db
    .select({ id: completion.id, course: completion.course, on: completion.completedOn, minutes: completion.minutes })
    .from(completion)
    .where(and(eq(completion.personId, personId), stillCounts(db)));
  const { course: named } = await titles(db);
  return rows.map((row) => ({ ...row, title: named.get(row.course) ?? { 'zh-CN': row.course, en: row.course } }));
};
