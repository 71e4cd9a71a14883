import { messages } from '../message.ts';

/** A record of learning that was wrong: issued anew, or revoked. */
export const correction = messages({
  title: { 'zh-CN': '更正或撤销学习证明', en: 'Correct or revoke a record' },
  link: { 'zh-CN': '更正或撤销', en: 'Correct or revoke' },
  serial: { 'zh-CN': '编号', en: 'Number' },
  holder: { 'zh-CN': '持有人', en: 'Holder' },
  course: { 'zh-CN': '课程', en: 'Course' },
  completedOn: { 'zh-CN': '完成日期', en: 'Completed' },
  supersede: { 'zh-CN': '姓名写错了', en: 'The name is wrong' },
  supersedeLead: {
    'zh-CN': '按正确的姓名重新签发一份，编号是新的。旧的一份从此显示“已更正替代”，并指向新的一份；学习记录不变。',
    en: 'It is issued anew under the right name, with a number of its own. The old one then says that it was superseded and by which; what was learned does not change.',
  },
  holderName: { 'zh-CN': '正确的姓名', en: 'The right name' },
  supersedeAct: { 'zh-CN': '重新签发', en: 'Issue it anew' },
  revoke: { 'zh-CN': '这份证明不该签发', en: 'It should not have been issued' },
  revokeLead: {
    'zh-CN': '撤销以后，核验页面会显示“已撤销”和下面的理由，这次完成不再满足任何培训要求。撤销不能收回。',
    en: 'Once revoked, its public page says so with the reason below, and the completion no longer meets any requirement. It cannot be undone.',
  },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  reasonHint: {
    'zh-CN': '任何核验的人都会看到。具体情况由本单位保存，不写在这里。',
    en: 'Anybody who checks the record sees it. The particulars stay with the institution.',
  },
  revokeAct: { 'zh-CN': '撤销这份证明', en: 'Revoke this record' },
  keep: { 'zh-CN': '不改了，返回', en: 'Leave it as it is' },
});
