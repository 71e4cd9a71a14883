import { messages } from '../message.ts';

/** The calendar of a person's own due days: the page that gives its address, and what its entries say. */
export const calendar = messages({
  title: { 'zh-CN': '截止日期日历', en: 'Calendar of due days' },
  lead: {
    'zh-CN': '把培训的截止日期订阅到手机或电脑的日历里。日期变了、完成了，日历会自己更新。',
    en: 'Subscribe to your due days in the calendar of your phone or computer. When a day changes or the training is done, the calendar follows.',
  },
  none: { 'zh-CN': '还没有订阅地址。', en: 'There is no address yet.' },
  since: {
    'zh-CN': '订阅地址建立于{at}。出于安全，建立后不再显示。',
    en: 'An address was made on {at}. For safety it is shown only once.',
  },
  make: { 'zh-CN': '建立订阅地址', en: 'Make an address' },
  remake: { 'zh-CN': '换一个新地址', en: 'Make a new address' },
  remakeHint: { 'zh-CN': '旧地址随即失效。', en: 'The old one ends at once.' },
  revoke: { 'zh-CN': '撤销订阅地址', en: 'Revoke the address' },
  yours: { 'zh-CN': '你的订阅地址', en: 'Your address' },
  once: {
    'zh-CN': '请现在复制：离开本页后不再显示。知道这个地址的人都能看到你的截止日期，请不要转给别人。',
    en: 'Copy it now; it is not shown again after you leave this page. Whoever knows it can see your due days, so keep it to yourself.',
  },
  how: {
    'zh-CN': '在日历应用里选“订阅日历”或“通过链接添加”，粘贴这个地址。',
    en: 'In your calendar choose “subscribe” or “add by link”, and paste the address.',
  },

  name: { 'zh-CN': '明伦 · 培训截止日期', en: 'Minglun · training due' },
  event: { 'zh-CN': '培训截止：{title}', en: 'Training due: {title}' },
  'review-registration': { 'zh-CN': '清单活动登记截止：项目{number}', en: 'Register the listed activity: project {number}' },
  'review-follow_up': { 'zh-CN': '伦理跟踪审查：项目{number}', en: 'Follow-up ethics review: project {number}' },
  describeReview: { 'zh-CN': '{title}\n{link}', en: '{title} ·\n{link}' },
  describe: {
    'zh-CN': '课程：{course}\n北京时间当天24:00前完成。\n{link}',
    en: 'Course: {course}\nTo be done by 24:00 Beijing time.\n{link}',
  },
  describeCase: {
    'zh-CN': '读案例，写回复\n北京时间当天24:00前完成。\n{link}',
    en: 'Read a case and reply\nTo be done by 24:00 Beijing time.\n{link}',
  },
});
