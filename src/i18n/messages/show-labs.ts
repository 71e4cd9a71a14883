import { messages } from '../message.ts';

/** What the style guide shows of the labs. Every number and person in them is invented. */
export const showLabs = messages({
  heading: { 'zh-CN': '实验台', en: 'Labs' },
  riskTitle: { 'zh-CN': '做平衡练习，少摔多少？', en: 'Balance training: how many fewer falls?' },
  riskHappens: { 'zh-CN': '一年里摔倒过', en: 'fall within a year' },
  riskWithout: { 'zh-CN': '不练的', en: 'without training' },
  riskWith: { 'zh-CN': '练的', en: 'with training' },
  riskSettings: {
    'zh-CN': '常见的事 200 150 | 少见的事 20 15 | 多出来的事 8 10',
    en: 'A common thing 200 150 | A rare thing 20 15 | A thing added 8 10',
  },
  riskHarms: {
    'zh-CN': '肌肉酸痛 120 mild passes | 扭伤脚踝 3 serious passes',
    en: 'Sore muscles 120 mild passes | A sprained ankle 3 serious passes',
  },
});
