import { z } from 'zod';
import { addDays, dayOf, type PlainDate } from '../shared/plain-date.ts';
import type { AwaitingRating } from './rating.ts';

/** What an exam officer answers: right 支持, in part 部分支持, not 不支持. */
export const appealDecisions = ['upheld', 'upheld_in_part', 'not_upheld'] as const;
export type AppealDecision = (typeof appealDecisions)[number];

/** The last day on which an appeal may be made, and the day by which one made now is answered. */
export const lastAppealDay = (closedAt: Date, { appealWithinDays }: { appealWithinDays: number }): PlainDate =>
  addDays(dayOf(closedAt), appealWithinDays);
export const answerDay = (madeAt: Date, { appealAnswerDays }: { appealAnswerDays: number }): PlainDate =>
  addDays(dayOf(madeAt), appealAnswerDays);

/** `question`: its number on the paper; empty where the whole is meant. */
export const AppealForm = z.object({
  question: z.union([z.literal('').transform(() => null), z.coerce.number().int().positive().max(200)]),
  text: z.string().trim().min(10).max(2000),
});

export const AppealAnswerForm = z.object({
  decision: z.enum(appealDecisions),
  answer: z.string().trim().min(10).max(2000),
});

export type AppealRefusal =
  | AwaitingRating
  | { code: 'assessment.appeal_too_late'; until: PlainDate }
  | { code: 'assessment.appeal_open' }
  | { code: 'assessment.appeal_no_such_question'; field: 'question' }
  | { code: 'assessment.appeal_answered' }
  | { code: 'assessment.own_appeal' };
