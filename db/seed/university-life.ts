import type { CommitteeRole } from '#domain/committees/committee.ts';
import type { Particulars } from '#domain/committees/particulars.ts';

/** A class, a committee and an exchange of the institution of the cast, so that their pages show life. Days are before (negative) or after today; people by their keys in the cast, the rest come from the crowd. */
export const demoClass = {
  course: 'gen-101',
  title: '科技伦理通识一班（演示）',
  unit: '人工智能学院',
  teacher: 'teacher',
  startsInDays: -49,
  dueInDays: 21,
  lastsInDays: 56,
  capacity: 40,
  from: { units: ['人工智能学院', '脑机交互实验室'], position: 'student', size: 9 },
  marks: [
    { mark: '92', remark: '讨论课发言有准备（演示）' },
    { mark: '85', remark: null },
    { mark: null, remark: '作业待补（演示）' },
  ],
} as const;

export const demoCommittee = {
  nameZh: '科技伦理（审查）委员会（演示）',
  nameEn: 'Science and Technology Ethics Committee (demo)',
  domains: ['medicine', 'life-science', 'ai'],
  foundedInDays: -700,
  seatFrom: -20,
  seatDays: 1095,
  secretary: 'secretary',
  from: { units: ['公共卫生学院', '生命科学学院', '人工智能学院'], position: 'researcher' },
  seats: ['chair', 'vice-chair', 'member', 'member', 'member', 'lay'] satisfies CommitteeRole[],
  /** Of the secretary and those after; of the lay member nothing is entered yet, so that the check has something to ask for. */
  particulars: [
    { sex: 'female', backgrounds: ['other'], speciality: null, standing: 'own' },
    { sex: 'male', backgrounds: ['peer'], speciality: '流行病学', standing: 'own' },
    { sex: 'female', backgrounds: ['peer', 'ethics'], speciality: '生命伦理', standing: 'own' },
    { sex: 'male', backgrounds: ['peer'], speciality: '机器学习', standing: 'own' },
    { sex: 'female', backgrounds: ['law'], speciality: '卫生法', standing: 'own' },
    { sex: 'male', backgrounds: ['peer'], speciality: '细胞生物学', standing: 'own' },
  ] as Particulars[],
} as const;

export const demoExchange = {
  title: '脑机接口伦理研讨会（演示）',
  place: '合作院校（演示）',
  host: '脑机接口学术年会（演示）',
  purpose: '报告康复训练研究的知情同意做法，并听取同行意见（演示）。',
  unit: '脑机交互实验室',
  startsInDays: 18,
  lastsInDays: 20,
  from: { units: ['脑机交互实验室'], position: 'student', size: 3 },
} as const;
