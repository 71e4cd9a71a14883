import { messages } from '../message.ts';

/** Feeds of what is new for the public. */
export const feeds = messages({
  ofTopic: { 'zh-CN': '明伦 · {topic}', en: 'Minglun · {topic}' },
  what: {
    'zh-CN': '科技伦理科普新篇。每篇都有来源和更新日期。',
    en: 'New pieces on the ethics of science and technology, each with its sources and its date.',
  },
});
