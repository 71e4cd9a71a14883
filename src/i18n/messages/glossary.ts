import { messages } from '../message.ts';

/** The glossary page. */
export const glossary = messages({
  title: { 'zh-CN': '用语', en: 'Glossary' },
  lead: {
    'zh-CN': '一个概念只用一个词，界面、课文和要求里都一样。按拼音排列。',
    en: 'One word for one thing, the same in interface, lessons and policies. In alphabetical order.',
  },
  avoid: { 'zh-CN': '我们不用的说法：{words}', en: 'Words we do not use: {words}' },
});
