import type { NamedTable } from '../../people/roster/template.ts';
import type { Locale } from '../../shared/locale.ts';

/** A list of past learning to fill in: the columns we know, and two rows of invented people that show how. */
export const pastTemplate = (locale: Locale): NamedTable =>
  locale === 'en'
    ? {
        name: 'past-learning-template',
        sheet: 'Past learning',
        rows: [
          ['Staff number', 'Name', 'Email', 'Course', 'Completed on', 'Hours', 'Issuer', 'Certificate number', 'Valid until'],
          ['0001234', 'Example One (delete)', '', 'GEN-101', '2026-03-01', '2', 'Example Hospital', 'T-2026-001', ''],
          ['', 'Example Two (delete)', 'two@example.edu.cn', 'GEN-101', '2026-04-01', '', 'Example Hospital', 'T-2026-002', '2029-03-31'],
        ],
      }
    : {
        name: '补录学习模板',
        sheet: '补录学习',
        rows: [
          ['工号', '姓名', '邮箱', '课程', '完成日期', '学时', '出具单位', '证书编号', '有效期至'],
          ['0001234', '示例甲（请删除）', '', 'GEN-101', '2026-03-01', '2', '示例医院', 'T-2026-001', ''],
          ['', '示例乙（请删除）', 'two@example.edu.cn', 'GEN-101', '2026-04-01', '', '示例医院', 'T-2026-002', '2029-03-31'],
        ],
      };
