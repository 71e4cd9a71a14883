import { messages } from '../message.ts';

/** What stands on the fields that answer a question, whatever its type. Islands get these as they are, in one language. */
export const answer = messages({
  'how-single': { 'zh-CN': '选最合适的一项。', en: 'Choose the soundest.' },
  'how-multiple': {
    'zh-CN': '选出所有成立的项，不止一项。选对得分，选错会抵掉一部分，这道题最低得零分。',
    en: 'Choose all that hold; there is more than one. A right choice earns a part; a wrong one takes a part of that away, never below nought.',
  },
  'how-ordering': {
    'zh-CN': '按先后排好顺序。排对一部分也得分。',
    en: 'Put them in order. An order that is partly right earns a part.',
  },
  'how-matching': {
    'zh-CN': '给每一项选一个对应的。有的选项可能用不上，也可能用不止一次。',
    en: 'Pick what belongs to each. Some may fit nothing, some more than once.',
  },
  'how-cloze': { 'zh-CN': '给每一处空白选一个词。', en: 'Pick the words for each gap.' },
  'how-judgement': { 'zh-CN': '逐项判断：这样做合适吗？', en: 'Judge each by itself: how fitting is it?' },
  'how-annotate': {
    'zh-CN': '点出有问题的段落。漏标和多标都会影响得分。',
    en: 'Mark the passages that are at fault. What is missed costs, and so does what is marked without need.',
  },
  'how-reflection': { 'zh-CN': '用自己的话写。', en: 'Write in your own words.' },
  pick: { 'zh-CN': '请选择', en: 'Pick one' },
  step: { 'zh-CN': '第{n}步', en: 'Step {n}' },
  gap: { 'zh-CN': '第{n}空', en: 'Gap {n}' },
  marked: { 'zh-CN': '已标出', en: 'marked' },
  up: { 'zh-CN': '上移', en: 'Up' },
  down: { 'zh-CN': '下移', en: 'Down' },
  upLabel: { 'zh-CN': '上移：{step}', en: 'Up: {step}' },
  downLabel: { 'zh-CN': '下移：{step}', en: 'Down: {step}' },
  movedTo: { 'zh-CN': '现在是第{n}步，共{of}步', en: 'Now step {n} of {of}' },
  asItStands: { 'zh-CN': '就按现在的顺序', en: 'Leave them in this order' },
  rating1: { 'zh-CN': '很不合适', en: 'Not fitting at all' },
  rating2: { 'zh-CN': '不太合适', en: 'Rather unfitting' },
  rating3: { 'zh-CN': '比较合适', en: 'Rather fitting' },
  rating4: { 'zh-CN': '很合适', en: 'Wholly fitting' },
  readFor: { 'zh-CN': '阅读时看：{criteria}。', en: 'It is read for: {criteria}.' },
  written: { 'zh-CN': '已写{n}字，要求{least}到{most}字。', en: 'Words: {n}. Asked for: {least} to {most}.' },
  length: { 'zh-CN': '{least}到{most}字。', en: 'Write {least} to {most} words.' },
  yourText: { 'zh-CN': '我的回答', en: 'My answer' },
  staysHere: {
    'zh-CN': '文字只留在这台设备上；按下按钮时平台只核对长度，不保存内容。',
    en: 'Your words stay on this device; when you press the button the platform checks their length and does not keep them.',
  },
  showReasons: { 'zh-CN': '先作答，再看解释', en: 'Answer first, then read why' },
  belongsTo: { 'zh-CN': '对应：{what}', en: 'Goes with: {what}' },
  'is-holds': { 'zh-CN': '成立', en: 'This holds' },
  'is-not': { 'zh-CN': '不成立', en: 'This does not hold' },
  'is-at_fault': { 'zh-CN': '有问题', en: 'At fault' },
  'is-fine': { 'zh-CN': '没有问题', en: 'Nothing wrong here' },
  'is-open': { 'zh-CN': '看法', en: 'For and against' },
  'is-best': { 'zh-CN': '写得好的样子', en: 'At its best' },
  'given-right': { 'zh-CN': '你判断对了', en: 'You had this' },
  'given-wrong': { 'zh-CN': '你的判断不同', en: 'You saw it otherwise' },
  panelGave: {
    'zh-CN': '{judges}位专家从“很不合适”到“很合适”：{counts}',
    en: 'Of {judges} experts, from “not fitting at all” to “wholly fitting”: {counts}',
  },
  noPanel: {
    'zh-CN': '这道题还没有经专家组评定，不计分；下面是编写者的考虑。',
    en: 'No panel has rated this question yet, so it is not scored; below is what its writers weighed.',
  },
  selfCheck: {
    'zh-CN': '没有人评分。请对照下面几条，看看自己写到了哪一步。',
    en: 'Nobody marks it. Hold what you wrote against these and see how far it goes.',
  },
  oneWay: { 'zh-CN': '一种写法', en: 'One way to write it' },
  comma: { 'zh-CN': '、', en: '; ' },
});

/** One language of it. */
export type AnswerWords = Record<keyof typeof answer, string>;
