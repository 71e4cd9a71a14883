import { messages } from '../message.ts';

/** The home page. It says only what the platform does. */
export const home = messages({
  kicker: { 'zh-CN': '科技伦理 · 面向每个人', en: 'The ethics of science and technology, for everybody' },
  promise: { 'zh-CN': '科学的难题，说清楚，一起想', en: 'Hard questions of science, told clearly, thought through together' },
  lead: {
    'zh-CN': '基因、算法、动物、数据：什么可以做，怎样做才稳妥，谁来定？每篇都有来源、审核状态和更新日期。',
    en: 'Genes, algorithms, animals, data: what may be done, how to do it well, and who decides? Every piece shows its sources, whether it was reviewed, and its dates.',
  },
  monthly: { 'zh-CN': '本月难题', en: 'Dilemma of the month' },
  monthlyHow: {
    'zh-CN': '先选一个，再看别人会怎么想。没有标准答案。',
    en: 'Choose first, then see how others would think. There is no key.',
  },
  monthlyGo: { 'zh-CN': '去想一想', en: 'Think it through' },
  columns: { 'zh-CN': '四个栏目', en: 'Four columns' },

  who: { 'zh-CN': '给科研人员和单位', en: 'For researchers and institutions' },
  whoLead: {
    'zh-CN': '同一批编辑写的课程、法规库和案例，供培训、审查和管理使用。',
    en: 'Courses, a registry of rules and cases from the same editors, for training, review and administration.',
  },
  researchers: { 'zh-CN': '科研人员', en: 'Researchers' },
  researchersWhat: {
    'zh-CN': '看清要学什么、哪天之前、为什么请你学。已经熟悉的，可以直接参加考试。',
    en: 'See what to learn, by which day, and why you are asked. Know it already? Go straight to the exam.',
  },
  researchersLink: { 'zh-CN': '去我的培训', en: 'Go to my training' },
  institutions: { 'zh-CN': '科研单位', en: 'Institutions' },
  institutionsWhat: {
    'zh-CN': '导入名册，按规定列出谁该学什么；项目启动前逐人核验。',
    en: 'Import your roster and see who must learn what; check every member before a project starts.',
  },
  institutionsLink: { 'zh-CN': '管理员登录', en: 'Sign in as administrator' },
  members: { 'zh-CN': '伦理委员会委员', en: 'Committee members' },
  membersWhat: {
    'zh-CN': '条款注明文件、条号和可信等级；案例写明出处和还不知道的。',
    en: 'Clauses with their document, article and grade of certainty; cases with sources and with what is not known.',
  },
  membersLink: { 'zh-CN': '看认证方向', en: 'See the certification tracks' },

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
