import { messages } from '../message.ts';

/** The ledger of hours, and what is handed in from elsewhere. */
export const hours = messages({
  'unit-hour': { 'zh-CN': '学时', en: 'hours' },
  'unit-credit': { 'zh-CN': '学分', en: 'credits' },
  'state-open': { 'zh-CN': '待审核', en: 'waiting' },
  'state-accepted': { 'zh-CN': '已认可', en: 'recognised' },
  'state-refused': { 'zh-CN': '未认可', en: 'not recognised' },
  'state-withdrawn': { 'zh-CN': '已撤回', en: 'withdrawn' },
});
