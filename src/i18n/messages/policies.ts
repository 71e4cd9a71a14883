import { messages } from '../message.ts';

/** Policies: published sets of training requirements. */
export const policies = messages({
  title: { 'zh-CN': '培训要求', en: 'Training policies' },
  lead: {
    'zh-CN': '谁要学什么、什么时候之前、为什么。每一版都写明从哪天起、依据哪一条。',
    en: 'Who is asked to learn what, by when and why. Each edition says from which day and on which clause.',
  },
  publishedBy: { 'zh-CN': '发布：{publisher}', en: 'Published by {publisher}' },
  inForce: { 'zh-CN': '现行版', en: 'In force' },
  ahead: { 'zh-CN': '未来的版本', en: 'Not yet in force' },
  past: { 'zh-CN': '过去的版本', en: 'Earlier edition' },
  from: { 'zh-CN': '{day}起', en: 'from {day}' },
  editions: { 'zh-CN': '各版要求', en: 'Editions and their requirements' },
  editionsNote: {
    'zh-CN': '下表由要求的数据生成，与系统判定所用的是同一份。新的一版从它的第一天起约束新的情形，不改变已经了结的任务。',
    en: 'The tables come from the very data the system judges by. A new edition binds from its first day and never reopens what was settled.',
  },
  edition: { 'zh-CN': '{version}版', en: 'Edition {version}' },
  'change-editorial': { 'zh-CN': '勘误', en: 'erratum' },
  'change-minor': { 'zh-CN': '小修', en: 'minor change' },
  'change-material': { 'zh-CN': '实质修订', en: 'material change' },
  trigger: { 'zh-CN': '什么情况', en: 'When' },
  'trigger-onboarding': { 'zh-CN': '任职开始', en: 'On joining' },
  'trigger-project': { 'zh-CN': '加入项目', en: 'On joining a project' },
  course: { 'zh-CN': '课程', en: 'Course' },
  due: { 'zh-CN': '什么时候之前', en: 'Due' },
  dueDays: { 'zh-CN': '{n}天之内', en: 'within {n} days' },
  dueBefore: { 'zh-CN': '加入之前', en: 'before joining' },
  valid: { 'zh-CN': '有效多久', en: 'Current for' },
  validMonths: { 'zh-CN': '{n}个月', en: '{n} months' },
  validForEver: { 'zh-CN': '一直有效', en: 'for good' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  why: { 'zh-CN': '为什么', en: 'Why' },
  platformDefault: { 'zh-CN': '平台默认值', en: 'platform default' },
  draft: { 'zh-CN': '征求意见稿', en: 'draft' },
});
