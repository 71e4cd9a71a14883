import { messages } from '../message.ts';

/** Course pages, public and enrolled. */
export const courses = messages({
  title: { 'zh-CN': '课程', en: 'Courses' },
  lead: {
    'zh-CN': '任何人都可以阅读全部课文。登录之后学习，进度和结果会记在你名下。',
    en: 'Anyone may read every lesson. Sign in to learn, and your place and results are kept under your name.',
  },
  forWhom: { 'zh-CN': '适合谁', en: 'For whom' },
  willBeAble: { 'zh-CN': '学完你能', en: 'After this course you can' },
  lessons: { 'zh-CN': '课时', en: 'Lessons' },
  lessonKind: { 'zh-CN': '课文', en: 'Lesson' },
  version: { 'zh-CN': '版本{version}', en: 'Version {version}' },
  learn: { 'zh-CN': '登录并开始学习', en: 'Sign in and start' },
  read: { 'zh-CN': '先读第一课', en: 'Read the first lesson' },
  minutesNote: { 'zh-CN': '约{n}分钟（含测验），平台默认值', en: 'About {n} minutes with tests; platform default' },
  lessonTells: { 'zh-CN': '{summary}（《{course}》）', en: '{summary} ({course})' },
  lessonCount: { 'zh-CN': '{n}课', en: '{n} lessons' },
  examNote: { 'zh-CN': '考试{n}题', en: 'Exam, {n} items' },
  previous: { 'zh-CN': '上一课', en: 'Previous' },
  next: { 'zh-CN': '下一课', en: 'Next' },
  toCourse: { 'zh-CN': '回到课程', en: 'Back to the course' },
  reviewed: { 'zh-CN': '核实日期：{day}', en: 'Facts checked on {day}' },
  lessonMinutes: { 'zh-CN': '约{n}分钟', en: 'about {n} min' },
  shortened: {
    'zh-CN': '常温故的人学得少：《{course}》最近{reviews}次温故答对{percent}%以上，就有课时可以免修（平台默认值）。',
    en: 'Whoever reviews takes less: with {percent}% right in the last {reviews} reviews of “{course}” some lessons are spared (platform defaults).',
  },
  testOut: {
    'zh-CN':
      '已经熟悉？可以直接参加考试。每个目标都高出合格线不少，讲规定的部分就免修，只需完成课时里要你做决定的练习；刚好合格，课时还要学完。',
    en: 'Know this already? You may take the exam directly. Well above the standard in every objective, what teaches rules is spared and only the exercises in which you decide remain; after a narrow pass the lessons are still to be done.',
  },
  readingForm: { 'zh-CN': '这是公开阅读版，选择只在本页有效。', en: 'This is the public reading form; choices stay on this page.' },
  keepProgress: { 'zh-CN': '登录后学习，会记下你的进度', en: 'Sign in to keep your progress' },
  change: { 'zh-CN': '这一版改了什么', en: 'What is new in this edition' },
  changeOf: { 'zh-CN': '{version}版，{change}', en: 'Edition {version}, {change}' },
  earlierValid: {
    'zh-CN':
      '以前各版的完成在{day}以前（含当天）仍然有效，之后需要学完新版。只有培训要求涉及的人会收到任务，“我的培训”里写明还剩多少要学。',
    en: 'Completions of earlier editions remain valid until the end of {day}; after that the new edition is needed. Only those whom a requirement concerns are asked, and their own page says how much is left to learn.',
  },
});
