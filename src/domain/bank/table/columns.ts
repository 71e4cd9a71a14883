import type { Locale } from '../../shared/locale.ts';
import type { DraftItem } from '../draft-item.ts';

const named = {
  id: '编号',
  type: '题型',
  use: '用途',
  objective: '目标',
  bloom: '层次',
  stem_zh: '题干_中',
  stem_en: '题干_英',
  sources: '来源',
  vignette: '题组',
} as const;
export type HeadColumn = keyof typeof named;

const partNamed = { zh: '中', en: '英', right: '答案', why_zh: '理由_中', why_en: '理由_英', to_zh: '对应_中', to_en: '对应_英' } as const;
export type PartColumn = keyof typeof partNamed;

export const headColumns = Object.keys(named) as HeadColumn[];
export const partColumns = Object.keys(partNamed) as PartColumn[];

/** The types a table has columns for. */
export const tableTypes = ['single', 'multiple', 'ordering', 'matching', 'annotate'] as const satisfies DraftItem['type'][];
export type TableType = (typeof tableTypes)[number];
/** A row that tells the story of a case set: its title is the first line of its stem, and items name it in the column of case sets. */
export const storyRow = 'case';

/** What may stand in a cell of a closed set, beside its own name. */
export const spoken: Record<string, Record<string, string>> = {
  type: { 单选: 'single', 多选: 'multiple', 排序: 'ordering', 匹配: 'matching', 标注: 'annotate', 案例: 'case' },
  use: { 考试: 'exam', 练习: 'practice' },
};

/** The heading of a column as the template writes it in a language. */
export const headingIn = (locale: Locale, column: HeadColumn): string => (locale === 'en' ? column : named[column]);
export const partHeadingIn = (locale: Locale, letter: string, column: PartColumn): string =>
  locale === 'en' ? `${letter}_${column}` : `${letter.toUpperCase()}_${partNamed[column]}`;

export type Column = { head: HeadColumn } | { letter: string; part: PartColumn };

/** What a heading means, in either language; undefined where it means nothing here. */
export const columnOf = (heading: string): Column | undefined => {
  const text = heading.trim().toLowerCase().replace(/\s+/g, '_');
  const head = headColumns.find((column) => column === text || named[column] === text);
  if (head) return { head };
  const [, letter = '', rest = ''] = /^([a-l])_(.+)$/.exec(text) ?? [];
  const part = partColumns.find((column) => column === rest || partNamed[column] === rest);
  return part && { letter, part };
};
