import { type ListedActivity, listedActivities, type ProjectDomain, type ProjectTrait } from '../nature.ts';
import type { ProjectRole } from '../project.ts';

const plain = (cell: string) => cell.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const parts = (cell: string): string[] =>
  cell
    .normalize('NFKC')
    .split(/[、,;；，/|\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const domainWords: [ProjectDomain, RegExp][] = [
  ['life-science', /生命|生物|life|biolog/],
  ['medicine', /医|药|临床|medic|clinic/],
  ['ai', /人工智能|智能|算法|^ai$|artificial|machinelearning/],
  ['animals', /动物|animal/],
  ['data', /数据|信息|data/],
];
const traitWords: [ProjectTrait, RegExp][] = [
  ['human-genetic-resources', /遗传资源|人遗|genetic|hgr/],
  ['animals', /动物|animal/],
  ['international', /国际|境外|海外|international|overseas/],
  ['human-participants', /参与者|受试|人体|涉人|human/],
];
const roleWords: [ProjectRole, RegExp][] = [
  ['lead', /负责人|主持|lead|^pi$|principal/],
  ['student', /学生|研究生|博士生|硕士生|student/],
  ['staff', /工作人员|辅助|技术|管理|秘书|助理|staff|technic|assist|support/],
  ['investigator', /研究|骨干|成员|参与|合作|教师|investigator|researcher|member|postdoc|co-?i/],
];

type Listed<T> = { read: T[]; unknown: string[] };
const listed = <T>(cell: string, words: readonly (readonly [T, RegExp])[]): Listed<T> => {
  const found: Listed<T> = { read: [], unknown: [] };
  for (const part of parts(cell)) {
    const one = words.find(([, pattern]) => pattern.test(plain(part)))?.[0];
    if (one === undefined) found.unknown.push(part);
    else if (!found.read.includes(one)) found.read.push(one);
  }
  return found;
};

/** The fields of research, or what else calls for training, that a cell names; and what of it is not known. */
export const readDomains = (cell: string): Listed<ProjectDomain> => listed(cell, domainWords);
export const readTraits = (cell: string): Listed<ProjectTrait> => listed(cell, traitWords);

export const readProjectRole = (cell: string): ProjectRole | undefined => roleWords.find(([, pattern]) => pattern.test(plain(cell)))?.[0];

/** Whether a cell says yes or no. */
export const readYesNo = (cell: string): boolean | undefined => {
  if (/^(是|有|涉及|需要|√|✓|y|yes|true|1)$/.test(plain(cell))) return true;
  return /^(否|无|没有|不涉及|不|×|x|n|no|none|false|0|-|—)$/.test(plain(cell)) ? false : undefined;
};

/** Which listed activity a cell names, by its number; `none` where it says that there is none. */
export const readListed = (cell: string): ListedActivity | 'none' | undefined => {
  if (readYesNo(cell) === false) return 'none';
  const [, digit] =
    /^(?:kj-?l|清单|第)?\s*([1-7一二三四五六七])(?:项|类|号|[.、:： ].*)?$/.exec(cell.normalize('NFKC').trim().toLowerCase()) ?? [];
  if (digit === undefined) return undefined;
  const place = '一二三四五六七'.includes(digit) ? '一二三四五六七'.indexOf(digit) : Number(digit) - 1;
  return listedActivities[place];
};

/** The people whom one cell names: 王伟、李娜（0031902）. */
export const readNames = (cell: string): { name: string; number: string | null }[] =>
  parts(cell).flatMap((part) => {
    const [, name = '', number = null] = /^([^()]+?)\s*(?:\(\s*([\w.-]+)\s*\))?$/.exec(part) ?? [];
    return name === '' ? [] : [{ name, number }];
  });
