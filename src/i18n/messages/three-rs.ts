import { messages } from '../message.ts';

/** The three Rs on a protocol: what each change does to how many, how sure and how hard. */
export const threeRs = messages({
  title: { 'zh-CN': '替代、减少、优化', en: 'Replacement, reduction, refinement' },
  how: {
    'zh-CN': '选几样改法，看动物少了几只，把握够不够，最重会到哪一步。',
    en: 'Choose changes and see how many animals fewer, whether it is still enough, and how hard it becomes at worst.',
  },
  replacement: { 'zh-CN': '替代', en: 'Replacement' },
  reduction: { 'zh-CN': '减少', en: 'Reduction' },
  refinement: { 'zh-CN': '优化', en: 'Refinement' },
  now: { 'zh-CN': '现在的方案', en: 'The protocol now' },
  each: { 'zh-CN': '每组', en: 'To a group' },
  animals: { 'zh-CN': '一共', en: 'In all' },
  power: { 'zh-CN': '看出差别的把握', en: 'Chance of seeing the difference' },
  severity: { 'zh-CN': '最重', en: 'At worst' },
  severity1: { 'zh-CN': '轻', en: 'mild' },
  severity2: { 'zh-CN': '中', en: 'moderate' },
  severity3: { 'zh-CN': '重', en: 'severe' },
  count: { 'zh-CN': '{n}只', en: '{n}' },
  original: { 'zh-CN': '原来的方案', en: 'As first written' },
  picture: { 'zh-CN': '每个圆点是一只动物；空心的不再需要。', en: 'Each dot is one animal; hollow ones are no longer needed.' },
  said: {
    'zh-CN': '一共{animals}只，比原来少{fewer}只；把握{power}；最重：{severity}。',
    en: '{animals} in all, {fewer} fewer than before; chance {power}; at worst {severity}.',
  },
  short: {
    'zh-CN': '把握不到一半：多半看不出差别，这些动物就白用了。',
    en: 'Less than an even chance: most likely nothing is seen, and these animals were used for nothing.',
  },
  low: { 'zh-CN': '把握不到80%：请想一想值不值得。', en: 'Below 80%: ask whether it is worth it.' },
  enough: { 'zh-CN': '把握够了。', en: 'The chance is enough.' },
  table: { 'zh-CN': '每一样改法单独看', en: 'Each change by itself' },
  change: { 'zh-CN': '改法', en: 'Change' },
  formula: { 'zh-CN': '怎样算的', en: 'How it is worked out' },
  formulaText: {
    'zh-CN':
      '两组比较平均数：每组＝2×〔(1.96＋0.84)×标准差÷差别〕²，进成整数，再除以(1－损失)。双侧0.05，把握80%。这是近似，用来想清楚；正式方案请统计人员另算。“轻、中、重”是本平台的粗略分法。',
    en: 'For the difference of two means: each group = 2 × [(1.96 + 0.84) × standard deviation ÷ difference]², rounded up, divided by (1 − losses). Two-sided 0.05, 80% power. An approximation to think with; for a real protocol ask a statistician. “Mild, moderate, severe” is a rough scale of this platform.',
  },
  given: {
    'zh-CN': '{groups}组；想看出的差别{difference}；标准差{sd}；预计损失{loss}%。',
    en: '{groups} groups; difference to be seen {difference}; standard deviation {sd}; expected losses {loss}%.',
  },
});
