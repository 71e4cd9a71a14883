import { messages } from '../message.ts';

/** The public check of a record of learning. */
export const verify = messages({
  title: { 'zh-CN': '核验学习证明', en: 'Verify a record of learning' },
  lead: {
    'zh-CN': '输入证明上的编号，看它今天是否有效。不需要账号，也不记录是谁查的。',
    en: 'Type the serial printed on the record to see whether it is valid today. No account is needed, and nobody notes who asked.',
  },
  serial: { 'zh-CN': '编号', en: 'Serial' },
  hint: {
    'zh-CN': '形如 ML-7K3Q-0M8D-R2VC，大小写、空格和横线都不要紧。',
    en: 'Like ML-7K3Q-0M8D-R2VC; capitals, spaces and hyphens do not matter.',
  },
  act: { 'zh-CN': '核验', en: 'Verify' },
  again: { 'zh-CN': '核验另一份', en: 'Verify another' },
  missing: {
    'zh-CN': '请输入编号。它印在证明的下方，也在二维码的网址里。',
    en: 'Please give the serial. It is printed at the foot of the record and is part of the address in its QR code.',
  },
  not_a_code: {
    'zh-CN': '这不像一个编号：除了开头的 ML 或 MC，应有12个字母或数字。请对照证明再输入一次。',
    en: 'This does not look like a serial: after ML or MC there are 12 letters or digits. Please compare it with the record and type it again.',
  },
  slip: {
    'zh-CN': '编号的校验字符不符，很可能抄错了一个字符。请逐组对照，再输入一次。',
    en: 'The check characters do not fit, so one character was probably miscopied. Please compare it group by group and type it again.',
  },
  not_issued: {
    'zh-CN': '编号写法没有错，但我们没有出具过这个编号的证明。如果证明上印的就是它，请联系证明上写的单位。',
    en: 'The serial is well formed, but we have issued nothing under it. If this is what the record shows, please ask whoever gave it to you.',
  },
  unknown: { 'zh-CN': '查无此号', en: 'Not found' },
  valid: { 'zh-CN': '有效', en: 'Valid' },
  validMeaning: {
    'zh-CN': '这份证明由本平台出具，截至{day}没有被更正或撤销。',
    en: 'It was issued by this platform and has been neither corrected nor revoked as of {day}.',
  },
  superseded: { 'zh-CN': '已更正替代', en: 'Superseded' },
  supersededMeaning: {
    'zh-CN': '这一份已于{day}更正，由下面这一份替代。',
    en: 'It was corrected on {day} and is superseded by the record below.',
  },
  revoked: { 'zh-CN': '已撤销', en: 'Revoked' },
  revokedMeaning: {
    'zh-CN': '这份证明已于{day}撤销，不再有效。',
    en: 'It was revoked on {day} and is no longer valid.',
  },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  'reason-issued_in_error': { 'zh-CN': '出具有误', en: 'It was issued in error.' },
  'reason-grounds_withdrawn': {
    'zh-CN': '据以出具的学习或考核结果不再被认可',
    en: 'The learning or examination result it rested on is no longer recognised.',
  },
  'reason-holder_request': { 'zh-CN': '持有人申请', en: 'At the request of its holder.' },
  by: { 'zh-CN': '替代它的证明', en: 'Superseded by' },
  holder: { 'zh-CN': '持有人', en: 'Holder' },
  masked: {
    'zh-CN': '姓名只显示第一个字，请与持有人出示的证件对照。',
    en: 'Only the first letters of the name are shown; compare them with the holder’s own papers.',
  },
  course: { 'zh-CN': '课程', en: 'Course' },
  edition: { 'zh-CN': '课程版本', en: 'Course edition' },
  completedOn: { 'zh-CN': '学完日期', en: 'Completed on' },
  issuedOn: { 'zh-CN': '出具日期', en: 'Issued on' },
  scope: {
    'zh-CN': '学习证明说明学完了一门课，不是职业资格。它是否满足某项培训要求，由提出要求的单位按要求判断。',
    en: 'A record of learning states that a course was completed and is no professional qualification. Whether it meets a training requirement is for the institution that sets the requirement.',
  },
  demo: { 'zh-CN': '演示用：持有人是虚构的，不证明任何事情。', en: 'Demonstration: the holder is invented, and it proves nothing.' },
  forMachines: { 'zh-CN': '同样的内容，供程序读取', en: 'The same for machines' },
});
