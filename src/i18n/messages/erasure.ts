import { messages } from '../message.ts';

/** Erasing a person: what goes, what stays and why, and the confirmation. */
export const erasure = messages({
  title: { 'zh-CN': '抹去个人信息', en: 'Erase this person' },
  lead: {
    'zh-CN': '本人要求，或者这些信息已经不再需要时，可以抹去。抹去之后不能恢复。',
    en: 'For somebody who asks for it, or whose data are no longer needed. It cannot be undone.',
  },
  deleted: { 'zh-CN': '删除', en: 'Deleted' },
  'deleted-account': { 'zh-CN': '账号、密码、登录记录和邀请', en: 'the account, its password, sign-ins and invitations' },
  'deleted-numbers': { 'zh-CN': '工号、学号', en: 'staff and student numbers' },
  'deleted-settings': {
    'zh-CN': '通知设置、日历地址、学到哪里的书签、没有发出的草稿',
    en: 'preferences, the calendar address, places kept in lessons, drafts not sent',
  },
  'deleted-imports': {
    'zh-CN': '导入文件里这个人的行，交来的证明文件',
    en: 'this person’s rows of imported files, and files handed in as proof',
  },
  emptied: { 'zh-CN': '抹去姓名或文字', en: 'Emptied of names and words' },
  'emptied-name': { 'zh-CN': '姓名、拼音、邮箱，以及学习证明上的姓名', en: 'name, spellings, email, and the name on records of learning' },
  'emptied-words': { 'zh-CN': '警示教育的回复内容、补录清单里的原文', en: 'the words of replies, and cells of lists of past learning' },
  'emptied-answers': { 'zh-CN': '课程效果问卷与本人的联系', en: 'what ties answers about the effect of courses to the person' },
  kept: { 'zh-CN': '留下，但不再指向这个人', en: 'Kept, leading to nobody' },
  'kept-learning': {
    'zh-CN': '任职时间、应训任务、完成的课程、考试、各项决定：单位要能说明谁在什么时候受过培训，总数不能变',
    en: 'times of affiliation, obligations, completions, exams and decisions: the institution must be able to show who was trained when, and totals must not change',
  },
  'kept-records': {
    'zh-CN': '学习证明的编号，别人仍然可以核验它是否有效',
    en: 'serials of records of learning, which others may still check',
  },
  'kept-log': { 'zh-CN': '日志和核验回执：只有编号，没有姓名', en: 'the log and receipts of the gate: ids, and no names' },
  keptNamed: { 'zh-CN': '连姓名一起留下', en: 'Kept with the name' },
  'keptNamed-statements': {
    'zh-CN': '已经冻结的培训情况说明：属于项目的伦理审查档案，改动了就不能作证明；公开核验页上姓名是遮住的',
    en: 'training statements that were frozen: they belong to the file of an ethics review and would prove nothing if changed; the public check shows names masked',
  },
  ground: { 'zh-CN': '为什么抹去', en: 'Why' },
  'ground-asked': { 'zh-CN': '本人要求', en: 'The person asks for it' },
  'ground-needless': { 'zh-CN': '不再需要这些信息', en: 'The data are no longer needed' },
  name: { 'zh-CN': '再写一遍姓名', en: 'Type the name once more' },
  nameHint: { 'zh-CN': '写“{name}”，以免抹错人。', en: 'Type “{name}”, so that nobody is erased by a slip.' },
  go: { 'zh-CN': '抹去，不能恢复', en: 'Erase; it cannot be undone' },
  notNow: { 'zh-CN': '现在不能抹去', en: 'Not now' },
  until: { 'zh-CN': '已知的最后一天：{day}', en: 'The last day that is known: {day}' },
});
