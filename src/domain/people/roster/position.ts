import type { Position } from '../person.ts';

// In this order: 博士后 is no student though 博士 is, 临床研究员 treats patients, 实验管理员 runs instruments.
const words: [Position, RegExp][] = [
  ['researcher', /博士后|postdoc/],
  ['student', /学生|研究生|博士|硕士|本科|学员|student|undergraduate|doctoral|phd/],
  ['clinician', /临床|医师|医生|护士|护理|药师|门诊|clinic|physician|doctor|nurse/],
  ['technician', /实验(员|师|技术|管理)|技术员|技师|工程师|工勤|实验室管理|technician|engineer/],
  ['management', /管理|行政|秘书|处长|科长|主任科员|科员|职员|干事|党务|辅导员|management|administ|secretary|officer/],
  [
    'researcher',
    /科研|研究|教师|教授|讲师|助教|教学|专任|专业技术|访问学者|项目聘用|research|professor|lecturer|scholar|faculty|scientist|teacher/,
  ],
];

/** The position that a cell means, by the words institutions use for it. */
export const readPosition = (cell: string): Position | undefined => {
  const plain = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return words.find(([, pattern]) => pattern.test(plain))?.[0];
};

/** Whether a status cell says that the person is here or has left. */
export const readStatus = (cell: string): 'here' | 'left' | undefined => {
  const plain = cell.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (/^(离|已离|退休|已?退|调出|辞职|辞退|解聘|终止|毕业|已毕业|结业|去世|否|left|inactive|retired|former|no$)/.test(plain)) return 'left';
  if (/^(在|现职|正式|试用|返聘|聘用|休假|借调|是$|active|current|employed|onleave|yes$)/.test(plain)) return 'here';
  return undefined;
};
