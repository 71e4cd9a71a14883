import { messages } from '../message.ts';

/** What committees, certificates and the public ask of somebody, in notices and letters. */
export const errands = messages({
  meeting: {
    'zh-CN': '{committee}请你参加{when}的会议，请答复能否到会。',
    en: '{committee} invites you to a meeting on {when}. Please say whether you come.',
  },
  certificate: { 'zh-CN': '有效期到{day}（含当日），还有{n}天。', en: 'It is valid until {day}, that day included; {n} days are left.' },
  certificateHow: {
    'zh-CN': '现在续期，新的有效期从原来到期的次日算起，不会少算一天。',
    en: 'Renewed now, the new period begins the day after the old one ends: no day is lost.',
  },
  registration: {
    'zh-CN': '委员会设立后30日内要在国家科技伦理管理信息登记平台登记。登记之后请在委员会页面记下日期，提醒随即停止。',
    en: 'A committee is to be registered on the national platform within 30 days of its founding. Once it is, note the day on the committee’s page and this ends.',
  },
  report: {
    'zh-CN':
      '{year}年度的委员会工作报告和清单活动实施情况报告要在3月31日前通过国家平台提交（《科技伦理审查办法》第43–45条）。平台可以做好其中培训部分的材料；报送之后在报告页面登记，提醒随即停止。',
    en: 'The committee’s report and that on listed activities for {year} are due on the national platform by 31 March (Ethics Review Measures, Arts. 43–45). The part on training can be made here; once filed, say so on the page of the report and this ends.',
  },
  held: {
    'zh-CN':
      '论证会已经开过，记录还没有公开；期限和是否逾期，公开页面上都看得到。写好记录，请两位没有参与撰写的人复核；没有开成的，注明原因。记录公开或注明以后，提醒随即停止。',
    en: 'The hearing has been held and its record is not public yet; the public page tells the day, and when it is late. Write the record and have two people who did not write it read it; if it did not take place, say so and why. Either ends this.',
  },
  hearing: {
    'zh-CN':
      '论证会的记录已公开，参加的人在等单位的答复；期限和是否逾期，公开页面上都看得到。逐点写明采纳了什么、为什么。第一点答复公布以后，提醒随即停止。',
    en: 'The record of the hearing is public and those who took part wait for the reply; the public page tells the day, and when it is late. Say point by point what you take up, and why. With the first reply this ends.',
  },
  consultation: {
    'zh-CN': '公众讨论已结束，参与的人在等单位的答复；期限和是否逾期，公开页面上都看得到。每个主题都答复以后公布，提醒随即停止。',
    en: 'The consultation has closed and those who took part wait for the reply; the public page tells the day, and when it is late. Reply to every theme and publish, and this ends.',
  },
  question: {
    'zh-CN': '有人在“问专家”提了问，答复期限快到了或已过。解答写好、两位没有参与撰写的人复核后发布，或者说明为什么不答，提醒随即停止。',
    en: 'Somebody put a question to the experts, and the day by which an answer was promised is near or past. Publish an answer that two people who did not write it have read, or say why there is none, and this ends.',
  },
  concern: {
    'zh-CN': '有人提出关切，还没有转交。记下转给了哪个部门，提出的人凭回执号就能看到，提醒随即停止。',
    en: 'Somebody raised a concern that has not been passed on. Say which office has it now; whoever raised it sees that with their receipt, and this ends.',
  },
  statement: {
    'zh-CN': '这场公众讨论有意见在等审核：两位不是作者的人都同意才公开，不予发布要写明理由。作者看得到结果。你处理过的不再提醒。',
    en: 'Statements on this consultation wait for moderators: each is published with the yes of two people who did not write it, or turned down with a reason. Its author sees which. What you have decided on is not spoken of again.',
  },
  appeal: {
    'zh-CN': '这场公众讨论有人请求复核。复核由没有处理过这条意见的人决定，只有一次。决定以后，提醒随即停止。',
    en: 'An author appeals against what was decided on this consultation. Somebody who has not spoken on the statement decides, and only once. With the decision this ends.',
  },
  applicant: {
    'zh-CN': '有人申请加入公众代表库，在等决定：通过，或者按公开理由不予通过，都会发信告诉申请人。没有申请在等时，提醒停止。',
    en: 'Somebody applied to the pool of public representatives and waits: accept, or turn down on a published ground, and a letter tells them which. Once no application waits this ends.',
  },
  'to-statement': { 'zh-CN': '去审核', en: 'Go to the moderation desk' },
  'to-appeal': { 'zh-CN': '去复核', en: 'Go to the appeals' },
  'to-applicant': { 'zh-CN': '去处理', en: 'Go to the applications' },
  'to-question': { 'zh-CN': '去处理', en: 'Go to the question' },
  'to-concern': { 'zh-CN': '去处理', en: 'Go to the concerns' },
  'to-held': { 'zh-CN': '去写记录', en: 'Go to the record' },
  'to-hearing': { 'zh-CN': '去答复', en: 'Reply' },
  'to-consultation': { 'zh-CN': '去答复', en: 'Reply' },
  'to-report': { 'zh-CN': '制作报告', en: 'Make the report' },
  'to-meeting': { 'zh-CN': '去答复', en: 'Answer' },
  'to-certificate': { 'zh-CN': '看证明', en: 'See the certificate' },
  'to-registration': { 'zh-CN': '打开委员会', en: 'Open the committee' },
});
