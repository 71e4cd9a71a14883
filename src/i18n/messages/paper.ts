import { messages } from '../message.ts';

/** A paper being answered. The island gets these as they are, in one language, and fills the places itself. */
export const paper = messages({
  questions: { 'zh-CN': '题目', en: 'Questions' },
  question: { 'zh-CN': '第{n}题，共{of}题', en: 'Question {n} of {of}' },
  story: { 'zh-CN': '案例：', en: 'Case:' },
  answered: { 'zh-CN': '第{n}题，已作答', en: 'Question {n}, answered' },
  open: { 'zh-CN': '第{n}题，未作答', en: 'Question {n}, not answered' },
  count: { 'zh-CN': '已答{n} / {of}', en: '{n} of {of} answered' },
  left: { 'zh-CN': '还剩', en: 'Time left' },
  closes: { 'zh-CN': '{at}收卷', en: 'Closes at {at}' },
  five: { 'zh-CN': '还剩5分钟。', en: 'Five minutes left.' },
  one: {
    'zh-CN': '还剩1分钟。到时自动交卷，已选的都算。',
    en: 'One minute left. The paper is handed in by itself; everything you chose counts.',
  },
  timeUp: { 'zh-CN': '时间到，正在交卷…', en: 'Time is up; handing in…' },
  previous: { 'zh-CN': '上一题', en: 'Previous' },
  next: { 'zh-CN': '下一题', en: 'Next' },
  showAll: { 'zh-CN': '显示全部题目', en: 'Show all questions' },
  showOne: { 'zh-CN': '一次一题', en: 'One at a time' },
  saved: { 'zh-CN': '已保存·回执{receipt}', en: 'Saved · receipt {receipt}' },
  savedAt: { 'zh-CN': '已保存·回执{receipt}·{at}', en: 'Saved · receipt {receipt} · {at}' },
  saving: { 'zh-CN': '正在保存…', en: 'Saving…' },
  waiting: { 'zh-CN': '等待保存', en: 'Waiting to be saved' },
  none: { 'zh-CN': '还没有保存过答案', en: 'Nothing saved yet' },
  offline: { 'zh-CN': '网络断开：{n}个答案等待保存', en: 'No connection: answers waiting to be saved: {n}' },
  offlineNone: { 'zh-CN': '网络断开。可以继续作答', en: 'No connection. You can go on answering' },
  signedOut: {
    'zh-CN': '登录已失效：{n}个答案等待保存。请在新标签页重新登录，本页会自动继续。',
    en: 'You are signed out; answers waiting: {n}. Sign in again in a new tab and this page goes on by itself.',
  },
  backOnline: { 'zh-CN': '网络恢复，答案都已保存。', en: 'The connection is back and all answers are saved.' },
  save: { 'zh-CN': '保存答案', en: 'Save answers' },
  handIn: { 'zh-CN': '交卷', en: 'Hand in' },
  handInAnyway: { 'zh-CN': '就这样交卷', en: 'Hand in as it is' },
  confirmTitle: { 'zh-CN': '现在交卷？', en: 'Hand in now?' },
  confirmAll: { 'zh-CN': '全部题目都已作答。', en: 'Every question is answered.' },
  confirmGaps: { 'zh-CN': '第{numbers}题还没有作答。', en: 'Not answered yet: {numbers}.' },
  confirmFinal: { 'zh-CN': '交卷以后不能再改。', en: 'Once handed in, the paper cannot be changed.' },
  goOn: { 'zh-CN': '继续作答', en: 'Go on answering' },
  handingIn: { 'zh-CN': '正在交卷…', en: 'Handing in…' },
  handInWaits: {
    'zh-CN': '网络断开，还没有交上。连上以后会自动交卷，请不要关闭本页。',
    en: 'No connection, so the paper is not handed in yet. It will be as soon as there is one; please keep this page open.',
  },
  receipts: { 'zh-CN': '全部回执', en: 'All receipts' },
  plainHint: {
    'zh-CN': '请隔一会儿按一次“保存答案”；交卷时也会保存全部答案。',
    en: 'Press “Save answers” now and then; handing in saves everything too.',
  },
});

/** One language of it. */
export type PaperWords = Record<keyof typeof paper, string>;
