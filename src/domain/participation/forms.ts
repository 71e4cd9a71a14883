import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { limits } from './limits.ts';
import { grounds } from './moderation.ts';
import { outcomes } from './theme.ts';
import { voteChoices } from './votes.ts';

const Day = z.string().refine(isPlainDate, fault('not_a_day'));
const Text = (longest: number) => z.string(fault('missing')).trim().min(1).max(longest);
const Also = (longest: number) => orBlank(z.string().trim().max(longest));

export const ConsultationForm = z.object({
  institutionId: z.string().min(1),
  unitId: orBlank(z.string()),
  slug: z
    .string()
    .trim()
    .min(3)
    .max(60)
    .refine((slug) => Slug.safeParse(slug).success, fault('not_in_form')),
  question: Text(120),
  questionEn: Also(240),
  background: Text(limits.backgroundLength),
  backgroundEn: Also(limits.backgroundLength * 4),
  canChange: Text(400),
  canChangeEn: Also(1600),
  cannotChange: Text(400),
  cannotChangeEn: Also(1600),
  checkedHow: Text(300),
  checkedHowEn: Also(1200),
  opensOn: Day,
  closesOn: Day,
});
export type NewConsultation = z.infer<typeof ConsultationForm>;

export const StatementForm = z.object({ statement: Text(limits.statementLength) });
export const SubmissionForm = z.object({ words: z.string(fault('missing')).trim().min(10).max(2000), contact: Also(200) });
export const VoteForm = z.object({ statementId: z.string().min(1), choice: z.enum(voteChoices) });

const Reason = Text(500);
export const DecisionForm = z.object({
  statementId: z.string().min(1),
  verdict: z.enum(['accept', 'reject']),
  ground: orBlank(z.enum(grounds)),
  reason: Also(500),
});
export const AppealForm = z.object({ statementId: z.string().min(1), appeal: z.string(fault('missing')).trim().min(10).max(500) });
export const AppealDecisionForm = z.object({ statementId: z.string().min(1), verdict: z.enum(['grant', 'uphold']), reason: Reason });

export const ThemeForm = z.object({ title: Text(60), titleEn: Also(120) });
export const SortForm = z.object({ kind: z.enum(['statement', 'submission']), id: z.string().min(1), themeId: orBlank(z.string()) });
export const ThemeAnswerForm = z.object({
  themeId: z.string().min(1),
  outcome: z.enum(outcomes),
  reason: z.string(fault('missing')).trim().min(10).max(800),
  reasonEn: Also(3200),
  office: Text(100),
  officeEn: Also(200),
});
export const ReportForm = z.object({ report: z.string(fault('missing')).trim().min(10).max(4000), reportEn: Also(12000) });
export const SeedForm = z.object({ statement: Text(limits.statementLength), otherWords: Also(400) });
export const ReceiptForm = z.object({ number: Text(40) });
