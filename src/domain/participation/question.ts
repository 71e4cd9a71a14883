import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';

/** Within so many working days a question is answered, or the asker is told why not; not all questions are. Platform default. */
export const promisedWorkingDays = 10;

const isWeekend = (day: PlainDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day by which a question of this day is promised an answer: ten days from Monday to Friday later. Public holidays are not known here. */
export const promisedBy = (askedOn: PlainDate): PlainDate => {
  let day = askedOn;
  for (let left = promisedWorkingDays; left > 0; left -= isWeekend(day) ? 0 : 1) day = addDays(day, 1);
  return day;
};

export const questionFields = ['ai', 'life', 'medicine', 'animals', 'data', 'general'] as const;
export type QuestionField = (typeof questionFields)[number];

/** Where a question stands: nobody has looked, an answer is being written, it was told together with another, it is not answered, it is. */
export const questionStates = ['new', 'taken', 'merged', 'declined', 'answered'] as const;
export type QuestionState = (typeof questionStates)[number];

/** Whether an answer, or the reason why there is none, should have been given. */
export const isAnswerLate = ({ state, answerBy }: { state: QuestionState; answerBy: PlainDate }, today: PlainDate): boolean =>
  (state === 'new' || state === 'taken') && today > answerBy;

/** Why a question is not answered. The list is public. */
export const declineGrounds = ['medical-advice', 'legal-advice', 'off-topic', 'no-evidence', 'unlawful'] as const;
export type DeclineGround = (typeof declineGrounds)[number];

export const answerStates = ['draft', 'published', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];
/** An answer is published once so many people who did not write it have read it. */
export const answerReviews = 2;

export const QuestionForm = z.object({
  field: z.enum(questionFields),
  question: z.string(fault('missing')).trim().min(10).max(1000),
  contact: orBlank(z.string().trim().max(200)),
});
export const TriageForm = z.object({
  verdict: z.enum(['take', 'merge', 'decline']),
  ground: orBlank(z.enum(declineGrounds)),
  into: orBlank(z.string().trim().max(40)),
});
const Words = (longest: number) => z.string(fault('missing')).trim().min(1).max(longest);
const Also = (longest: number) => orBlank(z.string().trim().max(longest));
export const ExpertAnswerForm = z.object({
  title: Words(80),
  answer: Words(4000),
  expert: Words(120),
  interests: Words(300),
  titleEn: Also(160),
  answerEn: Also(12000),
  expertEn: Also(240),
  interestsEn: Also(600),
});
export type ExpertAnswer = z.infer<typeof ExpertAnswerForm>;
export const AnswerReviewForm = z.object({ answerId: z.string().min(1) });
export const AnswerWithdrawForm = z.object({ answerId: z.string().min(1), reason: Words(500) });

export type QuestionRefusal =
  | { code: 'participation.settled_already' }
  | { code: 'participation.decline_needs_ground'; field: 'ground' }
  | { code: 'participation.merge_needs_other'; field: 'into' }
  | { code: 'participation.not_taken' }
  | { code: 'participation.own_answer' }
  | { code: 'participation.reviewed_already' }
  | { code: 'participation.answer_not_draft' }
  | { code: 'participation.answer_half_translated'; field: string };
