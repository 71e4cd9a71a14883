import type { RosterRefusal } from '#domain/people/roster-refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when a roster is not read, not applied or not taken back: what, why, and what to do. */
export const rosterRefusals = {
  'people.roster_file_missing': {
    'zh-CN': '没有收到名册文件。请选择一个 .xlsx 或 .csv 文件再上传。',
    en: 'No roster file arrived. Please choose an .xlsx or .csv file and upload it again.',
  },
  'people.roster_too_large': {
    'zh-CN': '文件超过{limit} MB，没有读取。请删去图片和用不到的列，或按部门分成几份上传。',
    en: 'The file is over {limit} MB, so it was not read. Please remove pictures and columns that are not needed, or split it by unit.',
  },
  'people.roster_too_many_rows': {
    'zh-CN': '文件超过{limit}行，没有读取。请按部门分成几份上传；如果下方只是空行，请删除这些空行后另存。',
    en: 'The file has more than {limit} rows, so it was not read. Please split it by unit; if the rows below are only empty, delete them and save again.',
  },
  'people.roster_too_many_columns': {
    'zh-CN': '表格超过{limit}列，没有读取。请只保留姓名、工号、部门等用得到的列，另存后再上传。',
    en: 'The table has more than {limit} columns, so it was not read. Please keep only the columns needed, such as name, staff number and unit, and upload again.',
  },
  'people.roster_unpacks_too_large': {
    'zh-CN': '这个工作簿解压后超过{limit} MB，为保护服务器没有读取。请把名册复制到一个新的工作簿，另存后再上传。',
    en: 'Unpacked, this workbook is larger than {limit} MB; to protect the server it was not read. Please copy the roster into a new workbook and upload that.',
  },
  'people.roster_old_excel': {
    'zh-CN': '这是旧版 Excel 文件（.xls），或带有打开密码，无法读取。请在 Excel 或 WPS 中去掉密码，另存为 .xlsx 或 CSV，再上传。',
    en: 'This is a file of old Excel (.xls), or one with a password, which cannot be read. Please remove the password, save it as .xlsx or CSV in Excel or WPS, and upload that.',
  },
  'people.roster_not_a_spreadsheet': {
    'zh-CN': '这不是表格文件，没有读取。请上传 .xlsx 或 .csv 文件；网页、PDF 和压缩包请先转成表格。',
    en: 'This is not a spreadsheet, so it was not read. Please upload an .xlsx or .csv file; turn web pages, PDFs and archives into one first.',
  },
  'people.roster_damaged': {
    'zh-CN': '文件不完整或已损坏，无法读取。请在 Excel 或 WPS 中打开检查，另存一份再上传。',
    en: 'The file is incomplete or damaged and cannot be read. Please open it in Excel or WPS, check it, save a fresh copy and upload that.',
  },
  'people.roster_encoding_unknown': {
    'zh-CN': '文件里的文字既不是 UTF-8 也不是 GB18030 编码，读出来会是乱码，所以没有读取。请在 Excel 或 WPS 中另存为 .xlsx 再上传。',
    en: 'The text is neither UTF-8 nor GB18030 and would come out garbled, so it was not read. Please save it as .xlsx in Excel or WPS and upload that.',
  },
  'people.roster_which_sheet': {
    'zh-CN': '不止一张工作表像是名册：{sheets}。请选定一张，再选一次文件上传。',
    en: 'More than one sheet looks like a roster: {sheets}. Please choose one, then choose the file again and upload it.',
  },
  'people.roster_no_such_sheet': {
    'zh-CN': '这份文件里没有选定的工作表。它有：{sheets}。请选定一张，再选一次文件上传。',
    en: 'This file does not have the sheet chosen. It has: {sheets}. Please choose one, then choose the file again and upload it.',
  },
  'people.roster_reading_broke_off': {
    'zh-CN': '读取中断了，问题出在我们这边，没有任何内容生效。请再上传一次；仍不行，请告诉平台管理员。',
    en: 'Reading broke off; the fault is on our side, and nothing is in force. Please upload the file again, and tell the platform administrator if it lasts.',
  },
  'people.roster_header_missing': {
    'zh-CN': '前三十行里没有找到表头，不知道哪一列是什么。请让表格有一行列名，至少包括姓名、工号和部门，再上传。',
    en: 'No header was found in the first thirty rows, so it is unclear what each column is. Please give the table a row of column names with at least name, staff number and unit.',
  },
  'people.roster_no_rows': {
    'zh-CN': '表头下面没有人员，没有什么可以导入。请检查是否选对了文件；名册可能在另一张工作表里。',
    en: 'There is nobody below the header, so there is nothing to import. Please check that it is the right file; the roster may be on another sheet.',
  },
  'people.roster_identity_cards': {
    'zh-CN': '这些列里有身份证号：{columns}。培训不需要身份证号，整份文件都没有保存。请删除这些列，再上传。',
    en: 'These columns hold identity-card numbers: {columns}. Training has no need of them, so nothing of the file was kept. Please delete these columns and upload again.',
  },
  'people.roster_columns_missing': {
    'zh-CN': '还缺少必需的列，无法继续。请指明哪一列是姓名，哪一列是工号或学号，哪一列是部门。',
    en: 'Some columns are still needed. Please say which one is the name, which the staff or student number, and which the unit.',
  },
  'people.roster_columns_doubled': {
    'zh-CN': '有两列选了同一个含义，无法判断用哪一列。除部门以外，每个含义请只选一列。',
    en: 'Two columns were given the same meaning, so it is unclear which to use. Apart from units, please give each meaning to one column only.',
  },
  'people.roster_not_ready': {
    'zh-CN': '这份名册现在不能这样处理：它可能已经生效、已撤回，或还没有读完。请刷新页面，看看它目前的状态。',
    en: 'This cannot be done with the roster as it stands: it may be in force, taken back, or still being read. Please reload the page to see its state.',
  },
  'people.roster_changes_nothing': {
    'zh-CN': '这份名册没有带来任何变化，不需要应用。如果有问题行，请下载并改正后重新上传。',
    en: 'This roster changes nothing, so there is nothing to apply. If rows have faults, download them, correct them and upload again.',
  },
  'people.roster_judged_again': {
    'zh-CN': '预览之后，本单位的人员有过变动或已到次日，所以结果重新核对过一遍，还没有生效。请再看一遍预览，然后应用。',
    en: 'Since the preview, people here have changed or a new day has begun, so the rows were checked again and nothing is in force yet. Please look at the preview once more, then apply.',
  },
  'people.roster_units_unconfirmed': {
    'zh-CN': '名册里有{units}个新部门还没有确认。请核对名单，勾选确认后再应用。',
    en: 'The roster names {units} units that are new. Please check the list, tick the box to confirm, and apply again.',
  },
  'people.roster_not_applied': {
    'zh-CN': '这份名册没有生效，所以没有什么可以撤回。请刷新页面，看看它目前的状态。',
    en: 'This roster is not in force, so there is nothing to take back. Please reload the page to see its state.',
  },
  'people.roster_too_old_to_undo': {
    'zh-CN': '这次导入已过可以撤回的{days}天，或已有人依据它开始使用平台，逐行内容已删除，不能再撤回。请改用新名册更正。',
    en: 'The {days} days in which this import could be taken back are over, or people have begun to rely on it; its rows are deleted. Please correct with a new roster.',
  },
  'people.roster_no_other_name': {
    'zh-CN': '这一行没有需要确认的改名。可能刚才已经处理过，请刷新页面。',
    en: 'This row has no change of name to decide on. Perhaps it was settled a moment ago; please reload the page.',
  },
  'people.roster_relied_upon': {
    'zh-CN': '已有{people}人在这次导入之后开始使用平台或又有变动，撤回会丢失他们的记录，所以没有撤回。请改用新名册更正，或逐人处理。',
    en: 'Since this import, {people} people have begun to use the platform or were changed again; taking it back would lose their records, so it was not done. Please correct with a new roster, or person by person.',
  },
} as const satisfies Record<RosterRefusal['code'], Bilingual>;
