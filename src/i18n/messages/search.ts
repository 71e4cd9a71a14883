import { messages } from '../message.ts';

/** Searching the public content. */
export const search = messages({
  title: { 'zh-CN': '搜索', en: 'Search' },
  lead: {
    'zh-CN': '在课文、案例、科普文章、法规条款和用语中查找。搜索在你的浏览器里完成，不会送出你查了什么。',
    en: 'Looks through lessons, cases, pieces for everybody, legal clauses and the glossary. It runs in your browser; what you look for is sent to nobody.',
  },
  query: { 'zh-CN': '查什么', en: 'Look for' },
  act: { 'zh-CN': '搜索', en: 'Search' },
  kinds: { 'zh-CN': '只看', en: 'Show' },
  all: { 'zh-CN': '全部', en: 'Everything' },
  lesson: { 'zh-CN': '课文', en: 'Lessons' },
  course: { 'zh-CN': '课程', en: 'Courses' },
  case: { 'zh-CN': '案例', en: 'Cases' },
  clause: { 'zh-CN': '条款', en: 'Clauses' },
  term: { 'zh-CN': '用语', en: 'Terms' },
  policy: { 'zh-CN': '培训政策', en: 'Training policies' },
  piece: { 'zh-CN': '科普', en: 'Pieces for everybody' },
  page: { 'zh-CN': '页面', en: 'Pages' },
  society: { 'zh-CN': '学会文章', en: 'Pieces of societies' },
  societyWhat: { 'zh-CN': '这里按题目、导语、作者和学会查。', en: 'Found here by title, lead, author and society.' },
  societyWhole: { 'zh-CN': '在全文里查（会把这些词发给服务器）', en: 'Look through their whole text (sends these words to the server)' },
  found: { 'zh-CN': '“{q}”：找到{n}条', en: '“{q}”: {n} found' },
  none: {
    'zh-CN': '没有找到“{q}”。换一个短一些的词，或者从下面的目录找起。',
    en: 'Nothing was found for “{q}”. Try a shorter word, or begin with the lists below.',
  },
  more: { 'zh-CN': '再看{n}条', en: 'Show {n} more' },
  broken: {
    'zh-CN': '搜索没有装载成功。检查网络后再试，或者从下面的目录找起。',
    en: 'The search could not be loaded. Check the connection and try again, or begin with the lists below.',
  },
  noScript: {
    'zh-CN': '搜索需要浏览器运行脚本。没有脚本时，可以从这些目录找起：',
    en: 'Searching needs scripts in your browser. Without them, begin with these lists:',
  },
  lists: { 'zh-CN': '从目录找起', en: 'Begin with a list' },
  keys: { 'zh-CN': '键盘：↓ ↑ 在结果间移动，Esc 回到输入框。', en: 'Keys: ↓ ↑ move through what was found, Esc goes back to the box.' },
});
