import type { Locale } from '../../shared/locale.ts';

/** Tables of projects and of members to fill in, with invented rows that show how. */
export const projectTemplate = (locale: Locale): { name: string; sheets: { sheet: string; rows: string[][] }[] } =>
  locale === 'en'
    ? {
        name: 'projects-template',
        sheets: [
          {
            sheet: 'Projects',
            rows: [
              [
                'Project number',
                'Title',
                'English title',
                'Funder',
                'Unit',
                'Domains',
                'Human participants',
                'Animals',
                'HGR',
                'International',
                'Listed',
                'Start date',
                'End date',
                'Approval date',
                'Follow-up date',
                'Registration date',
                'PI',
                'PI staff number',
              ],
              [
                'P-2026-001',
                'Example project (delete)',
                '',
                'Example fund',
                'Faculty of Medicine',
                'medicine, data',
                'yes',
                'no',
                'no',
                'no',
                '4',
                '2026-11-01',
                '2028-10-31',
                '2026-11-10',
                '2027-11-10',
                '',
                'Example One',
                '0001234',
              ],
            ],
          },
          {
            sheet: 'Members',
            rows: [
              ['Project number', 'Full name', 'Staff number', 'Email', 'Role', 'Joined on', 'Left on'],
              ['P-2026-001', 'Example Two (delete)', '0001235', '', 'student', '2026-11-10', ''],
            ],
          },
        ],
      }
    : {
        name: '项目导入模板',
        sheets: [
          {
            sheet: '项目',
            rows: [
              [
                '项目编号',
                '项目名称',
                '英文名称',
                '资助方',
                '承担部门',
                '研究领域',
                '涉及人类参与者',
                '涉及动物',
                '涉及人类遗传资源',
                '国际合作',
                '清单活动',
                '开始日期',
                '结束日期',
                '伦理审查批准日期',
                '跟踪审查日期',
                '登记日期',
                '负责人',
                '负责人工号',
              ],
              [
                'P-2026-001',
                '示例项目（请删除）',
                '',
                '示例基金',
                '医学部',
                '医学、数据',
                '是',
                '否',
                '否',
                '否',
                '4',
                '2026-11-01',
                '2028-10-31',
                '2026-11-10',
                '2027-11-10',
                '',
                '示例甲',
                '0001234',
              ],
            ],
          },
          {
            sheet: '成员',
            rows: [
              ['项目编号', '姓名', '工号', '邮箱', '角色', '加入日期', '退出日期'],
              ['P-2026-001', '示例乙（请删除）', '0001235', '', '学生', '2026-11-10', ''],
            ],
          },
        ],
      };
