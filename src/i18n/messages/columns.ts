import { messages } from '../message.ts';

/** The four columns of the public section, its series, and what the home page says of them. */
export const columns = messages({
  explainLead: {
    'zh-CN': '一件事一篇，从问题开始：已经知道什么，还不知道什么，大家在哪里有分歧。',
    en: 'One matter a piece, beginning with a question: what is known, what is not known yet, and where people differ.',
  },
  decideLead: {
    'zh-CN': '把你放进难处里。先选，再听别人怎么想；没有标准答案，也不打分。',
    en: 'Puts you in the hard place. Choose first, then hear how others see it. There is no key and no score.',
  },
  talkLead: {
    'zh-CN': '你的意见能影响什么，怎样说，说了以后去了哪里。',
    en: 'What your view can change, how to give it, and what became of it.',
  },
  visitLead: {
    'zh-CN': '讲座、工作坊和课堂包：到现场去，或者把它带进教室。',
    en: 'Lectures, workshops and class kits: go and see, or bring it into the classroom.',
  },
  explainShort: { 'zh-CN': '一个问题，一篇讲明白', en: 'One question, made clear' },
  decideShort: { 'zh-CN': '先选，再听别人怎么想', en: 'Choose, then hear the others' },
  talkShort: { 'zh-CN': '意见去了哪里，查得到', en: 'See where your view went' },
  visitShort: { 'zh-CN': '到现场去，进课堂去', en: 'To the place, to the classroom' },
  all: { 'zh-CN': '全部', en: 'All' },
  series: { 'zh-CN': '系列', en: 'Series' },

  doors: { 'zh-CN': '从这里说起', en: 'Where to begin' },
  'door-consultations': { 'zh-CN': '公众讨论', en: 'Public consultations' },
  'door-consultations-what': {
    'zh-CN': '单位在决定之前先问大家：哪些能改、由谁听、何时答复，都写在前面。',
    en: 'Asked before it is decided: what can change, who listens and when they answer is said first.',
  },
  'door-receipt': { 'zh-CN': '我的意见去了哪里', en: 'Where my view went' },
  'door-receipt-what': {
    'zh-CN': '凭回执号查询，不需要账号。',
    en: 'Look it up with your receipt number, without an account.',
  },
  'door-moderation': { 'zh-CN': '意见怎样审', en: 'How statements are moderated' },
  'door-moderation-what': {
    'zh-CN': '审核的标准、步骤和每个月的数字。',
    en: 'The grounds, the steps and the numbers of each month.',
  },
  'door-questions': { 'zh-CN': '问专家', en: 'Ask an expert' },
  'door-questions-what': {
    'zh-CN': '专家作答，两人复核后公开。不用账号就能问。',
    en: 'An expert answers, two people read it, then it is published. No account needed.',
  },
  'door-hearings': { 'zh-CN': '论证会', en: 'Hearings' },
  'door-hearings-what': {
    'zh-CN': '专家和抽签请来的公众代表一起论证，各方怎么说、单位怎样答复都公开。',
    en: 'Experts and representatives drawn by lot argue a question; what each side said, and the reply, are public.',
  },
  'door-pool': { 'zh-CN': '公众代表库', en: 'Become a representative' },
  'door-pool-what': {
    'zh-CN': '抽签请普通人来听、来问、来说；随时可以退出。',
    en: 'Ordinary people, drawn by lot, listen, ask and speak. You can leave at any time.',
  },
  'door-concerns': { 'zh-CN': '公众监督', en: 'Raise a concern' },
  'door-concerns-what': {
    'zh-CN': '对一项科技活动有疑虑，说出来，再看它走到了哪里。',
    en: 'Say what worries you about an activity, and see where it went.',
  },
  'door-societies': { 'zh-CN': '学会在说', en: 'From the societies' },
  'door-societies-what': {
    'zh-CN': '学会、协会和区域委员会写的文章和办的活动，两人审读后公开。',
    en: 'What societies and regional committees write and hold; two people read each piece first.',
  },
  'door-guidance': { 'zh-CN': '公开解答', en: 'Public answers' },
  'door-guidance-what': {
    'zh-CN': '咨询台回答过、可以公开的问题，隐去了提问的人和项目。',
    en: 'Questions that the consultation desk has answered and may publish, without who asked or which project.',
  },
  'door-corrections': { 'zh-CN': '指出一处错误', en: 'Point out a mistake' },
  'door-corrections-what': {
    'zh-CN': '哪一页、哪一句、依据是什么。改过的地方会留下记录。',
    en: 'Which page, which sentence, on what ground. What was mended stays on record.',
  },
  'door-representative': { 'zh-CN': '学习怎样当公众代表', en: 'Learn to be a public representative' },
  'door-representative-what': {
    'zh-CN': '给非科技背景委员和公众代表的课，人人可读。',
    en: 'A course for lay members and public representatives that anybody may read.',
  },

  events: { 'zh-CN': '公开活动', en: 'Public events' },
  eventsAll: { 'zh-CN': '全部活动和报名', en: 'All events, and how to register' },
  kits: { 'zh-CN': '课堂包和现场', en: 'Class kits and visits' },
  teach: { 'zh-CN': '给老师的课', en: 'A course for teachers' },
  teachWhat: {
    'zh-CN': '怎样带一堂科技伦理讨论课，怎样设计和评价。人人可读。',
    en: 'How to lead a discussion of science ethics in class, and how to design and assess it. Anybody may read it.',
  },
});
