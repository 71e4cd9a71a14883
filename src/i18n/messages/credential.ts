import { messages } from '../message.ts';

/** A credential on paper, as a picture, and the files of it. */
export const credential = messages({
  record: { 'zh-CN': '学习证明', en: 'Record of learning' },
  certification: { 'zh-CN': '培训考核合格证明', en: 'Certificate of training and assessment' },
  certifies: { 'zh-CN': '兹证明', en: 'This is to state that' },
  recordLine: {
    'zh-CN': '于{day}学完下列课程，并通过结课考核：',
    en: 'completed the following course and passed its closing examination on {day}:',
  },
  certificationLine: {
    'zh-CN': '完成下列认证方向的培训，并在考试与实操考核中合格：',
    en: 'completed the training of the following track and passed its examination and practical assessment:',
  },
  named: { 'zh-CN': '《{title}》', en: '{title}' },
  edition: { 'zh-CN': '版本', en: 'Edition' },
  length: { 'zh-CN': '课程时长', en: 'Course length' },
  minutes: { 'zh-CN': '约{n}分钟（平台默认值）', en: 'about {n} minutes (platform default)' },
  issuedOn: { 'zh-CN': '出具日期', en: 'Issued on' },
  period: { 'zh-CN': '有效期', en: 'Valid' },
  periodValue: { 'zh-CN': '{from}至{until}', en: '{from} to {until}' },
  unit: { 'zh-CN': '出具单位', en: 'Issued by' },
  serial: { 'zh-CN': '编号', en: 'Serial' },
  verifyAt: { 'zh-CN': '扫码或打开网址核验', en: 'Scan or open to verify' },
  qr: { 'zh-CN': '核验网址的二维码', en: 'QR code of the address that verifies it' },
  isNotRecord: {
    'zh-CN': '本证明说明学习情况，不是职业资格，不代替法规要求的岗位证书，也不代替伦理审查。它今天是否有效，以核验页面为准。',
    en: 'This record states learning. It is no professional qualification and replaces neither a post certificate that law requires nor ethics review. Whether it is valid today is for the verification page to say.',
  },
  isNotCertification: {
    'zh-CN': '本证明说明在有效期内培训考核合格，不是职业资格，不代替法规要求的岗位证书，也不代替伦理审查。它今天是否有效，以核验页面为准。',
    en: 'This certificate states that training and assessment were passed. It is no professional qualification and replaces neither a post certificate that law requires nor ethics review. Whether it is valid today is for the verification page to say.',
  },
  demo: { 'zh-CN': '演示用，持有人是虚构的，不证明任何事情。', en: 'For demonstration; the holder is invented, and it proves nothing.' },
  inside: {
    'zh-CN': '签名的数字凭证（Open Badges 3.0），供程序核验',
    en: 'The signed credential (Open Badges 3.0), for programs to verify',
  },
  files: { 'zh-CN': '下载与分享', en: 'Download and share' },
  filesLead: {
    'zh-CN': '四种形式内容相同。文件里有你的全名：给了谁，谁就看得到。只想让人知道是否有效，给编号或链接就够了。',
    en: 'All forms say the same. The files hold your whole name: whoever you give one to can read it. To show only whether it is valid, the serial or the link is enough.',
  },
  pdf: { 'zh-CN': 'PDF（可打印，A4 横向）', en: 'PDF (to print, A4 landscape)' },
  json: { 'zh-CN': '数字徽章（JSON）', en: 'Digital badge (JSON)' },
  jwt: { 'zh-CN': '数字徽章（JWT）', en: 'Digital badge (JWT)' },
  vc: { 'zh-CN': '数字凭证（JSON，含暂停状态）', en: 'Credential with suspension status (JSON)' },
  png: { 'zh-CN': '分享图（PNG）', en: 'Picture to share (PNG)' },
  gone: {
    'zh-CN': '这一份不再有效，所以没有文件可下载。',
    en: 'This one no longer stands, so there are no files to download.',
  },
});
