import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';

/** What is asked after an event, each from 1 to 5. */
export const feedbackQuestions = ['useful', 'pace', 'apply'] as const;
export type FeedbackQuestion = (typeof feedbackQuestions)[number];

/** Nothing is shown of fewer answers than this. Platform default. */
export const feedbackShownFrom = 5;
/** For how many days after the event feedback is taken. Platform default. */
export const feedbackDays = 14;

const Scale = z.enum(['1', '2', '3', '4', '5'], fault('missing')).transform(Number);
export const FeedbackForm = z.object({
  useful: Scale,
  pace: Scale,
  apply: Scale,
  remark: orBlank(z.string().trim().max(1000)),
});

type Answer = Record<FeedbackQuestion, number> & { remark: string | null };
export type FeedbackShown =
  | { n: number; shown: 'too-few' }
  | { n: number; shown: 'all'; means: Record<FeedbackQuestion, number>; remarks: string[] };

/** What may be shown of the answers: how many, and from five on the means and the remarks, in no order that tells who wrote which. */
export const feedbackOf = (answers: readonly Answer[]): FeedbackShown => {
  const n = answers.length;
  if (n < feedbackShownFrom) return { n, shown: 'too-few' };
  const mean = (question: FeedbackQuestion) => Math.round((answers.reduce((sum, one) => sum + one[question], 0) / n) * 10) / 10;
  return {
    n,
    shown: 'all',
    means: { useful: mean('useful'), pace: mean('pace'), apply: mean('apply') },
    remarks: answers.flatMap(({ remark }) => remark ?? []).sort(),
  };
};
