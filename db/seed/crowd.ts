import type { Position } from '#domain/people/person.ts';
import { randomFrom } from '#domain/shared/random.ts';

/** Somebody who makes up the numbers of the demonstration: no account, no story. Invented, and labelled 演示 like the cast. */
export type CrowdMember = {
  name: string;
  staffNumber: string;
  unit: string;
  position: Position;
  /** Days before today on which the affiliation began. */
  startedDaysAgo: number;
  /** Days before today on which the first course was completed; null: not yet. */
  completedDaysAgo: number | null;
};

const surnames = [...'赵钱孙李吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严'];
const given = [
  '一凡',
  '子墨',
  '思远',
  '雨桐',
  '嘉禾',
  '明轩',
  '若溪',
  '书瑶',
  '泽宇',
  '清和',
  '知行',
  '安然',
  '景行',
  '云舒',
  '怀瑾',
  '乐之',
];

type Asked = { seed: number; size: number; units: readonly { unit: string; position: Position }[]; from: number };

/** So many people over these units, the same for the same seed: most complete what they owe in time, some late, some not yet. */
export const crowdOf = ({ seed, size, units, from }: Asked): CrowdMember[] => {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  return Array.from({ length: size }, (_, i) => {
    const { unit, position } = units[i % units.length] ?? { unit: '', position: 'researcher' as const };
    const startedDaysAgo = 10 + below(410);
    const luck = random();
    const took = luck < 0.62 ? 5 + below(50) : luck < 0.78 ? 65 + below(120) : null;
    const completedDaysAgo = took === null || took >= startedDaysAgo ? null : startedDaysAgo - took;
    return {
      name: `${surnames[(i * 7 + seed) % surnames.length]}${given[below(given.length)]}`,
      staffNumber: `Y${String(from + i).padStart(6, '0')}`,
      unit,
      position,
      startedDaysAgo,
      completedDaysAgo,
    };
  });
};
