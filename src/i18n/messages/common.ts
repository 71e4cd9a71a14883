import { messages } from '../message.ts';

/** Words used everywhere. */
export const common = messages({
  siteName: { 'zh-CN': '明伦', en: 'Minglun' },
  tagline: { 'zh-CN': '科技伦理教育与培训平台', en: 'Education and training in the ethics of science and technology' },
  demo: { 'zh-CN': '演示', en: 'Demo' },
  minutes: { 'zh-CN': '{n}分钟', en: '{n} min' },
  platformDefault: { 'zh-CN': '平台默认值，法规未规定', en: 'Platform default; no rule sets it' },
});
