import { messages } from '../message.ts';

/** What the lesson tag `embryo14` says around its marks. Three layers, three shapes, never mixed. */
export const embryo = messages({
  title: { 'zh-CN': '一条线，三种话', en: 'One line, three kinds of sentence' },
  fact: { 'zh-CN': '事实', en: 'Fact' },
  rule: { 'zh-CN': '规定', en: 'Rule' },
  claim: { 'zh-CN': '主张', en: 'Claim' },
  factMeans: { 'zh-CN': '可以查对错', en: 'can be looked up' },
  ruleMeans: { 'zh-CN': '现在就管着我们，或者曾经写下', en: 'binds, or was once laid down' },
  claimMeans: { 'zh-CN': '要看理由', en: 'stands on its reasons' },
  how: { 'zh-CN': '移动日子，或者移动年份，看看“此刻”是什么。', en: 'Move the day, or the year, and see what holds then.' },
  day: { 'zh-CN': '受精之后第几天', en: 'Day after fertilisation' },
  year: { 'zh-CN': '哪一年', en: 'Year' },
  scale: { 'zh-CN': '从第0天到第28天的一条线，第14天有一道竖线', en: 'A line from day 0 to day 28 with an upright at day 14' },
  dayN: { 'zh-CN': '第{n}天', en: 'Day {n}' },
  within: {
    'zh-CN': '第{n}天：在我国14天的期限之内。能不能做，还要看别的规定。',
    en: 'Day {n}: within China’s 14 days. Whether it may be done depends on other rules too.',
  },
  last: { 'zh-CN': '第{n}天：期限的最后一天，到此为止。', en: 'Day {n}: the last day of the limit. It ends here.' },
  beyond: {
    'zh-CN': '第{n}天：在我国，体外培养已经超过期限，不可以。',
    en: 'Day {n}: in China, culture is beyond the limit and not allowed.',
  },
  ruleNow: { 'zh-CN': '{year}年，下面列出的最新规定：■\u00a0{rule}', en: '{year}, the newest rule listed below: ■\u00a0{rule}' },
  noRule: { 'zh-CN': '{year}年：下面没有列出这时候的规定。', en: '{year}: no rule of that time is listed below.' },
  claimsNow: { 'zh-CN': '已经有人主张：▲\u00a0{claims}', en: 'Argued by then: ▲\u00a0{claims}' },
  noClaims: { 'zh-CN': '下面还没有列出主张。', en: 'No claim of that time is listed below.' },
  byDay: { 'zh-CN': '按天看', en: 'By day' },
  byYear: { 'zh-CN': '按年看', en: 'By year' },
  by: { 'zh-CN': '谁说的：{who}', en: 'Who says so: {who}' },
  source: { 'zh-CN': '出处：{source}', en: 'Source: {source}' },
});
