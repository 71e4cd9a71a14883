import type { Exam, keysShown, resits, sittings } from '../content/exam.ts';
import { type Dated, inForce } from '../shared/dated.ts';
import type { PlainDate } from '../shared/plain-date.ts';

export const ruleNames = ['cutScore', 'objectiveFloor', 'minutesAllowed', 'attempts', 'coolDownHours', 'graceSeconds'] as const;
export type RuleName = (typeof ruleNames)[number];

/** What holds where an edition says nothing of it, as those from before there were such rules do. All of it is platform default. */
export const unlessSaid = {
  sitting: 'anywhere',
  resit: 'whole',
  keys: 'never',
  effortPercent: 80,
  exposureCap: 25,
  appealWithinDays: 30,
  appealAnswerDays: 10,
  testOutAbove: 10,
  raters: 1,
} as const satisfies Partial<Record<keyof Exam, unknown>>;

type Conduct = {
  sitting: (typeof sittings)[number];
  resit: (typeof resits)[number];
  keys: (typeof keysShown)[number];
  effortPercent: number;
  exposureCap: number;
  appealWithinDays: number;
  appealAnswerDays: number;
  testOutAbove: number;
  raters: number;
};

/** The rules of an exam on one day. */
export type ExamRules = Record<RuleName, number> & Conduct;

const conductOn = (exam: Exam, day: PlainDate): Conduct => {
  const on = <V>(history: Dated<V> | undefined, otherwise: V): V => (history && inForce(history, day)) ?? otherwise;
  return {
    sitting: on(exam.sitting, unlessSaid.sitting),
    resit: on(exam.resit, unlessSaid.resit),
    keys: on(exam.keys, unlessSaid.keys),
    effortPercent: on(exam.effortPercent, unlessSaid.effortPercent),
    exposureCap: on(exam.exposureCap, unlessSaid.exposureCap),
    appealWithinDays: on(exam.appealWithinDays, unlessSaid.appealWithinDays),
    appealAnswerDays: on(exam.appealAnswerDays, unlessSaid.appealAnswerDays),
    testOutAbove: on(exam.testOutAbove, unlessSaid.testOutAbove),
    raters: on(exam.raters, unlessSaid.raters),
  };
};

/** Everything an exam is sat and judged by on `day`. Undefined while any of it is not in force: the exam is not offered then. */
export const rulesInForce = (exam: Exam, day: PlainDate): ExamRules | undefined => {
  const numbers = ruleNames.map((name) => [name, inForce(exam[name], day)] as const);
  return numbers.every(([, value]) => value !== undefined)
    ? { ...(Object.fromEntries(numbers) as Record<RuleName, number>), ...conductOn(exam, day) }
    : undefined;
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
