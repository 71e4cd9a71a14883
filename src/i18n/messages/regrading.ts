import { messages } from '../message.ts';

/** Taking items out and judging papers again. */
export const regrading = messages({
  title: { 'zh-CN': '{exam}：试题作废与重新判分', en: '{exam}: items taken out, papers judged again' },
  link: { 'zh-CN': '试题作废', en: 'Items taken out' },
  lead: {
    'zh-CN':
      '一道题有错时，由一人提议、另一位平台管理员确认作废。作废以后不再抽到它，答过的人都得满分，包括早先的试卷；任何人的结果都不会因此变差。',
    en: 'When an item is wrong, one person proposes to take it out and another, a platform administrator, confirms. Then no paper asks it, and everybody who had it gets full credit, long ago too; nobody’s result becomes worse.',
  },
  propose: { 'zh-CN': '提议作废一道题', en: 'Propose to take an item out' },
  itemId: { 'zh-CN': '试题编号', en: 'Item' },
  itemHint: { 'zh-CN': '写在每份试卷的明细里，例如GEN-101-O2-07。', en: 'It stands in the details of each paper, such as GEN-101-O2-07.' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonHint: { 'zh-CN': '错在哪里、怎么发现的。', en: 'What is wrong with it and how that was found.' },
  proposeSend: { 'zh-CN': '提议', en: 'Propose' },
  voids: { 'zh-CN': '提议与决定', en: 'Proposals and decisions' },
  voidsNone: { 'zh-CN': '还没有提议过作废试题。', en: 'No item has been proposed.' },
  proposedBy: { 'zh-CN': '{who}于{at}提议', en: 'proposed by {who} on {at}' },
  confirmedBy: { 'zh-CN': '{who}于{at}确认作废', en: 'confirmed by {who} on {at}' },
  refusedBy: { 'zh-CN': '{who}于{at}决定保留', en: 'kept by {who} on {at}' },
  system: { 'zh-CN': '系统', en: 'the system' },
  'state-proposed': { 'zh-CN': '待确认', en: 'to be confirmed' },
  'state-confirmed': { 'zh-CN': '已作废', en: 'out' },
  'state-refused': { 'zh-CN': '保留', en: 'kept' },
  confirm: { 'zh-CN': '确认作废', en: 'Take it out' },
  refuse: { 'zh-CN': '保留这道题', en: 'Keep it' },
  passes: { 'zh-CN': '等待决定的合格结果', en: 'Passes to be decided on' },
  passesLead: {
    'zh-CN': '答案更正以后，单看新的判分这些试卷达不到合格线。系统不会自动取消合格：在有人决定之前，原来的结果一直有效。',
    en: 'After a key was corrected, the new judgement alone would not pass these papers. Nothing takes a pass away by itself: until a person decides, it stands.',
  },
  passesNone: { 'zh-CN': '没有需要决定的。', en: 'There is nothing to decide.' },
  passLine: {
    'zh-CN': '原为{was}分，单看新的判分为{alone}分，满分{of}分',
    en: 'was {was} points; the new judgement alone gives {alone} of {of}',
  },
  decision: { 'zh-CN': '决定', en: 'Decision' },
  'decision-stands': { 'zh-CN': '合格结果维持不变', en: 'The pass stands' },
  'decision-record_revoked': { 'zh-CN': '已按程序撤销学习证明', en: 'The record of learning has been revoked' },
  remark: { 'zh-CN': '理由', en: 'Reasons' },
  decide: { 'zh-CN': '记下决定', en: 'Note the decision' },
});
