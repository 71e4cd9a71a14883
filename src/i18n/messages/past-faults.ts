import type { PastFaultCode } from '#domain/requirements/past/past-row.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said of a row of past learning: what is wrong, why it matters, what to do. `{name}` is filled from the data beside the code. */
export const pastFaults = {
  who_missing: {
    'zh-CN': '没有工号也没有邮箱，不知道是谁学的。请补上其中一项。',
    en: 'There is neither a number nor an email, so it is unclear who learnt this. Please give one of them.',
  },
  who_unknown: {
    'zh-CN': '“{value}”不是你管理的人。请核对，或先把这个人导入名册。',
    en: '“{value}” is nobody whom you look after. Please check it, or import the person with a roster first.',
  },
  name_differs: {
    'zh-CN': '姓名写的是“{value}”，而这个工号或邮箱是“{known}”的。请核对是谁。',
    en: 'The name says “{value}”, while this number or email belongs to “{known}”. Please check who is meant.',
  },
  email_bad: {
    'zh-CN': '“{value}”不像邮箱地址，找不到人。请改正，或改用工号。',
    en: '“{value}” does not look like an email address, so nobody can be found by it. Please correct it, or give the number.',
  },
  email_shared: {
    'zh-CN': '邮箱“{value}”不止一个人在用，不知道是谁。请改用工号。',
    en: 'More than one person uses “{value}”, so it is unclear who is meant. Please give the number.',
  },
  own_case: {
    'zh-CN': '这一行是你本人的学习。本人不能认可自己的学习，请由另一位培训管理员办理。',
    en: 'This row is about your own learning, which nobody recognises themselves. Please ask another training administrator.',
  },
  learnt_missing: {
    'zh-CN': '没有写学的是什么。请填写课程或主题。',
    en: 'It does not say what was learnt. Please give the course or topic.',
  },
  learnt_unknown: {
    'zh-CN': '没有叫“{value}”的课程或主题。请写课程代码、课程名称，或要求里用到的主题。',
    en: 'No course or topic is called “{value}”. Please give the code or title of a course, or a topic that a requirement names.',
  },
  date_missing: {
    'zh-CN': '没有完成日期，有效期无从算起。请补上。',
    en: 'The day of completion is missing, and validity counts from it. Please give it.',
  },
  date_bad: {
    'zh-CN': '完成日期“{value}”读不出来。请写成 2025-09-01 这样。',
    en: 'The day “{value}” cannot be read. Please write it like 2025-09-01.',
  },
  date_to_come: { 'zh-CN': '完成日期{value}还没有到。请核对年份。', en: 'The day {value} is still to come. Please check the year.' },
  until_bad: {
    'zh-CN': '有效期“{value}”读不出来。请写成 2027-08-31 这样；没有期限就留空。',
    en: 'The last valid day “{value}” cannot be read. Please write it like 2027-08-31, or leave it blank for none.',
  },
  ends_before_start: {
    'zh-CN': '有效期早于完成日期{start}。请核对。',
    en: 'It runs out before it was completed on {start}. Please check.',
  },
  time_bad: {
    'zh-CN': '学时“{value}”读不出来。请只写数字。',
    en: 'The time “{value}” cannot be read. Please write a number only.',
  },
  issuer_missing: {
    'zh-CN': '没有写出具方。请在这一行填写，或上传时填写整份清单的出具方。',
    en: 'The issuer is missing. Please give it in this row, or for the whole list when you upload it.',
  },
  voucher_missing: {
    'zh-CN': '没有凭证，无从查证。请填写证书编号，或上传时填写整份清单的凭证。',
    en: 'There is no voucher, so this cannot be checked. Please give the number of a certificate, or a voucher for the whole list.',
  },
  too_long: { 'zh-CN': '太长了，请不要超过{limit}个字符。', en: 'Too long. Please keep to {limit} characters at most.' },
  identity_card: {
    'zh-CN': '这一行有身份证号码，没有保存。请删去，改用工号。',
    en: 'This row holds an identity-card number, which was not kept. Please remove it and give the staff number.',
  },
  repeated: {
    'zh-CN': '和第{line}行说的是同一件事，只认可一次。',
    en: 'This says the same as line {line}; it is recognised once.',
  },
} as const satisfies Record<PastFaultCode, Bilingual>;
