import type { Exam } from '../content/exam.ts';
import { type Dated, inForce } from '../shared/dated.ts';
import type { PlainDate } from '../shared/plain-date.ts';

export const ruleNames = ['cutScore', 'objectiveFloor', 'minutesAllowed', 'attempts', 'coolDownHours', 'graceSeconds'] as const;
export type RuleName = (typeof ruleNames)[number];

/** The numbers of an exam on one day. */
export type ExamRules = Record<RuleName, number>;

/** Everything an exam is sat and judged by on `day`. Undefined while any of it is not in force: the exam is not offered then. */
export const rulesInForce = (exam: Exam, day: PlainDate): ExamRules | undefined => {
  const numbers = ruleNames.map((name) => [name, inForce(exam[name], day)] as const);
  return numbers.every(([, value]) => value !== undefined) ? (Object.fromEntries(numbers) as ExamRules) : undefined;
};

const sourceOf = (history: Dated<number>, day: PlainDate) => history.findLast(({ from }) => from <= day)?.source ?? '';

/** How sure a number is: no rule sets a platform default, and a provisional one waits for a panel. Says what its `source` in exam.yaml says. */
export const standingOf = (exam: Exam, name: RuleName, day: PlainDate): 'provisional' | 'platform_default' | 'ruled' => {
  const source = sourceOf(exam[name], day);
  if (!source.startsWith('platform default')) return 'ruled';
  return source.includes('provisional') ? 'provisional' : 'platform_default';
};

/** How many questions a paper has. */
export const questionsDrawn = (exam: Exam): number =>
  exam.blueprint.flatMap(({ items }) => Object.values(items)).reduce((sum, count) => sum + count, 0);
