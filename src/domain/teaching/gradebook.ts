import type { PlainDate } from '../shared/plain-date.ts';
import type { GradebookFilter } from './gradebook-filter.ts';

/** How a student's last exam came out; `open` while it is being sat. */
export type ExamShown = { state: 'none' | 'open' } | { state: 'passed' | 'failed'; points: number; of: number };

/** A student of a class: what the platform knows of the learning, and what the teacher gave last. */
export type GradebookRow = {
  placeId: string;
  personId: string;
  name: string;
  sortKey: string;
  number: string | null;
  isDemo: boolean;
  leftOn: PlainDate | null;
  /** Per lesson of the course, in order. */
  lessons: readonly boolean[];
  exam: ExamShown;
  completedOn: PlainDate | null;
  mark: string | null;
  remark: string | null;
};

/** Whether a completion came from elsewhere or was entered as a thing of the past: then the lessons and the exam here say nothing of it. */
export const learntElsewhere = ({ lessons, exam, completedOn }: Pick<GradebookRow, 'lessons' | 'exam' | 'completedOn'>): boolean =>
  completedOn !== null && exam.state === 'none' && !lessons.some(Boolean);

const examRank: Record<ExamShown['state'], number> = { passed: 0, open: 1, failed: 2, none: 3 };
const doneIn = ({ lessons }: GradebookRow) => lessons.filter(Boolean).length;
const byText = (a: string | null, b: string | null) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);
const byMark = (a: string | null, b: string | null) => {
  const [x, y] = [Number(a), Number(b)];
  return a !== null && b !== null && !Number.isNaN(x) && !Number.isNaN(y) ? y - x : byText(a, b);
};

const orders: Record<string, (a: GradebookRow, b: GradebookRow) => number> = {
  name: (a, b) => byText(a.sortKey, b.sortKey),
  number: (a, b) => byText(a.number, b.number),
  lessons: (a, b) => doneIn(b) - doneIn(a),
  exam: (a, b) => examRank[a.exam.state] - examRank[b.exam.state],
  completed: (a, b) => byText(a.completedOn, b.completedOn),
  mark: (a, b) => byMark(a.mark, b.mark),
};

/** The rows in the order that was asked for; those who left stand last, and where nothing else decides, the name does. */
export const inOrder = (rows: readonly GradebookRow[], sort: GradebookFilter['sort']): GradebookRow[] => {
  const [, minus, key = 'name'] = /^(-?)(.+)$/.exec(sort ?? '') ?? [];
  const order = orders[key] ?? byName;
  return [...rows].sort(
    (a, b) =>
      Number(a.leftOn !== null) - Number(b.leftOn !== null) ||
      (minus === '-' ? -order(a, b) : order(a, b)) ||
      byName(a, b) ||
      byText(a.placeId, b.placeId),
  );
};
const byName = (a: GradebookRow, b: GradebookRow) => byText(a.sortKey, b.sortKey);
