import { messages } from '../message.ts';

/** What the lesson tag `deid` says around a made-up table: who stands alone in it, and what is lost by telling it more coarsely. */
export const deid = messages({
  title: { 'zh-CN': '一张没有名字的表', en: 'A table without names' },
  invented: { 'zh-CN': '表里的人都是编的。', en: 'Everybody in this table is made up.' },
  how: {
    'zh-CN': '把一列说得粗一点，看看还有谁只有自己一个人。',
    en: 'Tell a column more coarsely, and see who still stands alone.',
  },
  asItIs: { 'zh-CN': '原样', en: 'as it is' },
  coarser: { 'zh-CN': '粗{n}级', en: 'coarser by {n}' },
  left: { 'zh-CN': '不写', en: 'left out' },
  caption: { 'zh-CN': '给出去的表（＊是没有写）', en: 'The table given away (＊ is left out)' },
  alike: { 'zh-CN': '一样的', en: 'Alike' },
  alone: { 'zh-CN': '◆ 仅1人', en: '◆ only 1' },
  together: { 'zh-CN': '{n}人', en: '{n} rows' },
  k: { 'zh-CN': '最小的一组（k）', en: 'Smallest group (k)' },
  unique: { 'zh-CN': '只有一个人的行', en: 'Rows that stand alone' },
  uniqueOf: { 'zh-CN': '{n}行（{share}）', en: '{n} ({share})' },
  diversity: { 'zh-CN': '一组里“{what}”最少有几种', en: 'Fewest kinds of “{what}” in a group' },
  loss: { 'zh-CN': '丢掉的细节', en: 'Detail lost' },
  said: {
    'zh-CN': '最小的一组有{k}人；只有一个人的有{unique}行。',
    en: 'The smallest group has {k}; rows that stand alone: {unique}.',
  },
  clues: { 'zh-CN': '换你来认：你知道一点点', en: 'Your turn to look: you know a little' },
  nobody: { 'zh-CN': '没有符合的行。', en: 'No row fits.' },
  recognised: {
    'zh-CN': '◆ 符合的只有1行。认出来了，还知道了“{what}”：{secret}。',
    en: '◆ One row fits. You have found the person, and learnt “{what}”: {secret}.',
  },
  learnt: {
    'zh-CN': '▲ 符合的有{n}行，分不清是哪一行；可是他们的“{what}”都是：{secret}。还是知道了。',
    en: '▲ {n} rows fit and you cannot tell which; but for all of them “{what}” is: {secret}. You have learnt it all the same.',
  },
  unsure: {
    'zh-CN': '● 符合的有{n}行，“{what}”各不相同。你猜不出。',
    en: '● {n} rows fit, and “{what}” differs among them. You cannot tell.',
  },
  versions: { 'zh-CN': '几种版本，完整的数', en: 'The versions in full' },
  measure: { 'zh-CN': '指标', en: 'Measure' },
  limit: {
    'zh-CN': '这些数只按表里的几列来算。别人手里的别的表、别的见闻，它们看不见；数再大，也不担保安全。',
    en: 'These numbers see only the columns of this table. Other tables and what people happen to know are beyond them; no number vouches for safety.',
  },
});
