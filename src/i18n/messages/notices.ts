import { messages } from '../message.ts';

/** What a page says after an act succeeded and led there (`leaveNotice`). */
export const notices = messages({
  signedOut: { 'zh-CN': '已退出登录。', en: 'You have signed out.' },
  signedOutEverywhere: { 'zh-CN': '所有设备都已退出登录。', en: 'Every device has been signed out.' },
  passwordChanged: {
    'zh-CN': '密码已更改，其他设备已退出登录。',
    en: 'Your password has been changed, and other devices have been signed out.',
  },
  passwordReset: {
    'zh-CN': '新密码已生效，其他设备已退出登录。',
    en: 'Your new password is in force, and other devices have been signed out.',
  },
  languageChanged: { 'zh-CN': '语言已更改，之后的邮件也用这种语言。', en: 'Your language has been changed, for letters too.' },
  sessionClosed: { 'zh-CN': '那台设备已退出登录。', en: 'That device has been signed out.' },
  recordClaimed: { 'zh-CN': '账号已开通，欢迎来到明伦。', en: 'Your account is open. Welcome to Minglun.' },
  lessonDone: { 'zh-CN': '这一课完成了。', en: 'This lesson is complete.' },
  answersSaved: { 'zh-CN': '答案已保存。', en: 'Your answers are saved.' },
  actKept: { 'zh-CN': '你的选择已记下。', en: 'Your choice has been kept.' },
  peopleMerged: { 'zh-CN': '两份记录已合并。', en: 'The two records are one now.' },
  peopleUnmerged: { 'zh-CN': '合并已撤销。', en: 'The merging has been taken back.' },
  unitsChanged: { 'zh-CN': '部门已更新。', en: 'The units are up to date.' },
  personInvited: { 'zh-CN': '邀请信已寄出。', en: 'The invitation has been sent.' },
  contactRecorded: { 'zh-CN': '邮箱已登记。', en: 'The email address is on record.' },
  rosterApplied: { 'zh-CN': '名册已生效。', en: 'The roster is in force.' },
  rosterUndone: { 'zh-CN': '这次导入已撤回。', en: 'The import has been taken back.' },
  rosterDiscarded: { 'zh-CN': '这份名册已放弃，读到的内容已删除。', en: 'The roster was thrown away, with everything read of it.' },
  projectCreated: { 'zh-CN': '项目已建立。接下来把成员加进来。', en: 'The project has been created. Next, add its members.' },
  projectChanged: { 'zh-CN': '项目信息已保存。', en: 'The project has been saved.' },
  proxyNamed: { 'zh-CN': '已指定代办人。', en: 'The proxy has been named.' },
  proxyWithdrawn: { 'zh-CN': '已撤回代办人。', en: 'The proxy has been withdrawn.' },
  statementFrozen: { 'zh-CN': '说明已出具。', en: 'The statement has been frozen.' },
  memberAdded: {
    'zh-CN': '成员已加入，所要求的培训已列入本人的“我的培训”。',
    en: 'The member has been added, and what is required now stands under their “My training”.',
  },
  preferencesSaved: { 'zh-CN': '通知设置已保存。', en: 'Your preferences have been saved.' },
  calendarRevoked: { 'zh-CN': '订阅地址已撤销。', en: 'The address has been revoked.' },
  personReminded: { 'zh-CN': '提醒已发出。', en: 'The reminder has been sent.' },
  webhookChanged: { 'zh-CN': '推送设置已更改。', en: 'The webhook has been changed.' },
  membershipEnded: { 'zh-CN': '最后一天已保存。', en: 'The last day has been saved.' },
});
