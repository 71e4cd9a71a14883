import type { ImportFaultCode } from '#domain/projects/import/fault.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said of a row: what is wrong, why it matters, what to do. `{name}` is filled from the data beside the code. */
export const projectImportFaults = {
  number_missing: {
    'zh-CN': '缺少项目编号。项目靠编号识别。请补上编号。',
    en: 'The project number is missing; a project is known by it. Please fill it in.',
  },
  number_too_long: {
    'zh-CN': '项目编号超过{n}个字符，可能混入了其他内容。请只保留编号。',
    en: 'The project number is over {n} characters; something else may have slipped in. Please leave only the number.',
  },
  title_missing: {
    'zh-CN': '这是一个新项目，但没有名称。请补上项目名称。',
    en: 'This project is new and has no title. Please fill it in.',
  },
  title_too_long: {
    'zh-CN': '这一格超过{n}个字符，放不下。请缩短。',
    en: 'This cell is over {n} characters. Please shorten it.',
  },
  start_missing: {
    'zh-CN': '这是一个新项目，但没有开始日期；成员何时要满足要求由它推算。请补上。',
    en: 'This project is new and has no first day, from which it follows when its members must be trained. Please fill it in.',
  },
  end_before_start: {
    'zh-CN': '结束日期（{end}）早于开始日期（{start}）。请更正其中一个。',
    en: 'The last day ({end}) lies before the first ({start}). Please correct one of them.',
  },
  date_bad: {
    'zh-CN': '“{value}”不像日期。请写成 2026-11-25 这样。',
    en: '“{value}” does not look like a date. Please write it like 2026-11-25.',
  },
  unit_unknown: {
    'zh-CN': '没有“{value}”这个部门。项目导入不新建部门。请核对名称，或先在部门管理里建立。',
    en: 'There is no unit “{value}”, and a table of projects makes none. Please check the name, or add the unit first.',
  },
  unit_ambiguous: {
    'zh-CN': '不止一个部门叫“{value}”，不知道是哪一个。请写上它的上级部门，例如“医学部/公共卫生学院”。',
    en: 'More than one unit is called “{value}”. Please write the unit above it too, such as “Medicine/Public Health”.',
  },
  unit_closed: {
    'zh-CN': '部门“{value}”已停用，不能再放入新项目。请改用现在的部门。',
    en: 'The unit “{value}” is closed and takes nothing new. Please use a current one.',
  },
  domain_unknown: {
    'zh-CN': '不认识的研究领域：{value}。可以写：生命科学、医学、人工智能、动物、数据，用顿号隔开。',
    en: 'Fields not known: {value}. You may write life science, medicine, AI, animals, data, separated by commas.',
  },
  trait_unknown: {
    'zh-CN': '不认识的项目特征：{value}。可以写：人类参与者、动物、人类遗传资源、国际合作，用顿号隔开。',
    en: 'Attributes not known: {value}. You may write human participants, animals, human genetic resources, international, separated by commas.',
  },
  yes_no_unknown: {
    'zh-CN': '“{value}”看不出是“是”还是“否”。请写“是”或“否”。',
    en: '“{value}” is neither yes nor no. Please write yes or no.',
  },
  listed_unknown: {
    'zh-CN': '“{value}”看不出是复核清单里的哪一项。请写1到7的序号，不属于清单的写“否”。',
    en: 'It is unclear which of the listed activities “{value}” is. Please write its number from 1 to 7, or “no”.',
  },
  approval_missing: {
    'zh-CN': '写了跟踪审查或登记的日期，却没有伦理审查批准日期。请补上批准日期。',
    en: 'There is a day for a follow-up or a registration but none for the approval. Please fill in the day of approval.',
  },
  before_approval: {
    'zh-CN': '这个日期早于伦理审查批准日期（{approved}）。请更正其中一个。',
    en: 'This day lies before the approval ({approved}). Please correct one of them.',
  },
  project_differs: {
    'zh-CN': '同一个项目在第{line}行写的不一样，不知道以哪一行为准。请只留一种写法。',
    en: 'Line {line} says something else of the same project, so it is unclear which holds. Please keep one of them.',
  },
  project_unknown: {
    'zh-CN': '没有编号为“{value}”的项目，这份文件里也没有它的名称。请核对编号，或在项目表里加上这个项目。',
    en: 'No project has the number “{value}”, nor does this file give its title. Please check the number, or add the project to the table.',
  },
  project_faulty: {
    'zh-CN': '这个项目自己的一行（第{line}行）有问题，还没有建立，所以成员也放不进去。请先改正那一行。',
    en: 'The row of the project itself (line {line}) has faults, so the project is not made and nobody can be put on it. Please correct that row first.',
  },
  role_unknown: {
    'zh-CN': '不认识的角色“{value}”。可以写：负责人、研究人员、学生、工作人员。',
    en: 'The role “{value}” is not known. You may write lead, investigator, student, staff.',
  },
  person_missing: {
    'zh-CN': '没有写是谁。请补上工号、邮箱或姓名。',
    en: 'It does not say who. Please give a staff number, an e-mail address or a name.',
  },
  person_unknown: {
    'zh-CN': '本单位现在没有“{value}”。请核对，或先把这个人导入名册；外单位的人请由项目负责人发邀请。',
    en: 'Nobody at this institution now is “{value}”. Please check, or import this person with a roster first; somebody from outside is invited by the lead of the project.',
  },
  person_differs: {
    'zh-CN': '“{number}”登记的是“{known}”，这里写的是“{value}”，不知道以哪个为准。请更正其中一个。',
    en: '“{number}” is registered to “{known}”, but this row says “{value}”. Please correct one of them.',
  },
  person_ambiguous: {
    'zh-CN': '有{n}个人叫“{value}”，不知道是哪一位。请在下面选定，或在表里补上工号、邮箱或部门。',
    en: '{n} people are called “{value}”. Please choose one below, or add a staff number, e-mail address or unit to the table.',
  },
  outside_project: {
    'zh-CN': '加入日期{value}不在项目期间（{start}至{end}）。请更正日期。',
    en: 'The day of joining, {value}, is not within the project ({start} to {end}). Please correct it.',
  },
  place_repeated: {
    'zh-CN': '{value}在这个项目里出现了两段时间；一次导入只能写一段。请保留一段，另一段在项目页面里添加。',
    en: '{value} stands on this project for two spans of time; one import takes one. Please keep one and add the other on the page of the project.',
  },
  identity_card: {
    'zh-CN': '这一格里是身份证号，没有保存。请从文件里删除。',
    en: 'This cell holds an identity-card number; it was not kept. Please delete it from the file.',
  },
  kept_when_undone: {
    'zh-CN': '这个项目没有撤回：撤回过程中，已有别的记录以它为依据，或又有改动。请核对项目现在的登记；要撤的，请先处理那些记录。',
    en: 'This project was not taken back: meanwhile something else came to rest on it, or it was changed. Please check the project as it stands now, and settle that first if it is to go.',
  },
  lead_differs: {
    'zh-CN': '项目现在另有负责人；{value}会加为负责人，原来的不变。换负责人的，请在项目页面结束原负责人的参与。',
    en: 'The project has another lead now; {value} is added and the other stays. If the lead changed, end the earlier membership on the page of the project.',
  },
  unit_stays: {
    'zh-CN': '项目已在另一个部门，导入不会把它移到“{value}”。',
    en: 'The project stands in another unit; an import does not move it to “{value}”.',
  },
} as const satisfies Record<ImportFaultCode, Bilingual>;
