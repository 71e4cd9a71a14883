import { messages } from '../message.ts';

/** Training events, as everybody and those who come see them. */
export const events = messages({
  'provider-institution': { 'zh-CN': '单位', en: 'institution' },
  'provider-regional-committee': { 'zh-CN': '区域科技伦理（审查）委员会', en: 'regional ethics committee' },
  'provider-professional-committee': { 'zh-CN': '专业科技伦理（审查）委员会', en: 'professional ethics committee' },
  'provider-society': { 'zh-CN': '学会、协会', en: 'society' },
  'trainer-trainer': { 'zh-CN': '培训师', en: 'trainer' },
  'trainer-facilitator': { 'zh-CN': '案例主持人', en: 'case facilitator' },
  'way-code': { 'zh-CN': '签到码', en: 'code' },
  'way-code-late': { 'zh-CN': '签到码，事后送达', en: 'code, arrived later' },
  'way-organiser': { 'zh-CN': '主办方登记', en: 'entered by the organiser' },
  'way-sheet': { 'zh-CN': '纸质签到表', en: 'paper sheet' },
  'way-correction': { 'zh-CN': '事后更正', en: 'corrected afterwards' },
});
