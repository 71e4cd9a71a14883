import { messages } from '../message.ts';

/** The headline clinic: which words of a headline are worth a second look, why, and what to write instead. */
export const clinic = messages({
  title: { 'zh-CN': '标题体检', en: 'Headline clinic' },
  paste: { 'zh-CN': '把标题贴在这里', en: 'Paste a headline here' },
  local: { 'zh-CN': '只在你的浏览器里看，不会上传，也不会留下。', en: 'It is looked at in your browser only; nothing is sent or kept.' },
  sample: { 'zh-CN': '细思极恐！科学狂人让实验失控', en: 'Shocking: mad scientist plays with an experiment out of control' },
  trySample: { 'zh-CN': '用一个虚构的例子试试', en: 'Try an invented example' },
  none: {
    'zh-CN': '没有拦下的词。再看一眼：有没有分母、阶段或出路？',
    en: 'No word to stop at. Look once more: is there a denominator, a stage or a way out?',
  },
  found: { 'zh-CN': '有{n}处值得再看一眼。', en: 'Worth a second look: {n}.' },
  table: { 'zh-CN': '拦一拦的词，全部', en: 'All words to stop at' },
  kind: { 'zh-CN': '毛病', en: 'What it does' },
  words: { 'zh-CN': '词', en: 'Words' },
  why: { 'zh-CN': '为什么', en: 'Why' },
  instead: { 'zh-CN': '可以改成', en: 'Instead' },
  put: { 'zh-CN': '可以：{words}', en: 'Rather: {words}' },
  fear: { 'zh-CN': '惊吓', en: 'Frightens' },
  fearWhy: { 'zh-CN': '把发生了什么，换成了你该怎样感觉。', en: 'It replaces what happened by how to feel.' },
  fearInstead: { 'zh-CN': '写发生了什么，几次，多少里的多少。', en: 'What happened, how often, how many of how many.' },
  size: { 'zh-CN': '放大', en: 'Enlarges' },
  sizeWhy: { 'zh-CN': '走到哪一步没有写，大小就没有了。', en: 'Without the stage there is no size.' },
  sizeInstead: {
    'zh-CN': '写阶段：细胞、动物、几十个人，还是已经在用。',
    en: 'The stage: cells, animals, some dozens of people, or in use.',
  },
  tale: { 'zh-CN': '编成故事', en: 'Makes a tale' },
  taleWhy: { 'zh-CN': '把人写成角色，看不见他做了哪件事。', en: 'People become figures, and what they did disappears.' },
  taleInstead: { 'zh-CN': '写谁做了哪件事，越过了哪一条。', en: 'Who did what, and which rule it broke.' },
  promise: { 'zh-CN': '打包票', en: 'Promises' },
  promiseWhy: { 'zh-CN': '没有一项研究能这样说。', en: 'No study can say so.' },
  promiseInstead: {
    'zh-CN': '写在多少人里没有看到什么，还要看什么。',
    en: 'In how many people what was not seen, and what has still to be looked at.',
  },
  field: { 'zh-CN': '泛化', en: 'Generalises' },
  fieldWhy: {
    'zh-CN': '一件事写成了一个领域，或者把故障、纠纷叫成伦理。',
    en: 'One event becomes a field, or a fault or quarrel is called ethics.',
  },
  fieldInstead: {
    'zh-CN': '写哪一家、哪一次；先说是坏了、骗了、争钱，还是该不该。',
    en: 'Which one and when; and first whether something broke, somebody cheated, it is about money, or about what ought to be.',
  },
});
