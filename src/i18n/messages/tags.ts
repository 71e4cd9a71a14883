import { messages } from '../message.ts';

/** What lesson tags say around the lesson's own words. */
export const tags = messages({
  objectiveLead: { 'zh-CN': '学完你能', en: 'After this you can' },
  gradeA: { 'zh-CN': '已读原文', en: 'text read' },
  gradeAPartial: { 'zh-CN': '已读原文的一部分', en: 'text read in part' },
  gradeB: { 'zh-CN': '据可靠转述', en: 'from a reliable report' },
  draft: { 'zh-CN': '征求意见稿', en: 'consultation draft' },
  paraphrased: { 'zh-CN': '转述，不是原文', en: 'paraphrase, not the official text' },
  caseReal: { 'zh-CN': '真实案例', en: 'Real case' },
  caseComposite: { 'zh-CN': '虚构案例，为教学编写', en: 'Invented for teaching' },
  caseOpen: { 'zh-CN': '读这个案例', en: 'Read the case' },
  commit: { 'zh-CN': '先选一个，再看解释。', en: 'Choose first, then read why.' },
  keep: { 'zh-CN': '记下我的选择', en: 'Keep my choice' },
  kept: { 'zh-CN': '已记下', en: 'Kept' },
  right: { 'zh-CN': '判断合适', en: 'A sound call' },
  notBest: { 'zh-CN': '这个判断可以更好', en: 'Not the best call' },
  sources: { 'zh-CN': '依据', en: 'Source' },
  myth: { 'zh-CN': '常见说法', en: 'What people say' },
  fact: { 'zh-CN': '实际情况', en: 'What is the case' },
  dilemma: { 'zh-CN': '两难情形', en: 'Dilemma' },
  who: { 'zh-CN': '谁会受影响：{who}', en: 'Who is affected: {who}' },
  reflect: { 'zh-CN': '写给自己', en: 'A note to yourself' },
  reflectPrivacy: { 'zh-CN': '只留在这台设备上，不会上传。', en: 'It stays on this device and is never sent.' },
  reflectNoScript: {
    'zh-CN': '浏览器关闭了脚本，笔记无法保留；可以写在纸上。',
    en: 'Scripts are off in this browser, so the note cannot be kept; paper works as well.',
  },
  reflectLabel: { 'zh-CN': '我的笔记', en: 'My note' },
});
