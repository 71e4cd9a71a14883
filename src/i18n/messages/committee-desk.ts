import { messages } from '../message.ts';

/** What the secretary of a committee looks at, and its calendar. */
export const committeeDesk = messages({
  title: { 'zh-CN': '进度与日程', en: 'Figures and dates' },
  certified: { 'zh-CN': '持证情况', en: 'Certificates' },
  share: {
    'zh-CN': '{n}名委员中{held}人持有有效的培训考核合格证明',
    en: '{held} of {n} members hold a current certificate of assessed training',
  },
  shareNote: {
    'zh-CN': '看通用方向的证明，社会人士委员也可以是其自己的方向（平台默认）。没有规则要求委员先持证。',
    en: 'The general certificate is looked at; of a lay member, their own will do as well (platform default). No rule asks members to be certified first.',
  },
  uncertified: { 'zh-CN': '没有有效证明：{names}', en: 'Without a current certificate: {names}' },
  noMembers: { 'zh-CN': '今天没有委员在任。', en: 'No member is seated today.' },
  endings: { 'zh-CN': '即将到期的证明', en: 'Certificates about to end' },
  endingsNone: { 'zh-CN': '90天内没有证明到期', en: 'No certificate ends within 90 days' },
  within: { 'zh-CN': '{n}天内', en: 'within {n} days' },
  endsOn: { 'zh-CN': '{title}，{day}到期', en: '{title}, ends on {day}' },
  hours: { 'zh-CN': '学时', en: 'Hours' },
  hoursNone: {
    'zh-CN': '委员会还没有写每年计划的学时，所以不核对。可以在“修改登记信息”里填写。',
    en: 'The committee has planned no hours a year, so nothing is compared. Say so under “Change the entry”.',
  },
  hoursPlan: {
    'zh-CN': '计划每人每年{n}学时；自{day}以来，以下委员还没有学够：',
    en: '{n} hours a year are planned for each; since {day} these members have less:',
  },
  hoursAll: {
    'zh-CN': '计划每人每年{n}学时；自{day}以来，委员都已学够。',
    en: '{n} hours a year are planned for each; since {day} every member has them.',
  },
  hoursOf: { 'zh-CN': '{name}：{hours}学时', en: '{name}: {hours} hours' },
  dates: { 'zh-CN': '日程', en: 'Dates' },
  datesLead: {
    'zh-CN': '任期、证明到期、会议和国家平台登记，今后12个月。',
    en: 'Terms, ends of certificates, meetings and the national registration in the next twelve months.',
  },
  datesCaption: { 'zh-CN': '今后12个月', en: 'The next twelve months' },
  datesNone: { 'zh-CN': '今后12个月没有日程', en: 'Nothing in the next twelve months' },
  'date-registration-due': { 'zh-CN': '国家平台登记期限', en: 'National registration due' },
  'date-meeting': { 'zh-CN': '会议：{what}', en: 'Meeting: {what}' },
  'date-term-begins': { 'zh-CN': '{name}任期开始', en: '{name}’s term begins' },
  'date-term-ends': { 'zh-CN': '{name}任期最后一天', en: 'Last day of {name}’s term' },
  'date-certificate-ends': { 'zh-CN': '{name}的证明（{what}）最后一天', en: 'Last day of {name}’s certificate ({what})' },
  when: { 'zh-CN': '日期', en: 'Day' },
  what: { 'zh-CN': '事项', en: 'What' },
  feed: { 'zh-CN': '订阅到日历', en: 'In your own calendar' },
  feedLead: {
    'zh-CN': '把上面的日程订阅到你的日历程序。地址只属于你：你不再管理或查看这个委员会时，它随即失效。',
    en: 'Subscribe to these dates in your calendar program. The address is yours alone: it ends once you may no longer read this register.',
  },
  feedYours: { 'zh-CN': '你的订阅地址', en: 'Your address' },
  feedOnce: {
    'zh-CN': '请现在复制，离开本页后不再显示。知道地址的人看得到委员的姓名和日期，请不要转给别人。',
    en: 'Copy it now; it is not shown again. Whoever knows it sees names of members and dates, so keep it to yourself.',
  },
  feedSince: { 'zh-CN': '订阅地址建立于{at}，建立后不再显示。', en: 'An address was made {at}; it is shown only once.' },
  feedMake: { 'zh-CN': '建立订阅地址', en: 'Make an address' },
  feedRemake: { 'zh-CN': '换一个新地址', en: 'Make a new address' },
  feedRevoke: { 'zh-CN': '撤销订阅地址', en: 'Revoke the address' },
});
