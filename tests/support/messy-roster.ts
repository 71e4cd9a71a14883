import { randomFrom } from '#domain/shared/random.ts';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单',
];
const givens = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志远文博雨晴子涵思宁晓峰䶮𬭚㛃喆堃镕'];
const faculties: [string, string[]][] = [
  ['医学部', ['临床医学院', '公共卫生学院', '护理学院']],
  ['信息学部', ['人工智能学院', '脑机交互实验室']],
  ['理学部', ['数学科学学院', '化学学院', '生命科学学院']],
  ['科研管理处', ['']],
];
const kinds = ['教授', '副研究员', '博士生', '主治医师', '实验员', '行政管理', '博士后'];

export type MessyRoster = {
  rows: string[][];
  people: number;
  leavers: number;
  /** Lines of the file that must be found faulty. */
  faultyLines: number[];
  /** Two lines of the same name, with different numbers. */
  namesakes: [number, number];
};

const oneRow = [['序号', ' 工 号 ', '姓　名', '部门', '部门', '人员类别', '电子邮箱', '入职日期', '离职日期', '状态']];
/** The header as a merged cell over two columns leaves it: what lies under the merge is empty. */
export const mergedHeader = [
  ['序号', '工　号', '姓名', '所属部门', '', '人员类别', '电子邮箱', '入职日期', '离职日期', '状态'],
  ['', '', '', '一级', '二级', '', '', '', '', ''],
];

const full = (text: string) => [...text].map((c) => (/[0-9A-Za-z]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

/**
 * A roster as a personnel office sends it, the same for the same seed: title lines, two columns 部门, numbers with leading zeros, days in
 * six ways, full-width characters, blank lines, a repeated header, rare characters, people of the same name, leavers, and known faults.
 */
export const messyRoster = (people: number, { seed = 7, header = oneRow }: { seed?: number; header?: string[][] } = {}): MessyRoster => {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const rows: string[][] = [['某研究型大学教职工名册'], ['制表日期：2026年11月1日', '', '', '内部资料'], []];
  rows.push(...header);
  const faultyLines: number[] = [];
  let leavers = 0;
  const days = ['2026-09-01', '2026/9/1', '2026.9.1', '2026年9月1日', '20260901', '46266'];
  const lineOf = new Map<number, number>();
  for (let i = 0; i < people; i += 1) {
    if (i % 400 === 399) rows.push([]);
    if (i % 1000 === 999) rows.push(...header);
    const [faculty, schools] = pick(faculties);
    const name =
      i === 10 || i === 20
        ? '王伟'
        : i === 30
          ? '王䶮'
          : i === 31
            ? '李𬭚'
            : i === 32
              ? '张㛃'
              : pick(surnames) + pick(givens) + (random() < 0.6 ? pick(givens) : '');
    const left = i % 50 === 49;
    if (left) leavers += 1;
    const number = String(24_000 + i).padStart(7, '0');
    const row = [
      String(i + 1),
      i % 37 === 5 ? full(number) : number,
      name.length === 2 && i % 5 === 0 ? [...name].join('　') : name,
      i % 29 === 3 ? ` ${faculty} ` : faculty,
      pick(schools),
      pick(kinds),
      i % 3 === 0 ? '' : `p${i}@example.edu.cn`,
      pick(days),
      left ? '2026-10-31' : '',
      left ? '离职' : '在职',
    ];
    rows.push(row);
    lineOf.set(i, rows.length);
  }
  const spoil = (i: number, column: number, cell: string) => {
    const line = lineOf.get(i);
    const row = line === undefined ? undefined : rows[line - 1];
    if (!row || line === undefined) return;
    row[column] = cell;
    faultyLines.push(line);
  };
  spoil(100, 2, '');
  spoil(101, 1, '');
  spoil(102, 7, '2026-02-30');
  spoil(103, 6, 'not an address');
  spoil(104, 5, '外星人');
  spoil(105, 8, '2020-01-01');
  spoil(106, 9, '不详');
  const shared = lineOf.get(108);
  if (shared !== undefined) {
    spoil(107, 1, rows[shared - 1]?.[1] ?? '');
    faultyLines.push(shared);
  }
  return { rows, people, leavers, faultyLines: faultyLines.sort((a, b) => a - b), namesakes: [lineOf.get(10) ?? 0, lineOf.get(20) ?? 0] };
};
