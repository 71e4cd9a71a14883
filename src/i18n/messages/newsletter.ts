import { messages } from '../message.ts';

/** The monthly letter on what is new in the public section. */
export const newsletter = messages({
  title: { 'zh-CN': '订阅每月新篇', en: 'The monthly letter' },
  lead: {
    'zh-CN': '每月最多一封信，列出上个月新写的科普文章。没有新文章的月份不发。',
    en: 'At most one letter a month, with what was newly written for the public in the month before. A month without anything new has none.',
  },
  email: { 'zh-CN': '邮箱', en: 'Email' },
  emailHint: { 'zh-CN': '只用来寄这封信。', en: 'Used for this letter and for nothing else.' },
  ask: { 'zh-CN': '订阅', en: 'Subscribe' },
  promise: {
    'zh-CN': '先寄一封确认信，你按下确认才算订阅。信里没有追踪图片，随时一键退订；退订后邮箱就删掉。',
    en: 'A first letter asks whether it is really you. There are no tracking pictures, leaving takes one click, and your address is then deleted.',
  },
  askedTitle: { 'zh-CN': '请看一下邮箱', en: 'Look into your mailbox' },
  asked: {
    'zh-CN': '如果这个邮箱还没有订阅，几分钟内会收到一封确认信。没有收到，请看看垃圾邮件。',
    en: 'If the address is not on the list yet, a letter asking you to confirm arrives within minutes. If not, look among the junk mail.',
  },
  confirmTitle: { 'zh-CN': '确认订阅', en: 'Confirm the letter' },
  confirmLead: { 'zh-CN': '按下面的按钮，从这个月起寄给你。', en: 'Press the button, and it comes to you from this month on.' },
  confirm: { 'zh-CN': '确认订阅', en: 'Yes, send it to me' },
  confirmed: { 'zh-CN': '订阅好了', en: 'You are on the list' },
  confirmedLead: {
    'zh-CN': '第一封信在下个月初寄出。每封信末尾都有退订链接。',
    en: 'The first letter goes out at the beginning of next month. Each ends with the way off the list.',
  },
  leaveTitle: { 'zh-CN': '退订', en: 'Leave the list' },
  leaveLead: {
    'zh-CN': '按下面的按钮，以后不再寄，你的邮箱也会删掉。',
    en: 'Press the button: no more letters, and your address is deleted.',
  },
  leaveAct: { 'zh-CN': '退订并删除邮箱', en: 'Leave, and delete my address' },
  left: { 'zh-CN': '已经退订', en: 'You have left the list' },
  leftLead: { 'zh-CN': '邮箱已经删除。', en: 'Your address is deleted.' },
  gone: { 'zh-CN': '这个链接不能用了', en: 'This link does not work any more' },
  goneLead: { 'zh-CN': '它可能已经用过，或者过期了。可以重新订阅。', en: 'It was used, or has run out. You can subscribe again.' },
  again: { 'zh-CN': '去订阅', en: 'To the form' },
  home: { 'zh-CN': '回到首页', en: 'To the home page' },

  hello: { 'zh-CN': '你好：', en: 'Hello,' },
  confirmSubject: { 'zh-CN': '请确认：订阅明伦每月新篇', en: 'Please confirm: the monthly letter of Minglun' },
  confirmBody: {
    'zh-CN': '有人用这个邮箱订阅明伦的每月新篇。如果是你，请打开下面的链接确认。',
    en: 'Somebody gave this address for the monthly letter of Minglun. If it was you, open this link to confirm.',
  },
  confirmLink: { 'zh-CN': '确认订阅', en: 'Confirm' },
  confirmElse: {
    'zh-CN': '不是你？不用管它，{n}天后这个邮箱会从名单里删掉。',
    en: 'If it was not you, do nothing: after {n} days the address is deleted.',
  },
  subject: { 'zh-CN': '明伦 {month}：{title}', en: 'Minglun {month}: {title}' },
  body: { 'zh-CN': '上个月新写的文章（{n}篇）：', en: 'Newly written last month ({n}):' },
  more: { 'zh-CN': '更多文章', en: 'More' },
  why: { 'zh-CN': '你收到这封信，是因为你订阅并确认过。', en: 'You get this letter because you asked for it and confirmed.' },
  leave: { 'zh-CN': '退订', en: 'Leave the list' },
});
