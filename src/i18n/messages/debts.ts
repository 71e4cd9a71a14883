import { messages } from '../message.ts';

/** What the content holds and what its editors still owe it. */
export const debts = messages({
  title: { 'zh-CN': '编辑欠账', en: 'What the editors still owe' },
  lead: {
    'zh-CN':
      '这里公开内容的家底，和编辑还没有做完的事。欠账不是错误：错误会当场拦住发布；欠账是可以更好的地方。本页由检查程序写成，谁也改不了。',
    en: 'What there is, and what editors have not finished. A debt is no error: an error stops publication at once; a debt is what could be better. A program writes this page, and nobody edits it.',
  },
  holdings: { 'zh-CN': '现有内容', en: 'What there is' },
  kind: { 'zh-CN': '种类', en: 'Kind' },
  count: { 'zh-CN': '数量', en: 'Number' },
  courses: { 'zh-CN': '课程', en: 'Courses' },
  lessons: { 'zh-CN': '课', en: 'Lessons' },
  examItems: { 'zh-CN': '考试题', en: 'Exam items' },
  practiceItems: { 'zh-CN': '练习题', en: 'Practice items' },
  cases: { 'zh-CN': '案例', en: 'Cases' },
  documents: { 'zh-CN': '法规和文件', en: 'Legal documents' },
  clauses: { 'zh-CN': '条款', en: 'Clauses' },
  terms: { 'zh-CN': '用语', en: 'Glossary terms' },
  findings: { 'zh-CN': '证据', en: 'Findings of the evidence' },
  policies: { 'zh-CN': '培训政策', en: 'Training policies' },
  pieces: { 'zh-CN': '科普文章', en: 'Pieces for everybody' },
  wordsZh: { 'zh-CN': '课文字数（中文）', en: 'Words of lessons, Chinese (characters)' },
  wordsEn: { 'zh-CN': '课文词数（英文）', en: 'Words of lessons, English' },
  owed: { 'zh-CN': '欠账', en: 'What is owed' },
  none: { 'zh-CN': '没有欠账。', en: 'Nothing is owed.' },
  asOf: { 'zh-CN': '截至{day}', en: 'As of {day}' },
  file: { 'zh-CN': '文件', en: 'File' },
  place: { 'zh-CN': '位置', en: 'Place' },
  seen: { 'zh-CN': '看到的', en: 'What was seen' },
  'sentence-long': { 'zh-CN': '句子太长', en: 'Sentences that are too long' },
  'sentence-long-cure': {
    'zh-CN': '一口气读不完。把它拆成两句。（长度是平台默认）',
    en: 'Too much for one breath. Make two of it. (The length is a platform default.)',
  },
  'sentence-mean': { 'zh-CN': '句子平均太长', en: 'Sentences too long on the whole' },
  'sentence-mean-cure': {
    'zh-CN': '写给大家的文章，平均每句不超过25个字。拆短几句。（平台默认）',
    en: 'In a piece for everybody a sentence has 20 words on average at most. Shorten some. (Platform default.)',
  },
  'act-late': { 'zh-CN': '太久没有事可做', en: 'Too long without something to do' },
  'act-late-cure': {
    'zh-CN': '约六分钟里没有练习、抉择或思考。插入一处。（平台默认）',
    en: 'Some six minutes without a check, a decision or a thought to write. Put one in. (Platform default.)',
  },
  'picture-missing': { 'zh-CN': '没有图', en: 'No picture' },
  'picture-missing-cure': { 'zh-CN': '整门课没有一张图。画一张能解释的。', en: 'The whole course has no drawing. Draw one that explains.' },
  'word-overstated': { 'zh-CN': '标题说过了头', en: 'Titles that overstate' },
  'word-overstated-cure': {
    'zh-CN': '标题里的词把事情说大了，或者说得太安全。换成说得准的词。',
    en: 'A word makes a thing bigger or safer than it is. Take an accurate one.',
  },
  'number-owned': { 'zh-CN': '把规则的数字写进了课文', en: 'Numbers of rules in prose' },
  'number-owned-cure': {
    'zh-CN': '这个数字由规则保管，规则改了课文不会跟着改。用 value 标签。',
    en: 'A rule keeps this number, and prose does not follow when it changes. Use the tag value.',
  },
  'figure-bare': { 'zh-CN': '数字旁边没有来源', en: 'Figures without a source beside them' },
  'figure-bare-cure': {
    'zh-CN': '同一段里注明它的来源：条款、案例，或链接到本篇来源。',
    en: 'Name its source in the same paragraph: a clause, a case, or a link to a source of the piece.',
  },
  'review-due': { 'zh-CN': '该复核了', en: 'To be reviewed' },
  'review-due-cure': {
    'zh-CN': '与来源再对一遍，更新日期。课和案例每年，法规库每半年。（平台默认）',
    en: 'Compare with the sources again and set the day: lessons and cases yearly, the registry twice a year. (Platform defaults.)',
  },
  'clause-ended': { 'zh-CN': '引用的条款已经失效', en: 'Clauses that no longer bind' },
  'clause-ended-cure': {
    'zh-CN': '这份文件已经失效。改引取代它的文件，并核对内容；讲过去的事时写明当时的规定。',
    en: 'The document no longer binds. Cite the one that took its place and compare what is said; where the past is told, say that it was the rule then.',
  },
  'source-second-hand': { 'zh-CN': '案例没有第一手来源', en: 'Cases without a source at first hand' },
  'source-second-hand-cure': {
    'zh-CN': '只有报道或转载。找到公报、判决或论文原文。',
    en: 'Press or reposts only. Find the notice, the judgment or the paper.',
  },
  'source-unread': { 'zh-CN': '题目只靠没有读全的条文', en: 'Items that rest on texts not read in full' },
  'source-unread-cure': {
    'zh-CN': '这些题依据的条文只读到一部分，或读的是可靠转述。读到原文再对一遍。',
    en: 'The clauses under these items were read in part, or in a reliable report. Read the text itself and compare.',
  },
  'objective-untaught': { 'zh-CN': '目标没有课来教', en: 'Objectives that no lesson teaches' },
  'objective-untaught-cure': { 'zh-CN': '写进一课，或者改目标。', en: 'Teach it in a lesson, or change the objective.' },
  'objective-unassessed': { 'zh-CN': '目标没有题来考', en: 'Objectives that no exam asks about' },
  'objective-unassessed-cure': { 'zh-CN': '在命题蓝图里加上，或者改目标。', en: 'Add it to the blueprint, or change the objective.' },
  'key-longest': { 'zh-CN': '正确选项的长短露了底', en: 'Right options given away by length' },
  'key-longest-cure': {
    'zh-CN': '正确选项最长的题应占25%–42%。调整选项的长短。（平台默认）',
    en: 'The right option should be the longest in 25–42 % of items. Even out the options. (Platform default.)',
  },
  'key-position': { 'zh-CN': '正确选项的位置露了底', en: 'Right options given away by place' },
  'key-position-cure': {
    'zh-CN': '每个位置应各占25%–42%。挪动几题。（平台默认）',
    en: 'Each place should hold 25–42 % of them. Move some. (Platform default.)',
  },
});
