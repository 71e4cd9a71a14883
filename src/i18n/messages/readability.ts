import { messages } from '../message.ts';

/** Hints on how a text reads. They count what can be counted; whether it was understood, only the reader can tell. */
export const readability = messages({
  title: { 'zh-CN': '读得懂吗', en: 'Does it read well?' },
  hints: {
    'zh-CN': '下面是提示，不是打分。提示的界线是平台默认值；没有提示，也不等于读得懂。',
    en: 'What follows are hints and no grade. Where they begin is a platform default; and a text without a hint may still not be understood.',
  },
  fine: { 'zh-CN': '没看到问题', en: 'nothing noticed' },
  amber: { 'zh-CN': '留意', en: 'take note' },
  red: { 'zh-CN': '先改这里', en: 'mend this first' },
  summary: {
    'zh-CN': '先改{red}项，留意{amber}项，{fine}项没看到问题。',
    en: 'Mend first: {red}. Take note: {amber}. Nothing noticed: {fine}.',
  },
  nothing: { 'zh-CN': '还没有文字。', en: 'There is no text yet.' },
  length: { 'zh-CN': '{n}字', en: '{n} words' },
  plainly: { 'zh-CN': '“{word}”：{plain}', en: '“{word}”: {plain}' },
  own: { 'zh-CN': '试试你手里的文字', en: 'Try a text of your own' },
  ownNote: {
    'zh-CN': '贴进来就能看到提示。只在这一页上算，不保存，也不发送。别贴姓名和证件号。',
    en: 'Paste it and the hints appear. It is counted on this page only: nothing is kept and nothing is sent. Leave out names and numbers of papers.',
  },
  put: { 'zh-CN': '放入“{label}”', en: 'Put in “{label}”' },
  'name-mean': { 'zh-CN': '平均句长', en: 'Mean sentence length' },
  'said-mean': {
    'zh-CN': '平均每句{n}字，{limit}字以内较好读。一句只说一件事。',
    en: '{n} words to a sentence; up to {limit} read easily. Say one thing in each.',
  },
  'name-long': { 'zh-CN': '长句', en: 'Long sentences' },
  'said-long': { 'zh-CN': '超过{limit}字的句子有{n}句，拆成几句。', en: 'Sentences of more than {limit} words: {n}. Cut them up.' },
  'name-rare': { 'zh-CN': '不常用的字', en: 'Uncommon characters' },
  'said-rare': {
    'zh-CN': '不在常用字表里的字偏多，换常用的字，或者注音。',
    en: 'Many characters are not among the common ones; use others or give the sound.',
  },
  'name-terms': { 'zh-CN': '没有解释的术语', en: 'Terms not explained' },
  'said-terms': { 'zh-CN': '有{n}个。换成大白话，或者在后面加一句解释：', en: 'There are {n}. Say it plainly, or explain it at once:' },
  'name-stacked': { 'zh-CN': '绕弯的否定', en: 'Stacked negation' },
  'said-stacked': {
    'zh-CN': '否定叠着否定，读的人要转两次弯。正着说。',
    en: 'One negation upon another makes the reader turn twice. Say it straight.',
  },
  'name-chains': { 'zh-CN': '堆起来的名词', en: 'Nouns for verbs' },
  'said-chains': {
    'zh-CN': '“进行……的……工作”一类的说法偏多。换成动词：做什么，谁来做。',
    en: 'Many nouns do the work of verbs. Use the verb: who does what.',
  },
  'name-pressure': { 'zh-CN': '让人不好拒绝的话', en: 'Words that press' },
  'said-pressure': { 'zh-CN': '参加要自愿。改成可以怎样选。', en: 'Taking part is voluntary. Say what may be chosen.' },
  'name-percent': { 'zh-CN': '只有百分比', en: 'Percentages alone' },
  'said-percent': {
    'zh-CN': '有{n}处没有换成人数。写成“1000人里有几人”。',
    en: 'In {n} places no people are counted. Write “so many out of 1,000 people”.',
  },
  'name-total': { 'zh-CN': '篇幅', en: 'Length' },
  'said-total': {
    'zh-CN': '全文{n}字，超过{limit}字。在前面放一页要点。',
    en: '{n} words, more than {limit}. Put one page of main points in front.',
  },
  'name-elements': { 'zh-CN': '没有找到的内容', en: 'What was not found' },
  'said-elements': {
    'zh-CN': '没有找到讲这些事的话。这是按词查的，会看漏，请自己再看一遍：',
    en: 'No words about these were found. This looks for words and can miss them, so look for yourself:',
  },
  retell: { 'zh-CN': '最后一步：请读的人讲一遍', en: 'The last step: ask the reader to tell it back' },
  retellWhy: {
    'zh-CN': '改好了字句，还要当面谈。请他用自己的话讲，不是考他，是看我们讲清楚没有。',
    en: 'Better sentences do not replace a talk. Ask for it in their own words: it is not they who are examined, it is how well we explained.',
  },
  'consent-1': { 'zh-CN': '这是研究，还是治疗？', en: 'Is this research, or is it treatment?' },
  'consent-2': { 'zh-CN': '会对你做什么，一共几次？', en: 'What would be done to you, and how often?' },
  'consent-3': { 'zh-CN': '最让你不放心的是哪一件？', en: 'What about it worries you most?' },
  'consent-4': { 'zh-CN': '不参加会怎样？中途想停，怎么说？', en: 'What if you say no? How would you stop half-way?' },
  'consent-5': { 'zh-CN': '不舒服了，先打哪个电话？', en: 'If you feel unwell, which number do you ring first?' },
  'anything-1': { 'zh-CN': '它说的是哪一件事？', en: 'What is it about?' },
  'anything-2': { 'zh-CN': '和你有什么关系？', en: 'What has it to do with you?' },
  'anything-3': { 'zh-CN': '你可以怎么选？', en: 'What may you choose?' },
  'anything-4': { 'zh-CN': '哪一句你读了两遍？', en: 'Which sentence did you read twice?' },
  'anything-5': { 'zh-CN': '还想问谁，问什么？', en: 'Whom would you still ask, and what?' },
});
