import { messages } from '../message.ts';

/** What Minglun is, and the evidence it rests on. */
export const pages = messages({
  about: { 'zh-CN': '关于明伦', en: 'About Minglun' },
  aboutLead: {
    'zh-CN': '科技伦理的教育与培训平台，为北京的高校、科研机构、医疗卫生机构和企业而建。',
    en: 'A platform for education and training in the ethics of science and technology, built for Beijing’s universities, institutes, hospitals and companies.',
  },
  forWhom: { 'zh-CN': '为谁', en: 'For whom' },
  forResearchers: {
    'zh-CN': '科研人员和研究生：知道要学什么、为什么、什么时候之前；学完有一份谁都能核验的学习证明。',
    en: 'Researchers and research students see what to learn, why and by when, and earn a record of learning that anybody can verify.',
  },
  forInstitutions: {
    'zh-CN': '单位：看到每个人的培训进展；项目组建时，当场知道每位成员的培训是否满足要求。',
    en: 'Institutions see how everybody’s training stands and, when a project is staffed, whether each member meets its requirements.',
  },
  forEveryone: {
    'zh-CN': '所有人：课文、案例、法规条款库和用语都公开，不用登录。',
    en: 'Everybody reads the lessons, cases, clause registry and glossary without signing in.',
  },
  how: { 'zh-CN': '怎样做', en: 'How' },
  howDecisions: {
    'zh-CN': '以决定为中心：每一课都把规则放进一个要做决定的场景。',
    en: 'Decisions at the centre: each lesson puts a rule into a scene that calls for one.',
  },
  howSources: {
    'zh-CN': '每句规定都有出处和可信等级，每个真实案例只写有来源的事实。',
    en: 'Each rule has its source and grade of certainty; a real case holds only facts with a source.',
  },
  howEvidence: {
    'zh-CN': '教学方法依据公开的研究，也写明研究的限度。',
    en: 'The teaching rests on published research, and says how far that reaches.',
  },
  seeEvidence: { 'zh-CN': '看依据', en: 'See the evidence' },
  claims: { 'zh-CN': '我们不声称什么', en: 'What we do not claim' },
  claimNumbers: {
    'zh-CN':
      '我们没有看到哪份国家或省级的科技伦理文件规定科技人员的伦理培训要多少学时、证明管几年。这里的学时、合格线、期限和有效期都是平台默认值，并在出现的地方写明；各单位可以改。',
    en: 'We have seen no national or provincial document on science and technology ethics that sets hours for researchers’ ethics training or years of validity for its record. The minutes, pass marks, due days and validity here are platform defaults, labelled where they stand; an institution may change them.',
  },
  claimQualification: {
    'zh-CN': '学习证明只说明学完了一门课并通过了考核，不是职业资格，也不代替法规要求的岗位证书，例如从事实验动物工作所要求的那一种。',
    en: 'A record of learning says that a course was completed and its examination passed. It is no professional qualification and replaces no post certificate that law requires, such as the one for work with laboratory animals.',
  },
  claimReview: {
    'zh-CN': '学完课程不等于通过伦理审查；项目能不能做，由委员会判断。',
    en: 'Training is not ethics approval; whether a project may go ahead is for its committee to judge.',
  },
  claimDraft: {
    'zh-CN': '北京的实施办法，我们只见到征求意见稿；凡是引用它的地方，都写明是征求意见稿。',
    en: 'Of Beijing’s implementation measures we have seen only a consultation draft; they are called a draft wherever they are cited.',
  },
  more: { 'zh-CN': '继续看', en: 'Read on' },

  evidence: { 'zh-CN': '教学依据', en: 'Evidence' },
  evidenceLead: {
    'zh-CN': '课程和题目为什么这样写。每条结论都写明来源，以及我们因此做了什么。',
    en: 'Why courses and questions are made as they are: each finding with its sources, and what we do because of it.',
  },
  certaintyNote: {
    'zh-CN': '“已读”指读过论文摘要、节选或网页；引用数字前请看原文。伦理教育的研究总体上证据不强（见E13），效应量只说明相对强弱。',
    en: '“Read” means that we read an abstract, an excerpt or the page; see the original before quoting a number. Evidence on ethics teaching is weak overall (see E13); effect sizes show what is stronger than what.',
  },
  'certainty-read': { 'zh-CN': '已读', en: 'Read' },
  'certainty-known': { 'zh-CN': '熟知，未重新查阅', en: 'Well known, not opened again' },
  practice: { 'zh-CN': '因此', en: 'So here' },
  sources: { 'zh-CN': '来源', en: 'Sources' },
});
