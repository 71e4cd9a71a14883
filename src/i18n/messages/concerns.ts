import { messages } from '../message.ts';

/** 公众监督: raising a concern, and where it went. */
export const concerns = messages({
  title: { 'zh-CN': '公众监督', en: 'Raise a concern' },
  lead: {
    'zh-CN': '对科技活动的伦理有疑虑，可以从这里提出，并凭回执号看它走到了哪里。不用账号。',
    en: 'If something about the ethics of a scientific activity worries you, say it here, and see with your receipt where it went. No account is needed.',
  },
  notFor: {
    'zh-CN': '这里不公开任何一条的内容，也不代替法定的举报渠道；有人正处在危险中时，请直接联系有关部门。',
    en: 'Nothing that is raised is published, and this takes the place of no channel that the law provides; if somebody is in danger now, go to the authorities directly.',
  },
  promise: {
    'zh-CN': '{n}天内转给负责的部门（平台默认值）；到时没有转的，每周提醒经办的人。',
    en: 'It is passed on to the office whose matter it is within {n} days (platform default); after that, those who handle it are reminded weekly.',
  },
  raise: { 'zh-CN': '提出关切', en: 'What worries you' },
  institution: { 'zh-CN': '涉及哪个单位', en: 'Which institution it is about' },
  institutionUnknown: { 'zh-CN': '不清楚，或不在列表中', en: 'Not sure, or not on the list' },
  words: { 'zh-CN': '你看到了什么，担心什么', en: 'What you saw and what worries you' },
  wordsHint: {
    'zh-CN': '10到2000字；写事情，不必写人的姓名。办结180天后清空（平台默认值）',
    en: '10 to 2,000 characters; tell the matter, names are not needed. Emptied 180 days after it is closed (platform default)',
  },
  contact: { 'zh-CN': '联系方式', en: 'How to reach you' },
  contactHint: {
    'zh-CN': '想收到答复再填；分开存放，180天后删除（平台默认值）',
    en: 'Only if you wish to hear back; kept apart, deleted after 180 days (platform default)',
  },
  act: { 'zh-CN': '提交', en: 'Hand it in' },
  numbers: { 'zh-CN': '现在到了哪里', en: 'Where concerns stand' },
  state: { 'zh-CN': '状态', en: 'State' },
  count: { 'zh-CN': '件数', en: 'Number' },
  'state-received': { 'zh-CN': '已收到', en: 'received' },
  'state-passed-on': { 'zh-CN': '已转交', en: 'passed on' },
  'state-looking': { 'zh-CN': '正在了解', en: 'being looked into' },
  'state-closed': { 'zh-CN': '已办结', en: 'closed' },
  'kind-concern': { 'zh-CN': '公众监督', en: 'concern' },
  stepLine: { 'zh-CN': '{day} {state}：', en: '{day}: {state},' },
  passBy: { 'zh-CN': '{day}前转交', en: 'to be passed on by {day}' },
  late: { 'zh-CN': '应在{day}前转交，已逾期', en: 'to be passed on by {day}, late' },
  deskTitle: { 'zh-CN': '公众监督', en: 'Concerns of the public' },
  deskLead: {
    'zh-CN': '写明转给了哪个部门、到了哪一步。提出的人凭回执号看得到部门和日期，看不到经办人。',
    en: 'Say which office has it and how it stands. Whoever raised it sees the office and the day, and no person.',
  },
  empty: { 'zh-CN': '没有收到关切', en: 'No concern came in' },
  emptyNext: { 'zh-CN': '涉及本单位的关切会出现在这里。', en: 'Those about your institution appear here.' },
  noInstitution: { 'zh-CN': '未指明单位', en: 'no institution named' },
  next: { 'zh-CN': '下一步', en: 'Next' },
  office: { 'zh-CN': '部门', en: 'Office' },
  stepAct: { 'zh-CN': '记录', en: 'Write it down' },
});
