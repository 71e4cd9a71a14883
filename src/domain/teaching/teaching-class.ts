import { z } from 'zod';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

/** 必修 compulsory: whoever is in it is bound to complete the course by its due day. 选修 elective: nobody is bound. */
export const classKinds = ['compulsory', 'elective'] as const;
export type ClassKind = (typeof classKinds)[number];

const Words = z.string().trim().min(1).max(120);

/** 教学班: a course as a university runs it in one term, for certain students. */
export const NewClass = z.strictObject({
  institutionId: z.string().min(1),
  unitId: z.string().min(1).nullable(),
  course: Slug,
  term: z.string().trim().min(1).max(40),
  title: Words,
  kind: z.enum(classKinds),
  capacity: z.int().positive().nullable(),
  startedOn: PlainDate,
  finishedOn: PlainDate,
  dueOn: PlainDate,
});
export type NewClass = z.infer<typeof NewClass>;

/** What may be changed later. What students are bound by stays as it was when they joined: a later due day is an extension. */
export const ClassChange = NewClass.pick({ term: true, title: true, capacity: true });
export type ClassChange = z.infer<typeof ClassChange>;

/** Why a class, or somebody's place in it, is not written down. `field` is where the form shows it. */
export type TeachingRefusal =
  | { code: 'teaching.ends_before_start'; field: 'finishedOn'; startedOn: PlainDate }
  | { code: 'teaching.due_outside'; field: 'dueOn'; startedOn: PlainDate; finishedOn: PlainDate }
  | { code: 'teaching.course_unknown'; field: 'course' }
  | { code: 'teaching.nothing_requires_it'; field: 'kind' }
  | { code: 'teaching.title_taken'; field: 'title'; title: string }
  | { code: 'teaching.too_small'; field: 'capacity'; students: number }
  | { code: 'teaching.full'; field: 'numbers' | 'personId'; capacity: number; over: number }
  | { code: 'teaching.not_at_institution'; field: 'personId' | 'numbers' }
  | { code: 'teaching.in_it_already'; field: 'personId' | 'numbers' }
  | { code: 'teaching.numbers_unknown'; field: 'numbers'; numbers: string[] }
  | { code: 'teaching.too_many_at_once'; field: 'numbers'; limit: number; count: number }
  | { code: 'teaching.numbers_missing'; field: 'file' }
  | { code: 'teaching.outside_class'; field: 'finishedOn' | 'startedOn'; startedOn: PlainDate; finishedOn: PlainDate }
  | { code: 'teaching.teaches_already'; field: 'teacher' }
  | { code: 'teaching.nobody_of_that_number'; field: 'teacher' }
  | { code: 'teaching.last_teacher' }
  | { code: 'teaching.place_withdrawn' };

type Around = { course: 'published' | 'unknown'; requirement: 'there' | 'none'; titles: readonly string[] };

/** Everything that does not fit about a new class, at once. `titles`: of the classes of that term. */
export const classFaults = (given: NewClass, { course, requirement, titles }: Around): TeachingRefusal[] => {
  const { startedOn, finishedOn, dueOn, kind, title } = given;
  const faults: TeachingRefusal[] = [];
  if (course === 'unknown') faults.push({ code: 'teaching.course_unknown', field: 'course' });
  else if (kind === 'compulsory' && requirement === 'none') faults.push({ code: 'teaching.nothing_requires_it', field: 'kind' });
  if (titles.includes(title)) faults.push({ code: 'teaching.title_taken', field: 'title', title });
  if (finishedOn < startedOn) faults.push({ code: 'teaching.ends_before_start', field: 'finishedOn', startedOn });
  else if (dueOn < startedOn || dueOn > finishedOn) faults.push({ code: 'teaching.due_outside', field: 'dueOn', startedOn, finishedOn });
  return faults;
};
