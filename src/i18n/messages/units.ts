import { messages } from '../message.ts';

/** The tree of units. */
export const units = messages({
  title: { 'zh-CN': '部门', en: 'Units' },
  lead: {
    'zh-CN': '你负责的部门。改名和调整隶属关系不影响任何人的任职关系；撤销的部门留在记录里。',
    en: 'The units in your care. Renaming and moving touch nobody’s affiliation; a closed unit stays on record.',
  },
  add: { 'zh-CN': '新设部门', en: 'Add a unit' },
  name: { 'zh-CN': '中文名称', en: 'Chinese name' },
  nameEn: { 'zh-CN': '英文名称', en: 'English name' },
  parent: { 'zh-CN': '上级部门', en: 'Belongs to' },
  top: { 'zh-CN': '没有上级', en: 'none: at the top' },
  addGo: { 'zh-CN': '新设', en: 'Add it' },
  caption: { 'zh-CN': '部门与在任人数', en: 'Units and people there' },
  colUnit: { 'zh-CN': '部门', en: 'Unit' },
  colPeople: { 'zh-CN': '在任人数', en: 'People' },
  closedOn: { 'zh-CN': '{day}撤销', en: 'closed {day}' },
  edit: { 'zh-CN': '修改', en: 'Change' },
  editOf: { 'zh-CN': '修改{name}', en: 'Change {name}' },
  rename: { 'zh-CN': '名称', en: 'Name' },
  renameGo: { 'zh-CN': '保存名称', en: 'Save the name' },
  move: { 'zh-CN': '隶属关系', en: 'Place' },
  moveGo: { 'zh-CN': '调整', en: 'Move it' },
  moved: { 'zh-CN': '离开这里的人', en: 'People who left' },
  movedLead: {
    'zh-CN':
      '学习证据随人走，由新部门使用；这里保留的是离开以前、当时看得到的情况。按最后一天查；登记被更正到别的部门的，按更正前已知的记录查。最多列出50人，新的在前。',
    en: 'Evidence follows the person and serves the new unit; what stays here is the picture as it could be seen before they left: on the last day, or, of whoever turned out to have been entered here by mistake, as known before that was corrected. The latest fifty at most.',
  },
  movedCaption: { 'zh-CN': '离开这个部门的人', en: 'People who left this unit' },
  movedWho: { 'zh-CN': '姓名', en: 'Name' },
  movedNumber: { 'zh-CN': '工号或学号', en: 'Staff or student number' },
  movedLastDay: { 'zh-CN': '在这里的最后一天', en: 'Last day here' },
  movedThen: { 'zh-CN': '当时的情况', en: 'As it was' },
  movedSee: { 'zh-CN': '查看', en: 'See it' },
  close: { 'zh-CN': '撤销', en: 'Close' },
  closeLead: {
    'zh-CN': '没有人在任、下面也没有部门时才能撤销。撤销后名册里不能再用它。',
    en: 'Only a unit without people and without open units below can be closed. Rosters can then no longer use it.',
  },
  closeGo: { 'zh-CN': '撤销这个部门', en: 'Close this unit' },
});
