import type { ProjectFileRefusal, ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

type Own = Extract<(ProjectFileRefusal | ProjectImportRefusal)['code'], `projects.${string}`>;

/** What is said when a table of projects is not read, not applied or not taken back: what, why, and what to do. */
export const projectImportRefusals = {
  'projects.import_header_missing': {
    'zh-CN':
      '前三十行里没有找到表头，不知道哪一列是什么。请让表格有一行列名，至少包括项目编号和项目名称（成员表则是项目编号和姓名），再上传。',
    en: 'No header was found in the first thirty rows, so it is unclear what each column is. Please give the table a row of column names with at least the project number and the title (for members: the project number and a name).',
  },
  'projects.import_no_rows': {
    'zh-CN': '表头下面没有内容，没有什么可以导入。请检查是否选对了文件。',
    en: 'There is nothing below the header, so there is nothing to import. Please check that it is the right file.',
  },
  'projects.import_too_many_rows': {
    'zh-CN': '几张表合计超过{limit}行，没有读取。请按部门或年度分成几份上传。',
    en: 'Together the sheets have more than {limit} rows, so nothing was read. Please split them by unit or by year.',
  },
  'projects.import_columns_missing': {
    'zh-CN': '还缺少必需的列，无法继续。请指明哪一列是项目编号，以及哪一列是项目名称、负责人或成员。',
    en: 'Some columns are still needed. Please say which is the project number, and which the title, the lead or a member.',
  },
  'projects.import_columns_doubled': {
    'zh-CN': '同一张表里有两列选了同一个含义，无法判断用哪一列。除部门以外，每个含义请只选一列。',
    en: 'Two columns of one sheet were given the same meaning, so it is unclear which to use. Apart from units, please give each meaning to one column only.',
  },
  'projects.import_not_ready': {
    'zh-CN': '这次导入现在不能这样处理：它可能已经生效、已撤回，或列的含义还没有说明。请刷新页面，看看它目前的状态。',
    en: 'This cannot be done with the import as it stands: it may be in force, taken back, or its columns are not named yet. Please reload the page to see its state.',
  },
  'projects.import_changes_nothing': {
    'zh-CN': '这份表没有带来任何变化，不需要应用。如果有问题行，请下载并改正后重新上传。',
    en: 'This table changes nothing, so there is nothing to apply. If rows have faults, download them, correct them and upload again.',
  },
  'projects.import_judged_again': {
    'zh-CN': '预览之后，本单位的人员或项目有过变动，或已到次日，所以结果重新核对过一遍，还没有生效。请再看一遍预览，然后应用。',
    en: 'Since the preview, people or projects here have changed or a new day has begun, so the rows were checked again and nothing is in force yet. Please look at the preview once more, then apply.',
  },
  'projects.import_nobody_to_choose': {
    'zh-CN': '这一行没有需要选定的人，或选的人不在候选之中。可能刚才已经处理过，请刷新页面。',
    en: 'There is nobody to choose on this row, or the one chosen is not among those it may mean. Perhaps it was settled a moment ago; please reload the page.',
  },
  'projects.import_not_applied': {
    'zh-CN': '这次导入没有生效，所以没有什么可以撤回。请刷新页面，看看它目前的状态。',
    en: 'This import is not in force, so there is nothing to take back. Please reload the page to see its state.',
  },
  'projects.import_too_old_to_undo': {
    'zh-CN': '这次导入已过可以撤回的{days}天，逐行内容已删除，不能再撤回。请改用新的表更正，或逐个项目处理。',
    en: 'The {days} days in which this import could be taken back are over and its rows are deleted. Please correct with a new table, or project by project.',
  },
  'projects.import_relied_upon': {
    'zh-CN':
      '这次导入之后，有{projects}个项目已经核验过、出具过说明或又有改动，撤回会与那些记录矛盾，所以没有撤回。请改用新的表更正，或逐个项目处理。',
    en: 'Since this import, {projects} projects were asked about at the gate, have a statement, or were changed again; taking it back would contradict those records. Please correct with a new table, or project by project.',
  },
} as const satisfies Record<Own, Bilingual>;
