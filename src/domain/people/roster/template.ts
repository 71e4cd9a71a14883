import type { Locale } from '../../shared/locale.ts';

export type NamedTable = { name: string; sheet: string; rows: string[][] };

/** A roster to fill in: the columns we know, and two rows of invented people that show how. */
export const rosterTemplate = (locale: Locale): NamedTable =>
  locale === 'en'
    ? {
        name: 'roster-template',
        sheet: 'Roster',
        rows: [
          ['Staff number', 'Name', 'Department', 'Unit', 'Position', 'Contract type', 'Email', 'Start date', 'End date', 'Status'],
          [
            '0001234',
            'Example One (delete)',
            'Faculty of Medicine',
            'School of Public Health',
            'researcher',
            'permanent',
            'one@example.edu.cn',
            '2026-09-01',
            '',
            'current',
          ],
          ['0001235', 'Example Two (delete)', 'Faculty of Medicine', '', 'student', '', '', '2025-09-01', '2026-10-31', 'left'],
        ],
      }
    : {
        name: '人员名册模板',
        sheet: '名册',
        rows: [
          ['工号', '姓名', '部门', '二级部门', '岗位', '用工形式', '邮箱', '入职日期', '离职日期', '状态'],
          ['0001234', '示例甲（请删除）', '医学部', '公共卫生学院', '科研', '在编', 'one@example.edu.cn', '2026-09-01', '', '在职'],
          ['0001235', '示例乙（请删除）', '医学部', '', '学生', '', '', '2025-09-01', '2026-10-31', '离职'],
        ],
      };
