import { z } from 'zod';
import { addDays, dayOf, type PlainDate } from '../shared/plain-date.ts';

/** What an officer who was not involved before answers. */
export const appealDecisions = ['upheld', 'not_upheld'] as const;
export type AppealDecision = (typeof appealDecisions)[number];

type Days = { appealDays: number; appealAnswerDays: number };

/** The last day on which one may appeal against what was decided at an instant, and the day by which an appeal made now is answered. */
export const lastAppealDay = (decidedAt: Date, { appealDays }: Days): PlainDate => addDays(dayOf(decidedAt), appealDays);
export const answerDay = (madeAt: Date, { appealAnswerDays }: Days): PlainDate => addDays(dayOf(madeAt), appealAnswerDays);

const Words = z.string().trim().min(10).max(2000);
export const AppealForm = z.object({ words: Words });
export const AppealAnswerForm = z.object({ appeal: z.string().min(1), decision: z.enum(appealDecisions), answer: Words });
