import { messages } from '../message.ts';

/** The project gate (项目核验) and its receipts. */
export const gate = messages({
  title: { 'zh-CN': '项目核验', en: 'Ask the gate' },
  lead: {
    'zh-CN': '问一个人在某一天是否满足这个项目的每一项培训要求。回答连同理由存为回执，以后不会改变。',
    en: 'Ask whether a person meets every training requirement of this project on a day. The answer and its reasons are kept as a receipt and never change.',
  },
  person: { 'zh-CN': '人员', en: 'Person' },
  personHint: { 'zh-CN': '项目成员可以直接选', en: 'Members of the project can be chosen directly' },
  other: { 'zh-CN': '其他人员的工号', en: 'Staff number of somebody else' },
  otherHint: {
    'zh-CN': '还不是成员的人，填工号，并在下面选拟担任的角色',
    en: 'For somebody not yet a member, give the staff number, and the intended role below',
  },
  noMember: { 'zh-CN': '（填写下面的工号）', en: '(the staff number below)' },
  asOf: { 'zh-CN': '核验哪一天', en: 'For which day' },
  asOfHint: {
    'zh-CN': '可以是过去的一天，也可以是将来的一天；按现在掌握的学习记录回答。',
    en: 'It may lie in the past or the future; the answer rests on what is on record now.',
  },
  role: { 'zh-CN': '拟担任的角色', en: 'Intended role' },
  roleMember: { 'zh-CN': '按成员现有的角色', en: 'The role they hold' },
  ask: { 'zh-CN': '核验', en: 'Ask' },

  receipt: { 'zh-CN': '核验回执', en: 'Clearance receipt' },
  receiptNumber: { 'zh-CN': '回执编号', en: 'Receipt' },
  cleared: { 'zh-CN': '满足全部要求', en: 'Every requirement is met' },
  notCleared: { 'zh-CN': '还有{n}项要求没有满足', en: 'Requirements not met: {n}' },
  nothingRequired: {
    'zh-CN': '这一天没有任何生效的培训要求，所以没有什么要满足的。',
    en: 'No training requirement was in force that day, so there was nothing to meet.',
  },
  clearedMeaning: { 'zh-CN': '{name}在{day}满足下列每一项要求。', en: '{name} met each requirement below on {day}.' },
  notClearedMeaning: {
    'zh-CN': '{name}在{day}还没有满足下列全部要求。没有满足的，写明了原因和下一步。',
    en: '{name} did not meet all of the requirements below on {day}. For each that is not met, the reason and the next step are given.',
  },
  project: { 'zh-CN': '项目（课题）', en: 'Project' },
  as: { 'zh-CN': '角色', en: 'Role' },
  member: { 'zh-CN': '{role}（当日成员）', en: '{role} (a member that day)' },
  intended: { 'zh-CN': '{role}（拟担任）', en: '{role} (intended)' },
  day: { 'zh-CN': '核验日期', en: 'Asked for' },
  knownAt: { 'zh-CN': '按此刻的记录', en: 'On record at' },
  askedBy: { 'zh-CN': '由谁核验', en: 'Asked by' },
  requirement: { 'zh-CN': '培训要求', en: 'Requirement' },
  answer: { 'zh-CN': '结果', en: 'Answer' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  evidence: { 'zh-CN': '学习证明', en: 'Record of learning' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  edition: { 'zh-CN': '要求集版本 {version}', en: 'policy edition {version}' },
  met: { 'zh-CN': '已满足', en: 'Met' },
  unmet: { 'zh-CN': '未满足', en: 'Not met' },
  'reason-current': { 'zh-CN': '有效至{until}', en: 'current until {until}' },
  'reason-forever': { 'zh-CN': '长期有效', en: 'current, without an end' },
  'reason-never_completed': {
    'zh-CN': '没有完成过要求的课程。请本人学完，再核验一次。',
    en: 'The course has not been completed. Ask them to complete it, then ask again.',
  },
  'reason-expired': {
    'zh-CN': '有效期到{on}为止。请本人再学一次，再核验。',
    en: 'It ran out after {on}. Ask them to take the course again, then ask again.',
  },
  'reason-completed_later': { 'zh-CN': '{on}才完成，核验的这一天还没有。', en: 'It was completed on {on}, after the day asked about.' },
  print: { 'zh-CN': '可以用浏览器打印这一页。', en: 'This page prints well.' },
  again: { 'zh-CN': '再核验一次', en: 'Ask again' },
  frozen: {
    'zh-CN': '回执保存的是当时的回答。之后学完的课程不会改变它；请再核验一次，取得新的回执。',
    en: 'A receipt keeps the answer as it was given. Courses completed later do not change it; ask again for a new receipt.',
  },
  caption: { 'zh-CN': '每项要求', en: 'Each requirement' },
});
