import { messages } from '../message.ts';

/** The map of those concerned: how much it matters to each, how much each can do, and who was not asked. */
export const stakeholders = messages({
  title: { 'zh-CN': '谁会受影响', en: 'Who is concerned' },
  how: {
    'zh-CN': '给每一位填两个数，1最小，5最大；没有人问过的，打勾。再和有经验的人对一对。',
    en: 'Give each of them two numbers, 1 least and 5 most; tick those whom nobody asked. Then compare with somebody experienced.',
  },
  who: { 'zh-CN': '谁', en: 'Who' },
  interest: { 'zh-CN': '影响多大', en: 'How much it matters' },
  power: { 'zh-CN': '说了算多少', en: 'How much they decide' },
  silent: { 'zh-CN': '没有人问过', en: 'Nobody asked' },
  of: { 'zh-CN': '{name}：{what}', en: '{what}: {name}' },
  mine: { 'zh-CN': '我的图', en: 'My map' },
  map: { 'zh-CN': '横轴是说了算多少，纵轴是影响多大。', en: 'Across: how much they decide. Up: how much it matters to them.' },
  mapOf: { 'zh-CN': '{number}号{name}：影响{interest}，说了算{power}', en: '{number} {name}: matters {interest}, decides {power}' },
  corner: { 'zh-CN': '影响大，说了不算：先去问', en: 'much at stake, little say: ask first' },
  expert: { 'zh-CN': '填完再打开：有经验的人怎样放', en: 'After your own: how somebody experienced places them' },
  expertNote: {
    'zh-CN': '这也只是一种看法。差一格很平常，差得远的，想一想为什么。',
    en: 'One view among others. A step apart is nothing; where it is more, ask why.',
  },
  said: {
    'zh-CN': '放了{placed}位，{near}位相差不超过一格。没有人问过的{silent}位里，你看见了{seen}位。',
    en: '{placed} placed, {near} within one step. Of {silent} whom nobody asked, you saw {seen}.',
  },
  far: { 'zh-CN': '相差较远：{names}。', en: 'Further apart: {names}.' },
});
