import { messages } from '../message.ts';

/** Where a person stood on a day, as known at an instant. */
export const standing = messages({
  title: { 'zh-CN': '某一天的培训情况', en: 'Standing on a day' },
  titleOf: { 'zh-CN': '{name}：某一天的培训情况', en: '{name}: standing on a day' },
  lead: {
    'zh-CN': '选一天，再选按哪一刻已知的记录。同一天、同一时刻的答案永远不变；后来补录和更正的，只在更晚的时刻出现。',
    en: 'Choose a day, and an instant as known at which you ask. For a fixed day and instant the answer never changes; what is entered or corrected later shows only at later instants.',
  },
  caption: { 'zh-CN': '{name}的培训要求', en: 'Requirements of {name}' },
  earlier: { 'zh-CN': '当时已知', en: 'As known then' },
  now: { 'zh-CN': '现在已知', en: 'As known now' },
  changed: { 'zh-CN': '有变化', en: 'Changed' },
  same: { 'zh-CN': '相同', en: 'The same' },
  difference: { 'zh-CN': '差别', en: 'Difference' },
  notInForce: { 'zh-CN': '还没有这项要求', en: 'No such requirement' },
  completedOn: { 'zh-CN': '{day}完成', en: 'completed {day}' },
  nothingTitle: { 'zh-CN': '这一天没有要求约束这个人', en: 'Nothing bound this person on this day' },
  nothing: {
    'zh-CN': '可能那时还没有到岗，已经离开，或者所选的时刻还没有任何记录。',
    en: 'The person may not have been here yet, may have left, or nothing was on record at the instant you chose.',
  },
  since: { 'zh-CN': '此后录入了什么', en: 'What was entered since' },
  sinceLead: {
    'zh-CN': '{instant}之后记入日志、与此人有关的事实；上面的变化都由它们而来。政策的新版本和对整个部门的决定在日志里另列。',
    en: 'Facts about this person entered after {instant}; what changed above comes of them. New editions of policies and orders for whole units stand in the log by themselves.',
  },
  nothingSince: { 'zh-CN': '此后没有录入与此人有关的事实', en: 'Nothing about this person was entered since' },
  nothingSinceNext: {
    'zh-CN': '两栏若有不同，来自要求的新版本或对部门的决定。',
    en: 'Where the columns differ, it is for a new edition of a requirement or an order for a unit.',
  },
  ask: { 'zh-CN': '查某一天的情况', en: 'Ask about a day' },
});
