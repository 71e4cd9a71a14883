import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classKinds } from '#domain/teaching/teaching-class.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person, unit } from './people.ts';

/** 教学班: a course as it is run in one term. What its students are bound by (course, kind, days) never changes. */
export const teachingClass = sqliteTable(
  'teaching_class',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    course: text().notNull(),
    term: text().notNull(),
    title: text().notNull(),
    kind: text({ enum: classKinds }).notNull(),
    capacity: integer(),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate().notNull(),
    dueOn: plainDate().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('teaching_class_institution').on(table.institutionId, table.startedOn), oneOf(table.kind, classKinds)],
);

/** Who teaches a class, from when until when. */
export const classTeacher = sqliteTable(
  'class_teacher',
  {
    id: id(),
    classId: text()
      .notNull()
      .references(() => teachingClass.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    namedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('class_teacher_class').on(table.classId), index('class_teacher_person').on(table.personId)],
);

/** A place in a class. `finishedOn`: the student's last day in it; `withdrawnAt`: it was entered by mistake and counts for nothing. */
export const classStudent = sqliteTable(
  'class_student',
  {
    id: id(),
    classId: text()
      .notNull()
      .references(() => teachingClass.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate(),
    recordedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('class_student_class').on(table.classId), index('class_student_person').on(table.personId)],
);

/** What a teacher gave a student, append-only: the last one counts. */
export const classMark = sqliteTable(
  'class_mark',
  {
    id: id(),
    placeId: text()
      .notNull()
      .references(() => classStudent.id),
    mark: text(),
    remark: text(),
    givenBy: text().notNull(),
    givenAt: instant().notNull(),
  },
  (table) => [index('class_mark_place').on(table.placeId, table.givenAt)],
);
