import { inForce } from '../shared/dated.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Course } from './course.ts';
import type { Exam } from './exam.ts';
import type { Library } from './library.ts';
import { type Policy, policyInForce } from './policy.ts';

/** What owns numbers, by slug. */
export type Rules = { courses: Record<string, Course>; exams: Record<string, Exam>; policies: Record<string, Policy> };

const only = <T, U>(record: Record<string, T>, take: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([slug, value]) => [slug, take(value)]));

export const rulesOf = ({ courses, exams, policies }: Library): Rules => ({
  courses: only(courses, ({ course }) => course),
  exams: only(exams, ({ exam }) => exam),
  policies: only(policies, ({ policy }) => policy),
});

/** A number that a rule owns, with its unit. */
export type RuleValue = { value: number; unit: 'percent' | 'minutes' | 'attempts' | 'hours' | 'items' | 'days' | 'months' | 'seconds' };

const examUnits = {
  cutScore: 'percent',
  objectiveFloor: 'percent',
  minutesAllowed: 'minutes',
  attempts: 'attempts',
  coolDownHours: 'hours',
  graceSeconds: 'seconds',
  testOutAbove: 'percent',
} as const satisfies Partial<Record<keyof Exam, RuleValue['unit']>>;

const itemsDrawn = (exam: Exam) => exam.blueprint.flatMap(({ items }) => Object.values(items)).reduce((sum, count) => sum + count, 0);

/** What the `value` tag's `of` names, as in force on `day`, or as a policy that begins later will ask; undefined when no rule has that name. */
export const ruleValue = (rules: Rules, of: string, day: PlainDate): RuleValue | undefined => {
  const [path = '', ...names] = of.split('.');
  const [room, slug = ''] = path.split('/');
  const name = names.at(-1) ?? '';
  if (room === 'courses' && name === 'minutes') {
    const minutes = rules.courses[slug]?.minutes;
    return minutes === undefined ? undefined : { value: minutes, unit: 'minutes' };
  }
  if (room === 'exams') {
    const exam = rules.exams[slug];
    if (!exam) return undefined;
    if (name === 'items') return { value: itemsDrawn(exam), unit: 'items' };
    if (!(name in examUnits)) return undefined;
    const key = name as keyof typeof examUnits;
    const value = inForce(exam[key] ?? [], day);
    return value === undefined ? undefined : { value, unit: examUnits[key] };
  }
  if (room === 'policies') {
    const policy = rules.policies[slug];
    // The words of a policy that begins later are about its first edition.
    const edition = policy && (policyInForce(policy, day) ?? policy.editions[0]);
    const rule = edition?.requirements.find(({ id }) => id === names[0]);
    if (rule && name === 'due' && 'daysAfterTrigger' in rule.due) return { value: rule.due.daysAfterTrigger, unit: 'days' };
    if (rule && name === 'due' && 'monthsAfterTrigger' in rule.due) return { value: rule.due.monthsAfterTrigger, unit: 'months' };
    if (rule && name === 'validMonths' && rule.validMonths !== null) return { value: rule.validMonths, unit: 'months' };
  }
  return undefined;
};
