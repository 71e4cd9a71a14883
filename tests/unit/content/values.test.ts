import { expect, it } from 'vitest';
import { Policy } from '#domain/content/policy.ts';
import { ruleValue } from '#domain/content/values.ts';

const rule = (days: number) => ({
  id: 'yearly',
  title: { 'zh-CN': '每年一次', en: 'Once a year' },
  trigger: 'periodic',
  everyMonths: 12,
  course: 'gen-102',
  satisfiedBy: { course: 'gen-102' },
  due: { daysAfterTrigger: days },
  validMonths: null,
  basis: ['KJ-08'],
  why: { 'zh-CN': '理由', en: 'The reason' },
  platformDefault: ['everyMonths', 'due'],
});
const policies = {
  refresher: Policy.parse({
    title: { 'zh-CN': '温故', en: 'Refresher' },
    publisher: { 'zh-CN': '明伦', en: 'Minglun' },
    editions: [
      { version: '2027.1', from: '2027-01-01', change: 'material', requirements: [rule(60)] },
      { version: '2028.1', from: '2028-01-01', change: 'material', requirements: [rule(30)] },
    ],
  }),
};

it('a policy that begins later names the numbers of its first edition, and afterwards those in force', () => {
  const on = (day: string) => ruleValue({ courses: {}, exams: {}, policies }, 'policies/refresher.yearly.due', day)?.value;
  expect([on('2026-11-26'), on('2027-06-01'), on('2028-06-01')]).toEqual([60, 60, 30]);
  expect(ruleValue({ courses: {}, exams: {}, policies }, 'policies/refresher.other.due', '2026-11-26')).toBeUndefined();
});
