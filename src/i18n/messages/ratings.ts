import { messages } from '../message.ts';

/** Written answers of an exam: judging them without a name, and what their writer is told. */
export const ratings = messages({
  title: { 'zh-CN': '书面题评阅', en: 'Written answers' },
  lead: {
    'zh-CN': '按评分标准评阅考试里的书面题。看不到是谁写的，也看不到别人怎样评；评分交出以后不能更改。自己写的不会出现在这里。',
    en: 'Judge written answers of exams by their rubric. You see neither who wrote them nor what others gave, and a rating stays as it was given. Your own never stand here.',
  },
  none: { 'zh-CN': '没有等待评阅的书面题', en: 'No written answer waits' },
  noneNext: {
    'zh-CN': '有人交了带书面题的试卷，就会列在这里，先交的在前。考试是否有书面题、由几个人评，写在考试的规则里。',
    en: 'Once somebody hands in a paper with a written question it stands here, the oldest first. Whether an exam has any, and how many judge each, is in its rules.',
  },
  waiting: { 'zh-CN': '等待评阅（{n}份）', en: 'Waiting: {n}' },
  nth: { 'zh-CN': '第{n}份', en: 'Answer {n}' },
  colExam: { 'zh-CN': '考试', en: 'Exam' },
  colSince: { 'zh-CN': '交卷', en: 'Handed in' },
  colRated: { 'zh-CN': '已评', en: 'Judged by' },
  ratedOf: { 'zh-CN': '{done}/{needed}人', en: '{done} of {needed}' },
  agreement: { 'zh-CN': '两位评阅人有多一致', en: 'How far two raters agree' },
  agreementTable: { 'zh-CN': '各门考试的一致程度', en: 'Agreement, exam by exam' },
  agreementNote: {
    'zh-CN': '只算已经评完的。一致的少，说明评分标准写得不够清楚，先改标准，再谈人。',
    en: 'Of settled answers only. Where few agree the rubric is not clear enough: look at the rubric before the people.',
  },
  colAnswers: { 'zh-CN': '两人评过的', en: 'Judged by two' },
  colSame: { 'zh-CN': '档次相同', en: 'Same level' },
  colNear: { 'zh-CN': '相差不超过一档', en: 'One level apart at most' },
  agreementOf: { 'zh-CN': '{n}份，{criteria}项', en: 'answers: {n}, criteria: {criteria}' },
  one: { 'zh-CN': '评阅一份书面题', en: 'Judge a written answer' },
  question: { 'zh-CN': '题目', en: 'Question' },
  written: { 'zh-CN': '写的是', en: 'What was written' },
  rubric: { 'zh-CN': '评分', en: 'Rating' },
  level: { 'zh-CN': '{n}档：{text}', en: '{n}: {text}' },
  example: { 'zh-CN': '达到最高档的一种写法', en: 'One answer at the highest level' },
  remark: { 'zh-CN': '给作者的话', en: 'A word to the writer' },
  remarkHint: {
    'zh-CN': '可以不写。写一写好在哪里、下次怎样更好；作者看得到，但不知道是谁写的。',
    en: 'Optional: what was good, and what would be better next time. The writer reads it and does not learn who wrote it.',
  },
  send: { 'zh-CN': '交出评分', en: 'Give the rating' },
  sendNote: { 'zh-CN': '交出以后不能更改。', en: 'It cannot be changed afterwards.' },
  toQueue: { 'zh-CN': '回到队列', en: 'Back to the queue' },
  awaitingTitle: { 'zh-CN': '已交卷，等待评阅', en: 'Handed in, awaiting rating' },
  awaitingLead: {
    'zh-CN': '这份试卷里有{n}道书面题，由人按评分标准评阅，评阅的人不知道是谁写的。评完就有结果，会用通知和邮件告诉你。',
    en: 'Written questions on this paper: {n}. People judge them by a rubric without knowing who wrote them. Once they have, there is a result, and you are told by a notice and a letter.',
  },
  awaitingSoFar: { 'zh-CN': '已评完{done}道，共{n}道。', en: 'Judged so far: {done} of {n}.' },
  awaitingNothing: {
    'zh-CN': '现在不用做什么。其余的题已经记下，和书面题一起判分。',
    en: 'There is nothing for you to do now. The other answers are kept and are graded together with these.',
  },
  badge: { 'zh-CN': '等待评阅', en: 'Awaiting rating' },
  judged: { 'zh-CN': '书面题的评分', en: 'How your written answers were judged' },
  judgedPoints: { 'zh-CN': '得{points}分，满分1分', en: '{points} of 1 point' },
  judgedLevel: { 'zh-CN': '{levels}（最高{most}）', en: '{levels} (highest {most})' },
  judgedOpen: {
    'zh-CN': '申诉以后又请了一位评阅人。在那之前结果照旧，之后只会更好，不会更差。',
    en: 'After an appeal another rater has been asked. Until then the result stays, and afterwards it can only be better.',
  },
  judgedAppeal: {
    'zh-CN': '觉得评得不对，可以申诉；申诉成立就再请一位没有评过的人来评，结果只会更好。',
    en: 'If you think this unjust, appeal. Where the appeal is right, somebody who has not judged it yet does so, and the result can only be better.',
  },
});
