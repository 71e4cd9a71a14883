import { type Added, type AddRefusal, addStudents } from '#commands/teaching/add-students.ts';
import { changeClass } from '#commands/teaching/change-class.ts';
import { endPlace, withdrawPlace } from '#commands/teaching/end-place.ts';
import { giveMark } from '#commands/teaching/give-mark.ts';
import { nameTeacher, withdrawTeacher } from '#commands/teaching/name-teacher.ts';
import { openClass } from '#commands/teaching/open-class.ts';
import { readStudentFile } from '#commands/teaching/read-student-file.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { numbersIn } from '#domain/people/numbers.ts';
import type { RosterRefusal } from '#domain/people/roster-refusals.ts';
import type { Outcome } from '#domain/shared/outcome.ts';
import {
  ClassChangeForm,
  ClassForm,
  LeaveForm,
  MarkForm,
  NumbersForm,
  StudentFileForm,
  StudentForm,
  TeacherForm,
  WithdrawStudentForm,
  WithdrawTeacherForm,
} from '#domain/teaching/forms.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const openClassAction = (door: Door, actor: Person) =>
  submit(door, 'class', ClassForm, (given, { now }) => openClass(door.locals.db, given, { actor, now }));

export const changeClassAction = (door: Door, actor: Person, classId: string) =>
  submit(door, 'change', ClassChangeForm, (given, { now }) => changeClass(door.locals.db, { ...given, classId }, { actor, now }));

export const nameTeacherAction = (door: Door, actor: Person, classId: string) =>
  submit(door, 'teacher', TeacherForm, (given, { now }) => nameTeacher(door.locals.db, { ...given, classId }, { actor, now }));

export const withdrawTeacherAction = (door: Door, actor: Person, classId: string) =>
  submit(door, 'withdrawTeacher', WithdrawTeacherForm, (given, { now }) =>
    withdrawTeacher(door.locals.db, { ...given, classId }, { actor, now }),
  );

export const addStudentAction = (door: Door, actor: Person, classId: string) =>
  submit(door, 'student', StudentForm, ({ personId, startedOn }, { now }) =>
    addStudents(door.locals.db, { classId, startedOn, personIds: [personId] }, { actor, now }),
  );

export const addNumbersAction = (door: Door, actor: Person, classId: string) =>
  submit(door, 'numbers', NumbersForm, ({ numbers, startedOn }, { now }) =>
    addStudents(door.locals.db, { classId, startedOn, numbers: numbersIn(numbers) }, { actor, now }),
  );

export const addFileAction = (door: Door, actor: Person, classId: string) =>
  submit(door, 'file', StudentFileForm, async ({ file, startedOn }, { now }): Promise<Outcome<Added, AddRefusal | RosterRefusal>> => {
    const read = await readStudentFile(new Uint8Array(await file.arrayBuffer()));
    return read.ok ? addStudents(door.locals.db, { classId, startedOn, numbers: read.value }, { actor, now }) : read;
  });

export const endPlaceAction = (door: Door, actor: Person) =>
  submit(door, 'leave', LeaveForm, (given, { now }) => endPlace(door.locals.db, given, { actor, now }));

export const withdrawPlaceAction = (door: Door, actor: Person) =>
  submit(door, 'withdraw', WithdrawStudentForm, (given, { now }) => withdrawPlace(door.locals.db, given, { actor, now }));

export const giveMarkAction = (door: Door, actor: Person) =>
  submit(door, 'mark', MarkForm, (given, { now }) => giveMark(door.locals.db, given, { actor, now }));
