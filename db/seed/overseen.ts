import type { Position } from '#domain/people/person.ts';
import { type CrowdMember, crowdOf } from './crowd.ts';

type Unit = { nameZh: string; nameEn: string };
type Overseen = { institution: { slug: string; nameZh: string; nameEn: string; isDemo: true; units: Unit[] }; people: CrowdMember[] };

const inUnits = (position: Position, ...units: string[]) => units.map((unit) => ({ unit, position }));

/** Who makes up the numbers at the institution of the cast. */
export const universityCrowd: CrowdMember[] = crowdOf({
  seed: 3,
  size: 32,
  from: 100_001,
  units: [
    ...inUnits('researcher', '公共卫生学院', '生命科学学院', '人工智能学院'),
    ...inUnits('student', '人工智能学院', '脑机交互实验室'),
  ],
});

/** The other institutions of the demonstration, so that a competent authority has something to compare; the last is so small that it may hardly be told of. */
export const overseen: Overseen[] = [
  {
    institution: {
      slug: 'minglun-demo-hospital',
      nameZh: '明伦示范医院（演示）',
      nameEn: 'Minglun Demonstration Hospital (demo)',
      isDemo: true,
      units: [
        { nameZh: '内科', nameEn: 'Internal Medicine' },
        { nameZh: '外科', nameEn: 'Surgery' },
        { nameZh: '临床试验中心', nameEn: 'Clinical Trial Centre' },
      ],
    },
    people: crowdOf({ seed: 11, size: 44, from: 200_001, units: inUnits('clinician', '内科', '外科', '临床试验中心') }),
  },
  {
    institution: {
      slug: 'minglun-demo-institute',
      nameZh: '明伦示范研究所（演示）',
      nameEn: 'Minglun Demonstration Institute (demo)',
      isDemo: true,
      units: [{ nameZh: '研究一室', nameEn: 'First Laboratory' }],
    },
    people: crowdOf({ seed: 5, size: 4, from: 300_001, units: inUnits('researcher', '研究一室') }),
  },
];

/** Where the person who looks on for a competent authority works; it is not overseen itself. */
export const demoAuthority = {
  slug: 'minglun-demo-authority',
  nameZh: '科技伦理主管部门（演示）',
  nameEn: 'Competent Authority for Research Ethics (demo)',
  isDemo: true,
  units: [{ nameZh: '督导处', nameEn: 'Oversight' }],
};

export const demoViewer = {
  key: 'viewer',
  name: '方知远',
  email: 'fang.zhiyuan@demo.minglun.example',
  staffNumber: 'G-0012',
  unit: '督导处',
  position: 'management' as const,
  startsInDays: -700,
  tells: {
    'zh-CN': '主管部门查看者，只见各单位的数，不见人',
    en: 'looks on for a competent authority: numbers of institutions, never people',
  },
};
