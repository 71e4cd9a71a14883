import { desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { classMark, classStudent, person } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { GradebookRow } from '#domain/teaching/gradebook.ts';
import { type ClassShown, classShown } from './class-shown.ts';
import { gradebook } from './gradebook.ts';

export type PlaceShown = ClassShown & {
  row: GradebookRow;
  startedOn: string;
  /** Every mark, the last first, with who gave it. */
  marks: { id: string; mark: string | null; remark: string | null; givenAt: Date; by: string | null }[];
};

/** One student of a class, with every mark given. */
export const placeShown = async (
  db: Reader,
  { classId, placeId }: { classId: string; placeId: string },
  actor: Actor,
): Promise<Outcome<PlaceShown, Forbidden | NotFound>> => {
  const shown = await classShown(db, classId, actor);
  if (!shown.ok) return shown;
  const [place] = await db.select({ startedOn: classStudent.startedOn }).from(classStudent).where(eq(classStudent.id, placeId));
  const row = (await gradebook(db, shown.value.taught, { q: undefined, sort: undefined })).rows.find((one) => one.placeId === placeId);
  if (!row || !place) return refused({ code: 'shared.not_found' });
  const given = await db.select().from(classMark).where(eq(classMark.placeId, placeId)).orderBy(desc(classMark.givenAt));
  const givers = given.flatMap(({ givenBy }) => (givenBy.startsWith('person:') ? [givenBy.slice('person:'.length)] : []));
  const people = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, givers));
  const names = new Map(people.map(({ id, name }) => [`person:${id}`, name]));
  const marks = given.map(({ id, mark, remark, givenAt, givenBy }) => ({ id, mark, remark, givenAt, by: names.get(givenBy) ?? null }));
  return granted({ ...shown.value, row, startedOn: place.startedOn, marks });
};
