import { messages } from '../message.ts';

/** The page of public data. */
export const publicData = messages({
  title: { 'zh-CN': '公开数据', en: 'Public data' },
  lead: {
    'zh-CN': '公众参与留下的数字，任何人都可以使用。低于显示界限的数字不在页面上，也不在文件里。',
    en: 'The numbers that taking part has left, for anybody to use. What is too small to be shown on a page is in no file either.',
  },
  licence: {
    'zh-CN': '使用条款：知识共享署名 4.0 国际（CC BY 4.0）。请注明“明伦”和下载日期，并一并转载下面这句话。',
    en: 'Terms of use: Creative Commons Attribution 4.0 International (CC BY 4.0). Please name Minglun and the day of download, and pass on the sentence below.',
  },
  licenceLink: { 'zh-CN': '条款全文（英文）', en: 'The terms in full' },
  votes: { 'zh-CN': '投票', en: 'Votes' },
  crowd: { 'zh-CN': '人群', en: 'Crowd' },
  votesWhat: {
    'zh-CN': '每道题、每组人、每个选项一行，来自最近一次公布。',
    en: 'One row for each question, crowd and option, as last published.',
  },
  votesEmpty: { 'zh-CN': '还没有达到显示界限的投票', en: 'No vote has reached the limit yet' },
  votesEmptyNext: {
    'zh-CN': '一组人满 50 票后，数字会出现在这里。',
    en: 'Once 50 people of a crowd have voted, the numbers appear here.',
  },
  questions: { 'zh-CN': '向专家提的问题', en: 'Questions to the experts' },
  questionsWhat: {
    'zh-CN':
      '已经结束的每个月、每个领域收到多少个问题。不满5个的领域并在一起，合起来仍不满5个的不列出，所以不能相加得出总数。问题的原文不公开。',
    en: 'How many questions came in, for each month that is over and each field. Fields with fewer than five are put together, and left out where even together they are fewer; so the numbers do not add up to all. What people wrote is not published.',
  },
  questionsNote: {
    'zh-CN': '只含已经结束的月份；不满5个的合并或不列出，不能相加得出总数。',
    en: 'Months that are over only; numbers below five are put together or left out, so they do not add up to all.',
  },
  questionsEmpty: { 'zh-CN': '还没有达到显示界限的月份', en: 'No month has reached the limit yet' },
  questionsEmptyNext: {
    'zh-CN': '一个月结束后，收到5个以上问题的领域会列在这里。',
    en: 'When a month is over, fields with five questions or more appear here.',
  },
  questionsShown: { 'zh-CN': '各月收到的问题', en: 'Questions by month' },
  questionsCsv: { 'zh-CN': '下载问题数据（CSV）', en: 'Download questions as CSV' },
  questionsJson: { 'zh-CN': '下载问题数据（JSON）', en: 'Download questions as JSON' },
  month: { 'zh-CN': '月份', en: 'Month' },
  field: { 'zh-CN': '领域', en: 'Field' },
  asked: { 'zh-CN': '收到', en: 'Received' },
  'column-month': { 'zh-CN': '收到问题的月份，YYYY-MM', en: 'month in which the questions came in, YYYY-MM' },
  'column-field': {
    'zh-CN': '领域的代号；合并的领域用加号相连',
    en: 'name of the field; fields put together are joined by a plus sign',
  },
  'column-asked': { 'zh-CN': '收到的问题数', en: 'number of questions received' },
  columns: { 'zh-CN': '各列的意思', en: 'What the columns mean' },
  'column-poll': {
    'zh-CN': '题目的代号；题目原文在 question_zh 和 question_en',
    en: 'name of the question; its words are in question_zh and question_en',
  },
  'column-crowd': {
    'zh-CN': '哪一组：public 公众，researchers 科研机构人员，members 伦理委员会委员',
    en: 'public, researchers (people at research institutions), or members (of ethics committees)',
  },
  'column-series': {
    'zh-CN': 'votes 是全部投票；before 和 after 是两次都回答的人阅读前、阅读后的回答',
    en: 'votes: all votes; before and after: the two answers of those who answered both times',
  },
  'column-option': {
    'zh-CN': '选项代号；合并的选项用加号相连；原文在 option_zh 和 option_en',
    en: 'name of the option; merged options are joined by a plus sign; their words are in option_zh and option_en',
  },
  'column-percent': {
    'zh-CN': '占比，百分数；不满 500 票时四舍五入到 5%，0 的意思是不到一个单位',
    en: 'share in percent; below 500 votes rounded to 5%, and 0 means less than one step',
  },
  'column-votes_from': { 'zh-CN': '票数范围的下限', en: 'lower end of the range in which the number of votes lies' },
  'column-votes_to': { 'zh-CN': '票数范围的上限；500 票以上为空', en: 'upper end of that range; empty from 500 votes on' },
  'column-published_on': { 'zh-CN': '最近一次公布的日期', en: 'day of the latest publication' },
  csv: { 'zh-CN': '下载 CSV', en: 'Download CSV' },
  json: { 'zh-CN': '下载 JSON', en: 'Download JSON' },
  shownNow: { 'zh-CN': '现在的数字', en: 'The numbers at present' },
});
