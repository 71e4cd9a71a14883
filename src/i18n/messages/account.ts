import { messages } from '../message.ts';

/** The page on which a person looks after their account. */
export const account = messages({
  title: { 'zh-CN': '我的账号', en: 'My account' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  email: { 'zh-CN': '登录邮箱', en: 'Sign-in email' },
  affiliations: { 'zh-CN': '任职关系', en: 'Affiliations' },
  affiliationsLead: {
    'zh-CN': '由单位登记。有出入的，请告诉本单位的培训管理员。',
    en: 'Entered by your institution. If something is not right, tell your training administrator.',
  },
  noAffiliations: { 'zh-CN': '还没有登记任职关系。', en: 'No affiliation has been entered.' },
  since: { 'zh-CN': '{from}起', en: 'since {from}' },
  span: { 'zh-CN': '{from}至{until}', en: '{from} to {until}' },
  'contract-permanent': { 'zh-CN': '在编（无固定期限）', en: 'permanent' },
  'contract-fixed-term': { 'zh-CN': '合同制（固定期限）', en: 'fixed-term contract' },
  'contract-casual': { 'zh-CN': '临时或劳务', en: 'casual or temporary' },
  'contract-adviser': { 'zh-CN': '顾问或兼职', en: 'adviser or part-time' },
  'contract-visitor': { 'zh-CN': '访问学者', en: 'visitor' },
  'position-researcher': { 'zh-CN': '科研人员', en: 'researcher' },
  'position-student': { 'zh-CN': '学生', en: 'student' },
  'position-clinician': { 'zh-CN': '临床人员', en: 'clinician' },
  'position-technician': { 'zh-CN': '技术人员', en: 'technician' },
  'position-management': { 'zh-CN': '管理人员', en: 'management' },

  sessions: { 'zh-CN': '已登录的设备', en: 'Signed-in devices' },
  sessionsLead: {
    'zh-CN': '有不认识的设备，请让它退出，再改密码。',
    en: 'If you do not know one of them, sign it out and change your password.',
  },
  thisOne: { 'zh-CN': '这台设备', en: 'this device' },
  unknownDevice: { 'zh-CN': '未知设备', en: 'unknown device' },
  signedInAt: { 'zh-CN': '{at}登录', en: 'signed in {at}' },
  signOutDevice: { 'zh-CN': '让它退出', en: 'Sign it out' },
  everywhere: { 'zh-CN': '在所有设备上退出', en: 'Sign out everywhere' },

  password: { 'zh-CN': '更改密码', en: 'Change password' },
  currentPassword: { 'zh-CN': '现在的密码', en: 'Present password' },
  changePassword: { 'zh-CN': '更改密码', en: 'Change password' },
  language: { 'zh-CN': '语言', en: 'Language' },
  changeLanguage: { 'zh-CN': '保存语言', en: 'Save language' },
});
