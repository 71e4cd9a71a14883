import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { offices } from './application.ts';
import { revocationReasons, suspensionReasons } from './reasons.ts';

const Day = z.string(fault('missing')).refine(isPlainDate, fault('not_a_day'));
const Words = z.string(fault('missing')).trim().min(1, fault('missing')).max(2000, fault('too_long'));
const Long = z.string(fault('missing')).trim().min(1, fault('missing')).max(20_000, fault('too_long'));
const StaffNumber = z.string(fault('missing')).trim().min(1, fault('missing')).max(50, fault('too_long'));

export const EnrolForm = z.object({ institution: z.string(fault('missing')).min(1, fault('missing')), options: z.array(z.string()) });
export const StepForm = z.object({ application: z.string().min(1) });
export const OpinionForm = z.object({ application: z.string().min(1), opinion: Long });
export const PracticalForm = z.object({ brief: Words, first: StaffNumber, second: StaffNumber });
export const ThirdForm = z.object({ third: StaffNumber });
export const RefuseForm = z.object({ words: Words });
export const OfficeForm = z.object({ institution: z.string().min(1), office: z.enum(offices) });
export const SuspendForm = z.object({ reason: z.enum(suspensionReasons), untilDay: orBlank(Day), words: Words });
export const ReinstateForm = z.object({ words: Words });
export const ExtendForm = z.object({ untilDay: Day, words: Words });
export const RevokeForm = z.object({ reason: z.enum(revocationReasons), words: Words });
export const CorrectForm = z.object({
  holderName: z.string(fault('missing')).trim().min(1, fault('missing')).max(100, fault('too_long')),
  words: Words,
});

/** Points by the criteria of a rubric, each under `points-<criterion>`; how many each may have is checked with the rubric. */
export const markForm = (criteria: readonly string[]) =>
  z.object({
    remarks: Words,
    ...Object.fromEntries(criteria.map((id) => [`points-${id}`, z.coerce.number(fault('not_a_number')).int(fault('not_a_number'))])),
  });
