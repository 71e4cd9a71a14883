import { messages } from '../message.ts';

/** The pages on accessibility and on corrections. */
export const about = messages({
  accessibility: { 'zh-CN': '无障碍说明', en: 'Accessibility' },
  accessibilityLead: {
    'zh-CN': '每个人都应当读得到、用得了这里的内容。我们以 WCAG 2.2 的 AA 级为工作标准。',
    en: 'Everybody should be able to read and use what is here. We work to level AA of WCAG 2.2.',
  },
  whatYouCanDo: { 'zh-CN': '你可以怎样用', en: 'What you can do' },
  doCare: {
    'zh-CN': '打开页面上方的“关怀版”：大字、大按钮、单栏、没有动画，浏览器支持时可以朗读。不需要账号，设置留在你的设备上。',
    en: 'Turn on “Care view” at the top of any page: large type and buttons, one column, no motion and, where the browser can, reading aloud. It needs no account; the choice stays on your device.',
  },
  doKeyboard: {
    'zh-CN': '只用键盘也能走完全部页面；当前位置有清楚的外框，第一个链接直接跳到正文。',
    en: 'Use the keyboard alone: where you are is clearly outlined, and the first link of each page skips to its content.',
  },
  doScheme: {
    'zh-CN': '浅色、深色跟随系统，也可以自己切换；状态除了颜色，都有形状和文字。',
    en: 'Light and dark follow your system, or your choice; every state has a shape and a word beside its colour.',
  },
  doZoom: {
    'zh-CN': '放大到两倍，或者在很窄的屏幕上，内容不会丢失。',
    en: 'Zoom to twice the size, or use a very narrow screen: nothing is lost.',
  },
  doScript: {
    'zh-CN': '关掉脚本也能阅读和填写表单；切换深浅色和朗读除外。',
    en: 'Without scripts you can read and fill in forms; only switching the scheme and reading aloud need them.',
  },
  limits: { 'zh-CN': '已知的不足', en: 'Known limits' },
  limitPeople: {
    'zh-CN': '我们用工具检查，也用键盘走查，还没有请读屏软件使用者和六十五岁以上的读者试用。',
    en: 'We check with tools and by keyboard. People who use screen readers, and readers over 65, have not yet tried it with us.',
  },
  trouble: { 'zh-CN': '遇到困难', en: 'If something is in your way' },
  troubleText: {
    'zh-CN': '请告诉你所在单位的培训管理员：哪一页、你想做什么、停在了哪里。考试需要更多时间时，也请事先找他们。',
    en: 'Tell the training administrator of your institution which page it was, what you wanted to do and where you stopped. Ask them beforehand, too, if you need more time in an exam.',
  },

  corrections: { 'zh-CN': '更正', en: 'Corrections' },
  correctionsLead: {
    'zh-CN': '写错了就改，改了就写明。',
    en: 'What is wrong is mended, and what was mended is said.',
  },
  howChecked: { 'zh-CN': '内容怎样核对', en: 'How content is checked' },
  howCheckedText: {
    'zh-CN': '每一课写明最近一次核对的日期。条款是转述，注明文件、条号和可信等级；等级低的不用来判分。没有规定的数字标为平台默认值。',
    en: 'Each lesson shows the day it was last checked. Clauses are paraphrased, with document, article and grade of certainty; those of low grade never decide a mark. A number that no rule sets is labelled a platform default.',
  },
  howMended: { 'zh-CN': '改动怎样记', en: 'How changes are kept' },
  howMendedText: {
    'zh-CN':
      '课程、考试和要求的每一次发布都是一个不再改动的版本，并写明改动属于勘误、小修还是实质修订。已经取得的完课和证明，仍以当时的版本为准。',
    en: 'Each publication of a course, an exam or a policy is a version that never changes again, marked as an erratum, a minor or a material change. Completions and records already earned stand on the version of their time.',
  },
  log: { 'zh-CN': '更正记录', en: 'Log of corrections' },
  logEmpty: {
    'zh-CN': '到目前为止，文章和媒体选题没有更正。今后的每一次更正都列在这里：日期、页面、改了什么。课程改了什么，写在各自的页面上。',
    en: 'So far nothing has been corrected in pieces and topics for newsrooms. Each correction will stand here with its day, its page and what was changed. What changed in a course is told on its own page.',
  },
  howTell: { 'zh-CN': '发现错误', en: 'If you find a mistake' },
  howTellPublic: {
    'zh-CN': '不在这些单位里的读者，不用账号也能写给我们：',
    en: 'Readers who belong to none can write to us without an account: ',
  },
  howTellText: {
    'zh-CN': '请告诉你所在单位的培训管理员，写明页面、原句和你的依据。',
    en: 'Tell the training administrator of your institution the page, the sentence and your source.',
  },
});
