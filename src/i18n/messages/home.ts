import { messages } from '../message.ts';

/** The home page. It says only what the platform does. */
export const home = messages({
  kicker: { 'zh-CN': '科技伦理教育与培训', en: 'Education and training in the ethics of science and technology' },
  promise: { 'zh-CN': '学得明白，做得稳妥', en: 'Know it well. Do it right.' },
  lead: {
    'zh-CN': '明伦帮北京的科研人员学会在自己的项目里做判断：什么要先停一停，什么要送审，拿不准时问谁。每一课都写明依据和核对日期。',
    en: 'Minglun helps people in Beijing’s research institutions judge their own projects: where to pause, what needs review, whom to ask. Every lesson names its sources and the day they were last checked.',
  },
  start: { 'zh-CN': '开始学《{course}》', en: 'Start {course}' },
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  drawing: {
    'zh-CN': '一张书桌对着打开的窗：窗外是一角屋檐、一枝叶子和太阳，光落在桌上的一张纸上。',
    en: 'A desk before an open window: outside, a roof, a branch and the sun; its light falls on a sheet of paper on the desk.',
  },

  who: { 'zh-CN': '它为你做什么', en: 'What it does for you' },
  researchers: { 'zh-CN': '科研人员', en: 'Researchers' },
  researchersWhat: {
    'zh-CN': '看清要学什么、哪天之前、为什么请你学。已经熟悉的，可以直接参加考试；换一台设备，从上次停下的地方接着学。',
    en: 'See what to learn, by which day, and why you are asked. Know it already? Go straight to the exam. Change devices and carry on where you stopped.',
  },
  researchersLink: { 'zh-CN': '去我的培训', en: 'Go to my training' },
  institutions: { 'zh-CN': '科研单位', en: 'Institutions' },
  institutionsWhat: {
    'zh-CN': '导入名册，系统按规定列出谁该学什么；一张表看清谁完成了、谁快到期；项目启动前逐人核验。',
    en: 'Import your roster and see who must learn what; one table shows who is done and who is due; check every member before a project starts.',
  },
  institutionsLink: { 'zh-CN': '管理员登录', en: 'Sign in as administrator' },
  members: { 'zh-CN': '伦理委员会委员', en: 'Committee members' },
  membersWhat: {
    'zh-CN': '条款逐条注明文件、条号和可信等级；案例写明出处，也写明还不知道什么。可作审查与指导时的共同底本。',
    en: 'Each clause is shown with its document, article and grade of certainty; each case with its sources and with what is not known. Common ground for review and advice.',
  },
  membersLink: { 'zh-CN': '看课程怎样引用依据', en: 'See how lessons cite their sources' },
  everyone: { 'zh-CN': '公众', en: 'The public' },
  everyoneWhat: {
    'zh-CN': '课程正文人人可读，不需要账号。拿到一份学习证明，可以当场核验它今天是否有效。',
    en: 'Anybody may read the lessons; no account is needed. Handed a record of learning? Check on the spot whether it is valid today.',
  },
  everyoneLink: { 'zh-CN': '读课程', en: 'Read the course' },

  courses: { 'zh-CN': '课程', en: 'Courses' },
  coursesLead: {
    'zh-CN': '正文人人可读；登录后可以做练习、参加考试、取得学习证明。',
    en: 'Anybody may read them. Sign in to do the exercises, sit the exam and earn a record of learning.',
  },
  coursesAll: { 'zh-CN': '看全部课程', en: 'All courses' },
  courseFacts: { 'zh-CN': '{lessons}课，{minutes}分钟', en: '{lessons} lessons, {minutes} min' },

  cases: { 'zh-CN': '从案例学判断', en: 'Judgement, from cases' },
  casesLead: {
    'zh-CN': '只写查得到出处的事实，也写明哪些还不知道。',
    en: 'Only facts with a source are told, and what is not known is said.',
  },
  casesAll: { 'zh-CN': '看全部{n}个案例', en: 'All {n} cases' },

  rules: { 'zh-CN': '依据查得到', en: 'Rules you can look up' },
  rulesLead: {
    'zh-CN': '{documents}份文件，{clauses}条。逐条转述，注明文件、条号和可信等级。',
    en: '{documents} documents, {clauses} clauses, each paraphrased with its document, article and grade of certainty.',
  },
  rulesOf: { 'zh-CN': '{n}份', en: '{n}' },
  rulesAll: { 'zh-CN': '打开法规库', en: 'Open the registry' },

  verify: { 'zh-CN': '核验一份学习证明', en: 'Verify a record of learning' },
  verifyWhat: {
    'zh-CN': '不用登录。当场看到它是谁颁发的、今天是否有效。',
    en: 'No account needed. See at once who issued it and whether it is valid today.',
  },
  serial: { 'zh-CN': '证明编号', en: 'Serial number' },
  serialHint: { 'zh-CN': '印在二维码旁边；也可以直接扫码。', en: 'Printed beside the QR code; scanning the code works too.' },
  verifyAct: { 'zh-CN': '核验', en: 'Verify' },
});
