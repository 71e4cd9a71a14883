import type { ClassKind } from './teaching-class.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type TeachingFacts = {
  'teaching.class_opened': { classId: string; course: string; kind: ClassKind; startedOn: string; finishedOn: string; dueOn: string };
  'teaching.class_changed': { classId: string };
  'teaching.teacher_named': { teacherId: string; classId: string };
  'teaching.teacher_withdrawn': { teacherId: string; classId: string };
  'teaching.student_joined': {
    placeId: string;
    classId: string;
    startedOn: string;
    course: string;
    kind: ClassKind;
    dueOn: string;
  };
  'teaching.student_left': { placeId: string; classId: string; finishedOn: string };
  'teaching.place_withdrawn': { placeId: string; classId: string };
  'teaching.mark_given': { markId: string; placeId: string; classId: string };
};
