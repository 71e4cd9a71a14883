import type { Role } from '#domain/auth/permission.ts';
import type { Position } from '#domain/people/person.ts';

/** One of the people of our stories. All of them are invented, and every page that shows one says 演示. */
export type CastMember = {
  key: string;
  name: string;
  email: string;
  staffNumber: string;
  unit: string;
  position: Position;
  /** Days before (negative) or after today on which the affiliation starts, so that the stories stay in time. */
  startsInDays: number;
  role: Role;
  tells: { 'zh-CN': string; en: string };
};

export const demoPassword = 'minglun-demo-2026';

export const demoInstitution = {
  slug: 'minglun-demo',
  nameZh: '明伦示范大学（演示）',
  nameEn: 'Minglun Demonstration University (demo)',
  isDemo: true,
  units: [
    {
      nameZh: '医学部',
      nameEn: 'Faculty of Medicine',
      units: [
        { nameZh: '临床医学院', nameEn: 'School of Clinical Medicine' },
        { nameZh: '公共卫生学院', nameEn: 'School of Public Health' },
      ],
    },
    { nameZh: '生命科学学院', nameEn: 'School of Life Sciences' },
    {
      nameZh: '信息学部',
      nameEn: 'Faculty of Information',
      units: [
        { nameZh: '人工智能学院', nameEn: 'School of Artificial Intelligence' },
        { nameZh: '脑机交互实验室', nameEn: 'Brain–Computer Interaction Laboratory' },
      ],
    },
    { nameZh: '科研管理处', nameEn: 'Office of Research' },
  ],
};

export const cast: CastMember[] = [
  {
    key: 'student',
    name: '林小满',
    email: 'lin.xiaoman@demo.minglun.example',
    staffNumber: '0024117',
    unit: '人工智能学院',
    position: 'student',
    startsInDays: -5,
    role: 'learner',
    tells: { 'zh-CN': '研究生，入学第一周', en: 'graduate student in week one' },
  },
  {
    key: 'visitor',
    name: 'Amara Okafor',
    email: 'amara.okafor@demo.minglun.example',
    staffNumber: 'V-0308',
    unit: '公共卫生学院',
    position: 'researcher',
    startsInDays: 14,
    role: 'learner',
    tells: { 'zh-CN': '访问学者，两周后到岗', en: 'visiting scholar, starts in two weeks' },
  },
  {
    key: 'investigator',
    name: '周以宁',
    email: 'zhou.yining@demo.minglun.example',
    staffNumber: '0009821',
    unit: '脑机交互实验室',
    position: 'researcher',
    startsInDays: -900,
    role: 'principal_investigator',
    tells: { 'zh-CN': '项目（课题）负责人', en: 'principal investigator' },
  },
  {
    key: 'administrator',
    name: '单文静',
    email: 'shan.wenjing@demo.minglun.example',
    staffNumber: '0007310',
    unit: '科研管理处',
    position: 'management',
    startsInDays: -1500,
    role: 'training_administrator',
    tells: { 'zh-CN': '培训管理员', en: 'training administrator' },
  },
  {
    key: 'secretary',
    name: '高明远',
    email: 'gao.mingyuan@demo.minglun.example',
    staffNumber: '0006644',
    unit: '科研管理处',
    position: 'management',
    startsInDays: -2000,
    role: 'committee_secretary',
    tells: { 'zh-CN': '伦理秘书', en: 'committee secretary' },
  },
  {
    key: 'expiring',
    name: '王䶮',
    email: 'wang.yan@demo.minglun.example',
    staffNumber: '0004302',
    unit: '临床医学院',
    position: 'clinician',
    startsInDays: -400,
    role: 'learner',
    tells: { 'zh-CN': '委员，学习逾期', en: 'committee member whose training is overdue' },
  },
  {
    key: 'auditor',
    name: '何静',
    email: 'he.jing@demo.minglun.example',
    staffNumber: '0005190',
    unit: '科研管理处',
    position: 'management',
    startsInDays: -800,
    role: 'auditor',
    tells: { 'zh-CN': '审计人员，只读', en: 'auditor, reads and never writes' },
  },
  {
    key: 'namesake-a',
    name: '王伟',
    email: 'wang.wei.a@demo.minglun.example',
    staffNumber: '0010455',
    unit: '生命科学学院',
    position: 'researcher',
    startsInDays: -20,
    role: 'learner',
    tells: { 'zh-CN': '同名者之一', en: 'one of two people of the same name' },
  },
  {
    key: 'namesake-b',
    name: '王伟',
    email: 'wang.wei.b@demo.minglun.example',
    staffNumber: '0031902',
    unit: '人工智能学院',
    position: 'researcher',
    startsInDays: -45,
    role: 'learner',
    tells: { 'zh-CN': '同名者之二', en: 'the other of two people of the same name' },
  },
  {
    key: 'teacher',
    name: '沈若谷',
    email: 'shen.ruogu@demo.minglun.example',
    staffNumber: '0005873',
    unit: '人工智能学院',
    position: 'researcher',
    startsInDays: -1100,
    role: 'teacher',
    tells: { 'zh-CN': '任课教师', en: 'teacher of a class' },
  },
  {
    key: 'operator',
    name: '平台管理员',
    email: 'operator@demo.minglun.example',
    staffNumber: '0000001',
    unit: '科研管理处',
    position: 'management',
    startsInDays: -2500,
    role: 'platform_administrator',
    tells: { 'zh-CN': '平台管理员', en: 'platform administrator' },
  },
];

/** The project of our stories: its lead and members by their keys in the cast. */
export const demoProject = {
  number: 'DEMO-2026-01',
  title: '脑机接口康复训练研究（演示）',
  unit: '脑机交互实验室',
  startsInDays: -30,
  lastsDays: 1200,
  nature: {
    titleEn: 'Rehabilitation training with brain-computer interfaces (demo)',
    funder: '明伦示范基金（演示）',
    domains: ['medicine', 'ai'],
    traits: ['human-participants'],
    listedActivity: 'KJ-L4',
  },
  approvedInDays: -24,
  followUpInDays: 340,
  members: [
    { key: 'investigator', role: 'lead', startsInDays: -30 },
    { key: 'student', role: 'student', startsInDays: 10 },
    { key: 'namesake-b', role: 'investigator', startsInDays: -20 },
  ],
} as const;
