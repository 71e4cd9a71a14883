import { z } from 'zod';

/** 五步思考法: see what is to be decided, look the rules up, forecast, test oneself, ask and decide. */
export const steps = ['frame', 'rules', 'forecast', 'self', 'decide'] as const;
export type Step = (typeof steps)[number];

export const likelihoods = ['low', 'mid', 'high'] as const;
export const horizons = ['week', 'year'] as const;
export const undoings = ['yes', 'no'] as const;
/** Whom one may ask. */
export const helpers = ['leader', 'committee', 'office', 'legal', 'colleague', 'participants'] as const;
/** Courses of action that are forecast. */
export const lines = [1, 2, 3] as const;

const text = (most: number) => z.string().trim().max(most).default('');
const choice = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values).or(z.literal('')).default('');

/** Every field is one of a plain form. What is left empty stays empty: a worksheet may be handed in short, and the rubric shows what it lacks. */
export const WorksheetForm = z.object({
  act: z.string().min(1),
  frame: z.string().trim().min(1).max(300),
  rules: z.array(z.string().max(12)).max(12),
  gap: text(400),
  do1: text(200),
  who1: text(200),
  what1: text(300),
  when1: choice(horizons),
  odds1: choice(likelihoods),
  undo1: choice(undoings),
  do2: text(200),
  who2: text(200),
  what2: text(300),
  when2: choice(horizons),
  odds2: choice(likelihoods),
  undo2: choice(undoings),
  do3: text(200),
  who3: text(200),
  what3: text(300),
  when3: choice(horizons),
  odds3: choice(likelihoods),
  undo3: choice(undoings),
  hope: text(300),
  against: text(300),
  evidence: text(300),
  ask: choice(helpers),
  decision: z.string().trim().min(1).max(400),
  record: text(300),
});
export type WorksheetForm = z.infer<typeof WorksheetForm>;
export type WorksheetAnswers = Omit<WorksheetForm, 'act'>;
export type WorksheetField = keyof WorksheetAnswers;

/** What the rubric looks for in each step: a point each, three a step, fifteen in all. */
export const criteria = {
  frame: ['decision', 'deadline', 'decider'],
  rules: ['right', 'tied', 'gap'],
  forecast: ['parties', 'unwanted', 'horizon'],
  self: ['interest', 'opponent', 'change'],
  decide: ['role', 'checkable', 'trace'],
} as const satisfies Record<Step, readonly [string, string, string]>;
export type Criterion = (typeof criteria)[Step][number];
export const allCriteria = steps.flatMap((step) => [...criteria[step]]);

/** Out of 15. Platform default: so much is enough. */
export const enough = 9;
export const rubricTotal = allCriteria.length;

/** The second look: three differences from the expert's version, what the rubric finds, and the worksheet revised. Once. */
export const RevisionForm = WorksheetForm.extend({
  difference1: text(300),
  difference2: text(300),
  difference3: text(300),
  criteria: z.array(z.enum(allCriteria as [Criterion, ...Criterion[]])).max(rubricTotal),
});
export type RevisionForm = z.infer<typeof RevisionForm>;
export type SecondLook = { differences: string[]; criteria: Criterion[] };

export const rubricScore = (met: readonly Criterion[]): number => new Set(met).size;

export type WorksheetRefusal = { code: 'progress.worksheet_done' };
