import type { RefusalCode } from '#domain/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said for each refusal: what, why, and what to do. `{name}` is filled from the data beside the code. */
export const refusals = {
  'auth.forbidden': {
    'zh-CN': '你的角色不包含这项权限。如果工作需要，请联系本单位的平台管理员。',
    en: 'Your role does not include this permission. If your work needs it, ask the platform administrator of your institution.',
  },
  'auth.sign_in_needed': { 'zh-CN': '请先登录，再继续。', en: 'Please sign in first, then go on.' },
  'shared.not_found': {
    'zh-CN': '没有找到你要的内容。它可能已移走，或地址有误。',
    en: 'What you asked for was not found. It may have moved, or the address has a slip in it.',
  },
  'assessment.already_passed': { 'zh-CN': '你已经合格，不需要再考。', en: 'You have passed already; there is nothing more to sit.' },
  'assessment.attempt_open': { 'zh-CN': '你有一份还没交的试卷，可以继续作答。', en: 'You have a paper under way; you can go on with it.' },
  'assessment.cooling_down': {
    'zh-CN': '两次没有合格之后需要间隔一段时间。{until}之后可以再考，其间可以看看相关课时。',
    en: 'After two attempts that did not pass there is a pause. You can sit again after {until}; meanwhile the lessons are open.',
  },
  'assessment.no_attempts_left': {
    'zh-CN': '{attempts}次机会已用完。请联系本单位的培训管理员，商量下一步。',
    en: 'All {attempts} attempts are used. Please talk with your training administrator about the next step.',
  },
  'assessment.closed': { 'zh-CN': '这份试卷已经交卷，不能再改。', en: 'This paper has been handed in and can no longer be changed.' },
  'assessment.time_is_up': {
    'zh-CN': '作答时间已到，这次保存没有计入。之前保存的答案都已计入。',
    en: 'Time was up, so this save does not count. Everything saved before does.',
  },
  'assessment.not_on_paper': {
    'zh-CN': '这道题不在你的试卷上。请刷新页面后再试。',
    en: 'This question is not on your paper. Please reload the page and try again.',
  },
  'assessment.statement_needed': {
    'zh-CN': '开始之前，请先确认诚信承诺。',
    en: 'Before you begin, please confirm the integrity statement.',
  },
  'assessment.not_offered': {
    'zh-CN': '这门考试今天不开考：它的规则今天没有全部生效。请过些日子再来，或询问本单位的培训管理员。',
    en: 'This exam is not open today: not all of its rules are in force. Please come back later, or ask your training administrator.',
  },
  'assessment.unanswered': {
    'zh-CN': '第{numbers}题还没有作答。已选的答案都已保存。可以继续作答，也可以就这样交卷。',
    en: 'Not answered yet: {numbers}. Everything you chose is saved. You can go on, or hand the paper in as it is.',
  },
  'projects.number_taken': {
    'zh-CN': '本单位已经有编号为“{number}”的项目（课题）。请检查编号；如果就是同一个项目，请在项目列表里打开它。',
    en: 'Your institution already has a project numbered “{number}”. Please check the number; if it is the same project, open it from the list.',
  },
  'projects.ends_before_start': {
    'zh-CN': '结束日期早于开始日期（{startedOn}）。请改成开始当天或更晚的日期。',
    en: 'The last day is before the first one ({startedOn}). Please give that day or a later one.',
  },
  'projects.outside_project': {
    'zh-CN': '加入日期不在项目（课题）的起止日期之内。项目从{startedOn}开始，请选择这之后、项目结束之前的日期。',
    en: 'This day lies outside the project, which starts on {startedOn}. Please choose a day from then on and before the project ends.',
  },
  'projects.already_member': {
    'zh-CN': '这个人从{startedOn}起已经是项目成员。要改角色，请先填写原来的最后一天，再从第二天起重新加入。',
    en: 'This person has been a member since {startedOn}. To change the role, first give the last day of the present place, then add the person again from the day after.',
  },
  'projects.not_at_institution': {
    'zh-CN': '没有选定本单位的人员，或这个人在那一天已不在本单位。请从搜索结果里选一位。',
    en: 'Nobody of your institution is chosen, or the person has left by that day. Please choose one of the people found.',
  },
  'projects.role_needed': {
    'zh-CN': '这个人在{asOf}不是项目成员，所以不知道按哪个角色核验。请写明拟担任的角色再问一次。',
    en: 'This person is not a member of the project on {asOf}, so it is not known which role to ask for. Please name the intended role and ask again.',
  },
  'projects.unknown': {
    'zh-CN': '在本单位没有找到所问的项目（课题）或人员。请检查项目编号和工号。',
    en: 'The project or the person asked about is not known at your institution. Please check the project number and the staff number.',
  },
  'progress.no_such_act': {
    'zh-CN': '这一课的内容更新过，没有找到这道练习。请刷新页面，从最新的内容继续。',
    en: 'This lesson has changed and the exercise was not found in it. Please reload the page and go on from there.',
  },
  'progress.no_such_choice': { 'zh-CN': '请选择列出的选项之一。', en: 'Please choose one of the options listed.' },
  'credentials.already_revoked': {
    'zh-CN': '这份学习证明已经撤销，不能再撤销或更正。',
    en: 'This record of learning is revoked already; it can be neither revoked nor corrected again.',
  },
  'credentials.already_superseded': {
    'zh-CN': '这份学习证明已由{by}更正替代。请改为处理新的那一份。',
    en: 'This record of learning has been superseded by {by}. Please work on that one instead.',
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
  'people.roster_header_missing': {
    'zh-CN': '前三十行里没有找到表头，不知道哪一列是什么。请让表格有一行列名，至少包括姓名、工号和部门，再上传。',
    en: 'No header was found in the first thirty rows, so it is unclear what each column is. Please give the table a row of column names with at least name, staff number and unit.',
  },
  'people.roster_no_rows': {
    'zh-CN': '表头下面没有人员，没有什么可以导入。请检查是否选对了文件；名册要放在第一张工作表里。',
    en: 'There is nobody below the header, so there is nothing to import. Please check that it is the right file; the roster must be on the first sheet.',
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
  'people.roster_relied_upon': {
    'zh-CN': '已有{people}人在这次导入之后开始使用平台或又有变动，撤回会丢失他们的记录，所以没有撤回。请改用新名册更正，或逐人处理。',
    en: 'Since this import, {people} people have begun to use the platform or were changed again; taking it back would lose their records, so it was not done. Please correct with a new roster, or person by person.',
  },
} as const satisfies Record<RefusalCode, Bilingual>;
