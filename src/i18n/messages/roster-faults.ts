import type { FaultCode } from '#domain/people/roster/fault.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said of a row: what is wrong, why it matters, what to do. `{name}` is filled from the data beside the code. */
export const rosterFaults = {
  name_missing: {
    'zh-CN': '缺少姓名。没有姓名就不知道是谁。请补上姓名。',
    en: 'The name is missing, so it is unclear who this is. Please fill it in.',
  },
  name_too_long: {
    'zh-CN': '姓名“{value}”超过60个字，可能混入了其他内容。请只保留姓名。',
    en: 'The name “{value}” is over 60 characters; something else may have slipped in. Please leave only the name.',
  },
  number_missing: {
    'zh-CN': '缺少工号或学号。同名的人靠它区分。请补上。',
    en: 'The staff or student number is missing; people of the same name are told apart by it. Please fill it in.',
  },
  number_bad: {
    'zh-CN': '工号“{value}”里有不能用的字符，或超过32位。请只用字母、数字、点、横线和下划线。',
    en: 'The number “{value}” holds characters that cannot be used, or is over 32 long. Please use letters, figures, dots, hyphens and underscores only.',
  },
  number_shared: {
    'zh-CN': '工号“{value}”在第{lines}行属于另一个人，不知道是谁的。请核对后改正其中一行。',
    en: 'The number “{value}” belongs to somebody else on line {lines}, so it is unclear whose it is. Please check and correct one of them.',
  },
  repeated_differs: {
    'zh-CN': '同一个人在第{lines}行又出现，内容不同，不知道以哪一行为准。请只保留正确的一行。',
    en: 'The same person stands again on line {lines} with other details, so it is unclear which holds. Please keep only the right line.',
  },
  zeros_lost: {
    'zh-CN': '工号“{value}”像是丢了前面的0：{name}已有的工号是{known}。请把工号列设为文本格式，补上0再上传。',
    en: 'The number “{value}” seems to have lost its leading noughts: {name} is known as {known}. Please format the column as text, restore the noughts and upload again.',
  },
  name_differs: {
    'zh-CN':
      '工号{number}现在登记的是“{known}”，名册里是“{value}”。是改名，还是写错了工号？请先核实：是改名，就在预览里确认；写错了，请改正名册。这一行不会自动修改。',
    en: 'Number {number} is registered to “{known}”, but the roster says “{value}”. A new name, or a wrong number? Please check: confirm a new name on the preview, correct a mistake in the roster. Nothing changes by itself.',
  },
  name_mistaken: {
    'zh-CN': '已标为名册有误：工号{number}登记的是“{known}”，名册里写成“{value}”。请在名册里改正，再上传。',
    en: 'Marked as a mistake of the roster: number {number} is registered to “{known}”, but the roster says “{value}”. Please correct the roster and upload it again.',
  },
  identity_card: {
    'zh-CN': '这一格里像是身份证号，已丢弃，没有保存。请从名册中删去；工号请用单位自己的编号。',
    en: 'This cell looks like an identity-card number; it was dropped and not kept. Please remove it from the roster, and use the institution’s own numbers.',
  },
  unit_missing: {
    'zh-CN': '缺少部门。不知道由哪个部门管理这个人的培训。请补上。',
    en: 'The unit is missing, so it is unclear who looks after this person’s training. Please fill it in.',
  },
  unit_unknown: {
    'zh-CN': '本单位没有“{value}”这个部门，而你选择了不新建部门。请改成已有部门的名称。',
    en: 'There is no unit “{value}” here, and you chose not to make new ones. Please give the name of a unit that exists.',
  },
  unit_closed: {
    'zh-CN': '部门“{value}”已经撤销，不再有人进入。请改成现在的部门。',
    en: 'The unit “{value}” is closed and takes nobody any more. Please give the present unit.',
  },
  unit_ambiguous: {
    'zh-CN': '叫“{value}”的部门不止一个：{units}。请在名册里写明上级部门。',
    en: 'More than one unit is called “{value}”: {units}. Please name the unit above it in the roster.',
  },
  email_bad: {
    'zh-CN': '“{value}”不像邮箱地址，邀请会寄不到。请改正，或留空。',
    en: '“{value}” does not look like an email address, so an invitation would not arrive. Please correct it or leave it empty.',
  },
  position_unknown: {
    'zh-CN': '不明白岗位“{value}”是哪一类。请写成科研、学生、临床、实验技术或管理。',
    en: 'It is unclear what kind of position “{value}” is. Please write research, student, clinical, technical or management.',
  },
  date_bad: {
    'zh-CN': '“{value}”不是能识别的日期。请写成 2026-09-01 这样的形式。',
    en: '“{value}” cannot be read as a day. Please write it like 2026-09-01.',
  },
  start_missing: {
    'zh-CN': '缺少入职日期。应训任务的截止日从这一天算起。请补上。',
    en: 'The start date is missing; due dates are counted from it. Please fill it in.',
  },
  end_before_start: {
    'zh-CN': '离职日期{end}早于入职日期{start}。请核对这两个日期。',
    en: 'The end date {end} is before the start date {start}. Please check both.',
  },
  status_unknown: {
    'zh-CN': '不明白状态“{value}”是在职还是离职。请写成“在职”或“离职”。',
    en: 'It is unclear whether the status “{value}” means here or left. Please write 在职 or 离职.',
  },
  number_short: {
    'zh-CN': '提醒：工号“{value}”比其他工号（{length}位）短，可能丢了前面的0。已按原样读取；如果应为{padded}，请改正后再上传。',
    en: 'Worth a look: the number “{value}” is shorter than the others ({length} figures) and may have lost leading noughts. It was read as written; if it should be {padded}, correct it and upload again.',
  },
  email_shared: {
    'zh-CN': '提醒：邮箱“{value}”与第{lines}行相同。一个账号只能用一个邮箱，请核对。',
    en: 'Worth a look: the address “{value}” also stands on line {lines}. An account needs an address of its own, so please check.',
  },
  repeated: {
    'zh-CN': '提醒：与第{lines}行完全相同，只算一次。',
    en: 'Worth a look: the same as line {lines} in all, so it counts once.',
  },
  contract_unknown: {
    'zh-CN':
      '提醒：不明白用工形式“{value}”属于哪一种，这一项按“未填”处理。可以写成在编、合同制、临时、顾问或访问学者；也可以在确认表头时忽略这一列。',
    en: 'Worth a look: it is unclear what kind of contract “{value}” is, so it counts as not given. Please write permanent, fixed-term, casual, adviser or visitor, or leave the column out when you say what the columns mean.',
  },
  left_unknown: {
    'zh-CN': '提醒：这个人已经离职，平台也从未登记过，所以不导入。',
    en: 'Worth a look: this person has left and was never known here, so nobody is entered.',
  },
  changed_meanwhile: {
    'zh-CN': '这一行没有执行：名册生效的时候，这个人或部门的信息已被别人改动。请核对现在的登记；还要改的，单独再上传这一行。',
    en: 'This row was not carried out: while the roster came into force, somebody else changed this person or unit. Please check what is registered now, and upload this row by itself if it is still to change.',
  },
  kept_when_undone: {
    'zh-CN': '这一行没有撤回：撤回过程中，已有别的记录以这个人为依据。请核对现在的登记；要撤的，请先处理那些记录。',
    en: 'This row was not taken back: while the roster was, something else came to rest on this person. Please check what is registered now, and settle that first if the person is to go.',
  },
} as const satisfies Record<FaultCode, Bilingual>;

/** The short name of each kind, for the filter. */
export const rosterFaultNames = {
  name_missing: { 'zh-CN': '缺少姓名', en: 'name missing' },
  name_too_long: { 'zh-CN': '姓名过长', en: 'name too long' },
  number_missing: { 'zh-CN': '缺少工号', en: 'number missing' },
  number_bad: { 'zh-CN': '工号写法有误', en: 'number not well written' },
  number_shared: { 'zh-CN': '一个工号两个人', en: 'one number, two people' },
  repeated_differs: { 'zh-CN': '重复且内容不同', en: 'repeated with differences' },
  zeros_lost: { 'zh-CN': '丢了前面的0', en: 'leading noughts lost' },
  name_mistaken: { 'zh-CN': '姓名已标为有误', en: 'name marked as a mistake' },
  name_differs: { 'zh-CN': '姓名与登记不同', en: 'name differs from the register' },
  identity_card: { 'zh-CN': '含身份证号', en: 'identity-card number' },
  unit_missing: { 'zh-CN': '缺少部门', en: 'unit missing' },
  unit_unknown: { 'zh-CN': '部门不存在', en: 'unknown unit' },
  unit_closed: { 'zh-CN': '部门已撤销', en: 'unit closed' },
  unit_ambiguous: { 'zh-CN': '部门不止一个', en: 'more than one such unit' },
  email_bad: { 'zh-CN': '邮箱写法有误', en: 'email not well written' },
  position_unknown: { 'zh-CN': '岗位不明', en: 'unknown position' },
  date_bad: { 'zh-CN': '日期写法有误', en: 'day not readable' },
  start_missing: { 'zh-CN': '缺少入职日期', en: 'start date missing' },
  end_before_start: { 'zh-CN': '离职早于入职', en: 'end before start' },
  status_unknown: { 'zh-CN': '状态不明', en: 'unknown status' },
  number_short: { 'zh-CN': '提醒：工号较短', en: 'worth a look: short number' },
  email_shared: { 'zh-CN': '提醒：邮箱相同', en: 'worth a look: shared email' },
  repeated: { 'zh-CN': '提醒：完全重复', en: 'worth a look: repeated' },
  contract_unknown: { 'zh-CN': '提醒：用工形式不明', en: 'worth a look: unknown kind of contract' },
  left_unknown: { 'zh-CN': '提醒：已离职', en: 'worth a look: already left' },
  changed_meanwhile: { 'zh-CN': '生效时已被改动', en: 'changed meanwhile' },
  kept_when_undone: { 'zh-CN': '没有撤回', en: 'not taken back' },
} as const satisfies Record<FaultCode, Bilingual>;
