import { messages } from '../message.ts';

/** The scale: a stance before, reasons of both sides, a note to oneself, a stance after. */
export const weigh = messages({
  title: { 'zh-CN': '权衡', en: 'Weigh it' },
  before: { 'zh-CN': '先不看理由：你现在更倾向哪一边？', en: 'Before the reasons: which way do you lean now?' },
  after: { 'zh-CN': '看过理由：你现在站在哪里？', en: 'After the reasons: where do you stand now?' },
  middle: { 'zh-CN': '中间', en: 'in between' },
  step: { 'zh-CN': '{n}：{end}', en: '{n}: {end}' },
  ends: { 'zh-CN': '左端是“{against}”，右端是“{for}”。', en: 'At the left: {against}. At the right: {for}.' },
  take: { 'zh-CN': '把你觉得有分量的勾上，两边都可以勾', en: 'Tick the reasons that weigh with you, of either side' },
  rests: { 'zh-CN': '靠的是', en: 'It rests on' },
  'rests-fact': { 'zh-CN': '事实', en: 'fact' },
  'rests-rule': { 'zh-CN': '规定', en: 'rule' },
  'rests-value': { 'zh-CN': '看重什么', en: 'what one values' },
  'rests-forecast': { 'zh-CN': '对以后的推测', en: 'what one expects' },
  source: { 'zh-CN': '来源：', en: 'Source: ' },
  note: { 'zh-CN': '写给自己：哪一条最重，为什么？', en: 'To yourself: which weighs most, and why?' },
  local: {
    'zh-CN': '勾选和笔记只留在这台设备上，不会上传，也没有人打分。',
    en: 'Ticks and notes stay on this device. Nothing is sent, and nobody scores it.',
  },
  stayed: { 'zh-CN': '你站在原来的地方。', en: 'You stand where you stood.' },
  moved: { 'zh-CN': '你向“{end}”移了{steps}格。', en: 'You moved {steps} towards: {end}.' },
  took: {
    'zh-CN': '勾了{against}条倾向“{endAgainst}”的理由，{for}条倾向“{endFor}”的理由。',
    en: 'You took {against} towards “{endAgainst}” and {for} towards “{endFor}”.',
  },
  heard: { 'zh-CN': '对面的理由，你也听见了。', en: 'You heard the other side as well.' },
  unheard: {
    'zh-CN': '对面的理由，一条也没有勾。再看一遍：哪一条最难反驳？',
    en: 'You took none of the other side. Look once more: which is hardest to answer?',
  },
});
