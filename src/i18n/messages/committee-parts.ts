import { messages } from '../message.ts';

/** The parts of a committee's own pages. */
export const committeeParts = messages({
  nav: { 'zh-CN': '委员会页面', en: 'Pages of the committee' },
  members: { 'zh-CN': '委员与组成', en: 'Members and composition' },
  meetings: { 'zh-CN': '会议', en: 'Meetings' },
  desk: { 'zh-CN': '进度与日程', en: 'Figures and dates' },
  register: { 'zh-CN': '章程与登记', en: 'Charter and registration' },
});
