import type { RefusalCode } from '#domain/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said for each refusal: what, why, and what to do. `{name}` is filled from the data beside the code. */
export const refusals = {
  'auth.forbidden': {
    'zh-CN': '你的角色不包含这项权限。如果工作需要，请联系本单位的平台管理员。',
    en: 'Your role does not include this permission. If your work needs it, ask the platform administrator of your institution.',
  },
  'auth.sign_in_needed': { 'zh-CN': '请先登录，再继续。', en: 'Please sign in first, then go on.' },
  'shared.not_found': {
    'zh-CN': '没有找到你要的内容。它可能已移走，或地址有误。',
    en: 'What you asked for was not found. It may have moved, or the address has a slip in it.',
  },
  'assessment.already_passed': { 'zh-CN': '你已经合格，不需要再考。', en: 'You have passed already; there is nothing more to sit.' },
  'assessment.attempt_open': { 'zh-CN': '你有一份还没交的试卷，可以继续作答。', en: 'You have a paper under way; you can go on with it.' },
  'assessment.cooling_down': {
    'zh-CN': '两次没有合格之后需要间隔一段时间。{until}之后可以再考，其间可以看看相关课时。',
    en: 'After two attempts that did not pass there is a pause. You can sit again after {until}; meanwhile the lessons are open.',
  },
  'assessment.no_attempts_left': {
    'zh-CN': '{attempts}次机会已用完。请联系本单位的培训管理员，商量下一步。',
    en: 'All {attempts} attempts are used. Please talk with your training administrator about the next step.',
  },
  'assessment.closed': { 'zh-CN': '这份试卷已经交卷，不能再改。', en: 'This paper has been handed in and can no longer be changed.' },
  'assessment.time_is_up': {
    'zh-CN': '作答时间已到，这次保存没有计入。之前保存的答案都已计入。',
    en: 'Time was up, so this save does not count. Everything saved before does.',
  },
  'assessment.not_on_paper': {
    'zh-CN': '这道题不在你的试卷上。请刷新页面后再试。',
    en: 'This question is not on your paper. Please reload the page and try again.',
  },
  'assessment.statement_needed': {
    'zh-CN': '开始之前，请先确认诚信承诺。',
    en: 'Before you begin, please confirm the integrity statement.',
  },
} as const satisfies Record<RefusalCode, Bilingual>;
