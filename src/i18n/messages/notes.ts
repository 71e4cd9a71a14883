import { messages } from '../message.ts';

/** 新风险短讯: notes on risks newly seen. */
export const notes = messages({
  title: { 'zh-CN': '新风险短讯', en: 'Notes on new risks' },
  lead: {
    'zh-CN': '新出现的风险，几行说完：看到了什么，还不知道什么，和谁有关，现在做什么。每条都有来源，半年内再核对一次。',
    en: 'Risks newly seen, in a few lines: what was seen, what is not known, whom it concerns, what to do now. Each names its sources and is checked again within six months.',
  },
  kicker: { 'zh-CN': '新风险短讯', en: 'A note on a new risk' },
  seenIn: { 'zh-CN': '出现时间：{when}', en: 'When: {when}' },
  'grade-confirmed': { 'zh-CN': '法院、主管部门或当事方已经确认', en: 'confirmed by a court, an authority or one of the parties' },
  'grade-reported': { 'zh-CN': '部分细节来自媒体报道', en: 'some details come from the press' },
  'grade-rule': { 'zh-CN': '规则针对的风险，不是一起事件', en: 'a risk that a rule answers to, not an incident' },
  seen: { 'zh-CN': '看到了什么', en: 'What was seen' },
  unknown: { 'zh-CN': '还不知道什么', en: 'What is not known' },
  concerns: { 'zh-CN': '和谁有关', en: 'Whom it concerns' },
  doNow: { 'zh-CN': '现在做什么', en: 'What to do now' },
  sources: { 'zh-CN': '来源', en: 'Sources' },
  dates: {
    'zh-CN': '{published}发布；{review}前再核对（平台默认：半年内）。没有外部审核人签过字。',
    en: 'Published {published}; checked again by {review} (platform default: within six months). No outside reviewer has signed it.',
  },
  more: { 'zh-CN': '全部短讯', en: 'All notes' },
  feeds: { 'zh-CN': '按话题订阅', en: 'Feeds by topic' },
});
