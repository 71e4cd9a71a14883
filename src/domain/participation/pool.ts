import { z } from 'zod';
import { Email } from '../people/person.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { limits } from './limits.ts';
import { questionFields } from './question.ts';

/** What is asked of somebody who wishes to be a representative of the public: enough to draw by, and no more. Nobody under 18 is drawn. */
export const ageBands = ['18-24', '25-34', '35-44', '45-59', '60-plus'] as const;
export type AgeBand = (typeof ageBands)[number];

export const districts = [
  'dongcheng',
  'xicheng',
  'chaoyang',
  'fengtai',
  'shijingshan',
  'haidian',
  'mentougou',
  'fangshan',
  'tongzhou',
  'shunyi',
  'changping',
  'daxing',
  'huairou',
  'pinggu',
  'miyun',
  'yanqing',
  'elsewhere',
] as const;
export type District = (typeof districts)[number];

export const workFields = ['none', 'health', 'education', 'science', 'technology', 'other'] as const;
export type WorkField = (typeof workFields)[number];

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

export const poolInterests = questionFields;
export type PoolInterest = (typeof poolInterests)[number];

export const poolLanguages = ['mandarin', 'english', 'sign'] as const;
export type PoolLanguage = (typeof poolLanguages)[number];

/** What somebody may stand to gain or owe: they work in research, are paid for it, or somebody close to them is. */
export const conflicts = ['none', 'works', 'funded', 'close'] as const;
export type Conflict = (typeof conflicts)[number];

/** Where an application stands: the address is not confirmed, it waits for a person, it was accepted, it was turned down. Whoever leaves is deleted. */
export const applicantStates = ['unconfirmed', 'waiting', 'member', 'declined'] as const;
export type ApplicantState = (typeof applicantStates)[number];

/** Why an application is turned down. The list is public. */
export const poolGrounds = ['not-eligible', 'interest', 'not-serious'] as const;
export type PoolGround = (typeof poolGrounds)[number];

/** The course for representatives of the public; a record of it may be named in an application. */
export const representativesCourse = 'REC-203';

export const PoolForm = z.object({
  contact: Email,
  name: orBlank(z.string().trim().max(40)),
  ageBand: z.enum(ageBands),
  district: z.enum(districts),
  field: z.enum(workFields),
  sex: orBlank(z.enum(sexes)),
  conflict: z.enum(conflicts),
  interests: z.array(z.enum(poolInterests)),
  languages: z.array(z.enum(poolLanguages)).min(1),
  record: orBlank(z.string().trim().max(40)),
  consent: z.literal('yes', fault('missing')),
});
export type PoolApplication = z.infer<typeof PoolForm>;

export const ApplicantForm = z.object({
  applicantId: z.string().min(1),
  verdict: z.enum(['accept', 'decline']),
  ground: orBlank(z.enum(poolGrounds)),
});

/** The day on which somebody accepted on `day` leaves the pool by rule. */
export const poolUntil = (day: PlainDate): PlainDate => addDays(day, limits.poolDays);

/** The day by which somebody decides on an application made on `day`. */
export const judgeApplicantBy = (day: PlainDate): PlainDate => addDays(day, limits.poolJudgeDays);

export type PoolRefusal =
  | { code: 'participation.record_not_valid'; field: 'record' }
  | { code: 'participation.applicant_judged' }
  | { code: 'participation.too_few_in_pool'; field: 'seats'; n: number }
  | { code: 'participation.answer_day_past'; field: 'answerBy' }
  | { code: 'participation.needed_before_answer'; field: 'neededOn' }
  | { code: 'participation.invitation_over' }
  | { code: 'participation.draw_half_translated'; field: string };
