import { messages } from '../message.ts';

/** Feeds of what is new for the public. */
export const feeds = messages({
  ofTopic: { 'zh-CN': '明伦 · {topic}', en: 'Minglun · {topic}' },
  picture: { 'zh-CN': '［图］{alt}', en: '[Picture] {alt}' },
  onPage: { 'zh-CN': '可以动手做的部分，在原文页面：', en: 'To be done by hand, on the page itself: ' },
  rest: { 'zh-CN': '来源、审阅情况和更正，见原文：', en: 'Sources, review and corrections are on the page: ' },
  corrected: { 'zh-CN': '{day}更正：', en: 'Corrected {day}: ' },
  onHearing: { 'zh-CN': '材料、专家的利益说明和席位，见：', en: 'Papers, what experts stand to gain, and seats are on the page: ' },
  title: { 'zh-CN': '订阅源', en: 'Feeds' },
  lead: {
    'zh-CN': '用阅读器订阅，不用留邮箱。内容是全文；Atom 和 JSON Feed 任选一种。',
    en: 'Follow with a feed reader, without leaving an address. Feeds carry the full text; take Atom or JSON Feed.',
  },
  all: { 'zh-CN': '全部新篇和新风险短讯', en: 'All new pieces and notes on new risks' },
  what: {
    'zh-CN': '科技伦理科普新篇。每篇都有来源和更新日期。',
    en: 'New pieces on the ethics of science and technology, each with its sources and its date.',
  },
});
