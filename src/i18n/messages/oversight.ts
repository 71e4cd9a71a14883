import { messages } from '../message.ts';

/** What a competent authority sees of the institutions it oversees. */
export const oversight = messages({
  title: { 'zh-CN': '各单位培训督导', en: 'Training at the institutions' },
  lead: {
    'zh-CN': '截至{day}，{n}家单位。这里只有数，没有人；不足5人的组不单列，也不进入任何合计。',
    en: 'As of {day}, {n} institutions. Numbers only, never people; groups under five are not told by themselves and are in no total.',
  },
  oneLead: {
    'zh-CN': '截至{day}。这里只有数，没有人；不足5人的组不单列，也不进入任何合计。',
    en: 'As of {day}. Numbers only, never people; groups under five are not told by themselves and are in no total.',
  },
  onlyFields: { 'zh-CN': '只统计你负责的领域：{fields}。', en: ' Only in your fields: {fields}.' },
  byInstitution: { 'zh-CN': '按单位', en: 'By institution' },
  institution: { 'zh-CN': '单位', en: 'Institution' },
  compare: { 'zh-CN': '单位与培训要求对照', en: 'Institutions and requirements' },
  compareLead: { 'zh-CN': '每格是该单位这项要求的覆盖率。', en: 'Each cell is the coverage of a requirement at an institution.' },
  nobodyBound: { 'zh-CN': '无', en: 'none' },
  countedOn: { 'zh-CN': '{day}统计', en: 'counted {day}' },
  left: {
    'zh-CN': '合计里少了{parts}个不足5人的数和{groups}个不足5人的组，所以覆盖率是一个范围。',
    en: 'Left out of the total: numbers under five ({parts}) and whole groups under five ({groups}). Coverage is therefore a range.',
  },
  ageingHiddenTitle: { 'zh-CN': '不能分列', en: 'Not to be told apart' },
  ageingHidden: {
    'zh-CN': '按时长分开后有不足5人的组，所以不列。',
    en: 'Divided by time, some of these groups are under five, so none is told.',
  },
  ageingLead: {
    'zh-CN': '只含各单位能够列出的“已晚”项次，分开后有不足5人的单位不在内。',
    en: 'Only late cases that are told above; institutions where a part of them would be under five are left out.',
  },
  noneTitle: { 'zh-CN': '没有可以查看的单位', en: 'No institution to look at' },
  none: { 'zh-CN': '请平台管理员授予查看单位的权限。', en: 'Ask the platform administrator for a grant for an institution.' },
  howSmall: {
    'zh-CN':
      '一家单位一项要求的人数，或其中已满足、还在期限内、已晚的任何一部分，只要是1至4，就不列。被隐去的数不进入任何合计，各表之间、各月之间相减也得不到它。“5”是平台默认值，法规未规定。',
    en: 'Wherever the people of an institution whom a requirement binds, or those of them who meet it, are in time or are late, number one to four, the number is not told. A hidden number is in no total, so no subtraction between tables or months finds it. Five is a platform default; no rule sets it.',
  },
  howDifference: {
    'zh-CN': '这不能防止别的推断：比较相邻两天的数，可以看出有几项变了，但看不出是谁。',
    en: 'It does not prevent every inference: comparing two days shows that so many cases changed, though not whose.',
  },
  fileName: { 'zh-CN': '各单位培训督导', en: 'oversight' },
  compareGroup: { 'zh-CN': '{institution}，按培训要求', en: '{institution}, by requirement' },
});
