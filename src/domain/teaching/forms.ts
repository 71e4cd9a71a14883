import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { classKinds } from './teaching-class.ts';

const Day = z.string().refine(isPlainDate, fault('not_a_day'));
const Words = z.string().trim().min(1).max(120);
const Capacity = orBlank(z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).min(1).max(5000));

export const ClassForm = z.object({
  institutionId: z.string().min(1),
  unitId: orBlank(z.string()),
  course: Slug,
  term: z.string().trim().min(1).max(40),
  title: Words,
  kind: z.enum(classKinds),
  capacity: Capacity,
  startedOn: Day,
  finishedOn: Day,
  dueOn: Day,
});
export const ClassChangeForm = z.object({ term: z.string().trim().min(1).max(40), title: Words, capacity: Capacity });
export const StudentForm = z.object({ personId: z.string(fault('missing')).min(1), startedOn: Day });
export const NumbersForm = z.object({ numbers: z.string().trim().min(1).max(20_000), startedOn: Day });
export const StudentFileForm = z.object({ file: z.instanceof(File), startedOn: Day });
export const LeaveForm = z.object({ placeId: z.string().min(1), finishedOn: Day });
export const WithdrawStudentForm = z.object({ placeId: z.string().min(1) });
export const TeacherForm = z.object({ teacher: z.string().trim().min(1).max(64) });
export const WithdrawTeacherForm = z.object({ teacherId: z.string().min(1) });
export const MarkForm = z
  .object({
    placeId: z.string().min(1),
    mark: orBlank(z.string().trim().max(20)),
    remark: orBlank(z.string().trim().max(500)),
  })
  .refine(({ mark, remark }) => Boolean(mark ?? remark), { path: ['mark'], when: () => true, ...fault('missing') });
