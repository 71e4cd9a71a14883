import type { DrawDimension } from '#domain/participation/draw.ts';
import { type AgeBand, ageBands, type Conflict, type District, type Sex, type WorkField } from '#domain/participation/pool.ts';

type DemoRepresentative = {
  contact: string;
  name: string | null;
  sex: Sex | null;
  ageBand: AgeBand;
  district: District;
  field: WorkField;
  conflict: Conflict;
};

// How many of the demonstration are of each age: younger ones apply more often. One group is small, so that a page shows what is left out.
const sizes: [Sex | null, number[]][] = [
  ['female', [7, 10, 9, 7, 5]],
  ['male', [6, 8, 8, 6, 3]],
  [null, [0, 2, 0, 0, 0]],
];
const homes: District[] = ['haidian', 'chaoyang', 'xicheng', 'fengtai', 'changping', 'dongcheng', 'tongzhou', 'daxing'];
const fields: WorkField[] = ['none', 'other', 'education', 'none', 'health', 'other', 'technology'];

/** People of the demonstration who wish to be drawn. Invented: their addresses lead nowhere. */
export const demoRepresentatives: DemoRepresentative[] = sizes
  .flatMap(([sex, counts]) => counts.flatMap((n, i) => Array.from({ length: n }, () => ({ sex, ageBand: ageBands[i] ?? '25-34' }))))
  .map((one, n) => ({
    ...one,
    contact: `representative-${n + 1}@demo.minglun.example`,
    name: n % 3 === 0 ? `演示代表${n + 1}` : null,
    district: homes[n % homes.length] ?? 'haidian',
    field: fields[n % fields.length] ?? 'none',
    conflict: n % 11 === 10 ? 'close' : 'none',
  }));

/** Two who wait for a decision. */
export const demoApplicants: DemoRepresentative[] = [
  {
    contact: 'applicant-1@demo.minglun.example',
    name: null,
    sex: 'female',
    ageBand: '45-59',
    district: 'shunyi',
    field: 'none',
    conflict: 'none',
  },
  {
    contact: 'applicant-2@demo.minglun.example',
    name: null,
    sex: 'male',
    ageBand: '25-34',
    district: 'haidian',
    field: 'science',
    conflict: 'works',
  },
];

/** A draw of the demonstration; days from today. */
export const demoDraw = {
  title: '陪伴机器人论证会的公众代表（演示）',
  titleEn: 'Representatives for the hearing on companion robots (demo)',
  purpose: '读三页材料，到校听专家讲，再提问和发言，共三小时。（演示）',
  purposeEn: 'Read three pages, come to the university to hear experts, ask and speak; three hours in all. (demo)',
  seats: 8,
  strata: ['sex', 'ageBand'] satisfies DrawDimension[],
  seed: 20_261_126,
  drawnInDays: -45,
  answerInDays: -38,
  neededInDays: -30,
  /** Of those asked, every so-many-th says no. */
  declinesEvery: 4,
} as const;
