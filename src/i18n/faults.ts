import type { z } from 'zod';
import { type FaultCode, faultCodes } from '#domain/shared/fault.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { fill } from './fill.ts';

/** What is said beside a field: what is wrong and what to do. `{limit}` is the number the schema names. */
export const faults = {
  missing: { 'zh-CN': '请填写这一项。', en: 'Please fill this in.' },
  too_short: { 'zh-CN': '太短了，请至少写{limit}个字符。', en: 'Too short. Please write at least {limit} characters.' },
  too_long: { 'zh-CN': '太长了，请不要超过{limit}个字符。', en: 'Too long. Please keep to {limit} characters at most.' },
  too_many: { 'zh-CN': '太多了，请不要超过{limit}项。', en: 'Too many. Please keep to {limit} at most.' },
  too_small: { 'zh-CN': '请填写不小于{limit}的数。', en: 'Please give a number of at least {limit}.' },
  too_large: { 'zh-CN': '请填写不大于{limit}的数。', en: 'Please give a number of at most {limit}.' },
  not_an_email: {
    'zh-CN': '这不像一个邮箱地址。请检查，例如 name@example.edu.cn。',
    en: 'This does not look like an email address. Please check it, for example name@example.edu.cn.',
  },
  not_a_number: { 'zh-CN': '请填写数字。', en: 'Please write a number.' },
  not_a_day: { 'zh-CN': '请填写一个日期，例如 2026-11-25。', en: 'Please give a day, for example 2026-11-25.' },
  not_a_moment: {
    'zh-CN': '请填写北京时间的日期和时刻，例如 2026-11-25T10:00。',
    en: 'Please give a day and a time in Beijing, for example 2026-11-25T10:00.',
  },
  not_offered: { 'zh-CN': '请从列出的选项中选一个。', en: 'Please choose one of the options listed.' },
  not_in_form: { 'zh-CN': '这里的写法不对。请检查后再填。', en: 'This is not written as expected. Please check it.' },
  not_the_same: { 'zh-CN': '两次输入不一样。请再输入一次。', en: 'The two entries differ. Please type it once more.' },
  more_than_named: {
    'zh-CN': '这里要的项数，比列出来的还多。',
    en: 'This asks for more things than are named.',
  },
  window_too_long: {
    'zh-CN': '续学窗口比有效期还长。请改短，或把有效期改长。',
    en: 'The renewal window is as long as the validity. Please shorten it, or let the validity last longer.',
  },
  never_renewed: {
    'zh-CN': '一直有效的不需要续学。请清空这一项，或另选有效期。',
    en: 'What is valid for good is never renewed. Please clear this, or choose another validity.',
  },
  never_lapses: {
    'zh-CN': '满足过就一直算的不会到期，也就没有宽限期。请清空这一项，或取消“一直算满足”。',
    en: 'What stays met never lapses, so there is no grace. Please clear this, or let it be judged each day.',
  },
  of_rule_change: {
    'zh-CN': '只有“规则更新”能限定学过某门课的人。请改选“不限”，或改选情形。',
    en: 'Only a change of the rules can be limited to those who took a course before. Please choose everybody here, or that occasion.',
  },
  password_common: {
    'zh-CN': '这个密码太常见，容易被猜到。请换一个，例如几个不相干的词连在一起。',
    en: 'This password is very common and easily guessed. Please take another, such as a few unrelated words in a row.',
  },
} as const satisfies Record<FaultCode, Bilingual>;

type Issue = z.core.$ZodIssue;

const ofSize = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): [FaultCode, number] => {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const long = issue.origin === 'string' || issue.origin === 'array';
  if (issue.code === 'too_big') return [issue.origin === 'array' ? 'too_many' : long ? 'too_long' : 'too_large', limit];
  if (long) return [limit <= 1 ? 'missing' : 'too_short', limit];
  return ['too_small', limit];
};

/** The code of a fault that a schema found, with the number the schema names. */
export const faultOf = (issue: Issue): [FaultCode, number?] => {
  const said = faultCodes.find((code) => code === issue.message);
  const sized = issue.code === 'too_small' || issue.code === 'too_big' ? ofSize(issue) : undefined;
  // A schema may say in its own code what is too long; the number is still its own.
  if (said) return sized ? [said, sized[1]] : [said];
  if (sized) return sized;
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return ['not_offered'];
  if (issue.code === 'invalid_format') return [issue.format === 'email' ? 'not_an_email' : 'not_in_form'];
  if (issue.code === 'invalid_type' && issue.expected === 'number') return ['not_a_number'];
  return [issue.code === 'invalid_type' ? 'missing' : 'not_in_form'];
};

/** The sentence for one fault that a schema found. Nothing typed is always "please fill this in". */
export const faultWords = (issue: Issue, typed: string | undefined, locale: Locale): string => {
  const [code, limit = 0] = typed?.trim() === '' ? ['missing' as const] : faultOf(issue);
  return fill(faults[code][locale], { limit });
};
