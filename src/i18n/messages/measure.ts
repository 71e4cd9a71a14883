import { messages } from '../message.ts';

/** The voluntary forms before, after and ninety days after a course. */
export const measure = messages({
  title: { 'zh-CN': '自愿问卷：这门课改变了什么', en: 'A voluntary form: what does this course change?' },
  'lead-pre': {
    'zh-CN': '开始学之前答一份，学完再答一份，看得出课程有没有用。约15分钟。',
    en: 'One form before you begin and one afterwards show whether the course is of use. About 15 minutes.',
  },
  'lead-post': {
    'zh-CN': '学完了，请答第二份。题目不同，问的是同样的事。约15分钟。',
    en: 'You are done; here is the second form. Other questions about the same things. About 15 minutes.',
  },
  'lead-delayed': {
    'zh-CN': '三个月过去了，请答最后一份，看看还记得多少。约15分钟。',
    en: 'Three months have passed. This last form shows what has stayed. About 15 minutes.',
  },
  voluntary: {
    'zh-CN': '完全自愿，不答没有任何影响；可以跳过任何一题。',
    en: 'Wholly voluntary: nothing follows from leaving it, and any question may be skipped.',
  },
  privacy: {
    'zh-CN': '答案用一个随机编号保存，不写你的名字；只看群体的结果，不足20人的不显示（平台默认值）。',
    en: 'Answers are kept under a random number in place of your name; only groups are looked at, and none of fewer than 20 (platform default).',
  },
  pilot: {
    'zh-CN': '这两份问卷还在试用：每份满{n}人答过、核对过难易以前，分数不作任何结论，也不给你看。',
    en: 'Both forms are a pilot: until {n} people have taken each and their difficulty has been compared, scores conclude nothing and are not shown to you.',
  },
  noScores: { 'zh-CN': '答完不显示分数。', en: 'No score is shown afterwards.' },
  knowledge: { 'zh-CN': '一、规则', en: '1. Rules' },
  recognition: { 'zh-CN': '二、找出问题', en: '2. Find the issues' },
  recognitionHow: { 'zh-CN': '在你认为有伦理问题的句子前打勾。', en: 'Tick each sentence in which you see an ethical issue.' },
  decision: { 'zh-CN': '三、你会怎样做', en: '3. What would you do' },
  decisionHow: {
    'zh-CN': '人物和情形都是虚构的。选最接近你会做的一个。',
    en: 'All of this is invented. Choose what comes closest to what you would do.',
  },
  attitude: { 'zh-CN': '四、你怎样看', en: '4. How you see it' },
  attitudeHow: {
    'zh-CN': '没有对错，不评分。1是完全不同意，5是完全同意。',
    en: 'No right or wrong, and no mark. 1 is not at all, 5 is fully.',
  },
  send: { 'zh-CN': '交上', en: 'Send' },
  leave: { 'zh-CN': '这次不答', en: 'Not this time' },
  thanks: { 'zh-CN': '谢谢，已经收到', en: 'Thank you, it has arrived' },
  thanksPre: { 'zh-CN': '学完以后，这里会有第二份。', en: 'The second form will be here when you have completed the course.' },
  thanksPost: { 'zh-CN': '最后一份从{day}起在这里。', en: 'The last form will be here from {day}.' },
  thanksAll: { 'zh-CN': '三份都答完了。', en: 'You have taken all three.' },
  closed: { 'zh-CN': '现在没有问卷', en: 'No form at present' },
  closedNext: {
    'zh-CN': '第一份只在开始学习之前答；学完后30天之内答第二份，再过90天答第三份。',
    en: 'The first is taken only before the course is begun, the second within 30 days of completing it, the third 90 days later.',
  },
  toCourse: { 'zh-CN': '去课程', en: 'To the course' },
  offer: { 'zh-CN': '愿意的话，答一份问卷', en: 'If you like, take a form' },
  offerLine: {
    'zh-CN': '约15分钟，自愿，不计分，不影响任何要求。',
    en: 'About 15 minutes, voluntary, unmarked, and no requirement rests on it.',
  },
  open: { 'zh-CN': '看看问卷', en: 'See the form' },
});
