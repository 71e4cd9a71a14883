import { messages } from '../message.ts';

/** Pages that stand where another was expected. */
export const errors = messages({
  notFound: { 'zh-CN': '没有这一页', en: 'There is no such page' },
  notFoundBody: {
    'zh-CN': '它可能搬走了，或地址有误。可以从课程或首页找起。',
    en: 'It may have moved, or the address has a slip in it. The courses or the home page are good places to start.',
  },
  forbidden: { 'zh-CN': '这一页不对你开放', en: 'This page is not open to you' },
  forbiddenBody: {
    'zh-CN': '你的角色不包含这项权限。工作需要的，请联系本单位的平台管理员。',
    en: 'Your role does not include this permission. If your work needs it, ask the platform administrator of your institution.',
  },
  broken: { 'zh-CN': '我们这边出了问题', en: 'Something broke on our side' },
  brokenBody: {
    'zh-CN': '不是你的操作有误。请过一会儿再试；反复出现的，把编号告诉平台管理员。',
    en: 'You did nothing wrong. Please try again in a while; if it happens again, give the platform administrator this reference.',
  },
  reference: { 'zh-CN': '编号：{reference}', en: 'Reference: {reference}' },
  home: { 'zh-CN': '回到首页', en: 'Go home' },
  courses: { 'zh-CN': '看看课程', en: 'See the courses' },
});
