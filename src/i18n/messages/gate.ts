import { messages } from '../message.ts';

/** The project gate (项目核验) and its receipts. */
export const gate = messages({
  title: { 'zh-CN': '项目核验', en: 'Ask the gate' },
  lead: {
    'zh-CN': '问一个人在某一天能不能按培训要求参加这个项目，每一项要求满足了没有。回答连同理由存为回执，以后不会改变。',
    en: 'Ask whether the training requirements let a person work on this project on a day, one by one. The answer and its reasons are kept as a receipt and never change.',
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
  cleared: { 'zh-CN': '可以参加', en: 'Nothing stands in the way' },
  notCleared: { 'zh-CN': '还不能参加：有{n}项要求没有满足', en: 'Not yet. Requirements not met: {n}' },
  clearedInTime: {
    'zh-CN': '{name}在{day}可以参加项目。还没有满足的要求，都没有过截止日期；过期之前学完即可。',
    en: 'Nothing kept {name} from the project on {day}. What is not met yet was still in time, and is to be met before its due day is over.',
  },
  nothingRequired: {
    'zh-CN': '这一天没有任何生效的培训要求，所以没有什么要满足的。',
    en: 'No training requirement was in force that day, so there was nothing to meet.',
  },
  clearedMeaning: { 'zh-CN': '{name}在{day}满足下列每一项要求。', en: '{name} met each requirement below on {day}.' },
  notClearedMeaning: {
    'zh-CN': '{name}在{day}还不能参加项目。下面写明每一项没有满足的要求、原因和下一步。',
    en: 'On {day} something kept {name} from the project. For each requirement that is not met, the reason and the next step are given below.',
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
  inTime: { 'zh-CN': '未满足，未到期', en: 'Not met, in time' },
  'reason-in_time': {
    'zh-CN': '截止日期是{until}，在那之前学完即可，现在不影响参加。',
    en: 'In time until {until}: to be completed by then, and no obstacle before.',
  },
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
  toTraining: { 'zh-CN': '我的培训', en: 'My training' },
  frozen: {
    'zh-CN': '回执保存的是当时的回答。之后学完的课程不会改变它；请再核验一次，取得新的回执。',
    en: 'A receipt keeps the answer as it was given. Courses completed later do not change it; ask again for a new receipt.',
  },
  caption: { 'zh-CN': '每项要求', en: 'Each requirement' },
});
