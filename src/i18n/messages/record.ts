import { messages } from '../message.ts';

/** A record of learning, as its holder sees it. */
export const record = messages({
  title: { 'zh-CN': '学习证明', en: 'Record of learning' },
  mine: { 'zh-CN': '我的学习证明', en: 'My records of learning' },
  mineLead: {
    'zh-CN': '每学完一门课并通过考核，就有一份。打开可以打印；任何人都能用编号核验。',
    en: 'One for each course completed with its examination. Open it to print; anybody can verify it by its serial.',
  },
  empty: { 'zh-CN': '还没有学习证明', en: 'No record yet' },
  emptyWhat: {
    'zh-CN': '学完一门课并通过考核之后，证明会自动出现在这里。',
    en: 'When you complete a course and pass its examination, the record appears here by itself.',
  },
  toCourses: { 'zh-CN': '看课程', en: 'See the courses' },
  toMine: { 'zh-CN': '返回我的学习证明', en: 'Back to my records' },
  open: { 'zh-CN': '打开并打印', en: 'Open and print' },
  certifies: { 'zh-CN': '兹证明', en: 'This is to state that' },
  completed: {
    'zh-CN': '于{day}学完下列课程并通过结课考核：',
    en: 'completed the following course and passed its closing examination on {day}:',
  },
  courseName: { 'zh-CN': '《{title}》', en: '{title}' },
  edition: { 'zh-CN': '课程版本', en: 'Course edition' },
  minutes: { 'zh-CN': '课程时长', en: 'Course length' },
  minutesValue: {
    'zh-CN': '约{n}分钟，含考核（平台默认值）',
    en: 'about {n} minutes (platform default)',
  },
  completedOn: { 'zh-CN': '学完日期', en: 'Completed on' },
  issuedOn: { 'zh-CN': '出具日期', en: 'Issued on' },
  serial: { 'zh-CN': '编号', en: 'Serial' },
  verifyAt: { 'zh-CN': '扫码或打开网址核验', en: 'Scan or open to verify' },
  qr: { 'zh-CN': '核验网址的二维码', en: 'QR code of the address that verifies this record' },
  isNot: {
    'zh-CN': '本证明说明学习情况，不是职业资格，不代替法规要求的岗位证书，也不代替伦理审查。它今天是否有效，以核验页面为准。',
    en: 'This record states learning. It is no professional qualification and replaces neither a post certificate that law requires nor ethics review. Whether it is valid today is for the verification page to say.',
  },
  demoNote: {
    'zh-CN': '演示用，持有人是虚构的，不证明任何事情。',
    en: 'For demonstration; the holder is invented, and it proves nothing.',
  },
  print: {
    'zh-CN': '要打印或存成 PDF，用浏览器的打印功能，纸张选 A4 横向。',
    en: 'To print or keep it as PDF, use your browser’s print function with A4 landscape.',
  },
  verifyPage: { 'zh-CN': '公开的核验页面', en: 'Its public verification page' },
  supersededNotice: { 'zh-CN': '这一份已更正替代，请使用新的一份：', en: 'This one was corrected and superseded. Please use the new one:' },
  revokedNotice: { 'zh-CN': '这一份已于{day}撤销：{reason}', en: 'This one was revoked on {day}: {reason}' },
});
