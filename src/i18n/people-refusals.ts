import type { ErasureRefusal } from '#domain/people/erasure.ts';
import type { MergeRefusal } from '#domain/people/merge.ts';
import type { UnitRefusal } from '#domain/people/units.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when two records are not merged or separated, or a unit is not changed: what, why, and what to do. */
export const peopleRefusals = {
  'people.erased_already': {
    'zh-CN': '这个人的信息已经抹去，不需要再做什么。',
    en: 'The data of this person have been erased already; there is nothing more to do.',
  },
  'people.erase_own': {
    'zh-CN': '不能抹去自己的信息。请另一位管理员来办。',
    en: 'Nobody erases themselves. Please ask another administrator.',
  },
  'people.still_here': {
    'zh-CN': '这个人还有任职关系，单位要凭这些信息说明谁受过培训，所以现在不能抹去。请先让任职关系结束。',
    en: 'This person still has an affiliation, for which the institution must be able to show who was trained, so nothing was erased. Please end the affiliation first.',
  },
  'people.still_on_project': {
    'zh-CN': '这个人还在项目里，项目核验要用到这些信息，所以现在不能抹去。请先在项目里写明退出日期。',
    en: 'This person still has a place on a project, and the project gate needs these data, so nothing was erased. Please enter the last day on the project first.',
  },
  'people.name_differs': {
    'zh-CN': '输入的姓名和这个人的姓名不一致，所以没有抹去。请照页面上的姓名再写一遍。',
    en: 'The name you typed is not the name of this person, so nothing was erased. Please type it as the page shows it.',
  },
  'people.merge_same_person': {
    'zh-CN': '选的是同一份人员记录，或其中一份已经并入别的记录。请另选两份。',
    en: 'These are one record, or one of them was merged into another already. Please choose two that stand for themselves.',
  },
  'people.merge_undone_already': {
    'zh-CN': '这次合并已经撤销。请刷新页面，看看现在的情况。',
    en: 'This merging has been taken back already. Please reload the page to see how things stand.',
  },
  'people.merge_built_upon': {
    'zh-CN': '保留的那份记录后来又并入了别的记录。请先撤销后来的那次合并。',
    en: 'The record that was kept has since been merged into another. Please take that merging back first.',
  },
  'people.merge_completed_a_course': {
    'zh-CN': '两份记录的学习合在一起才完成了课程，撤销会让学习证明失去依据，所以没有撤销。请改为逐项更正。',
    en: 'Only together did the two records complete a course; taking the merging back would leave a record of learning without grounds, so it was not done. Please correct item by item.',
  },
  'people.unit_name_taken': {
    'zh-CN': '同一个上级之下已经有“{name}”。请换一个名称，或直接使用已有的部门。',
    en: 'There is a unit “{name}” in that place already. Please take another name, or use the unit that is there.',
  },
  'people.unit_below_itself': {
    'zh-CN': '部门不能隶属于自己或自己的下级。请另选上级部门。',
    en: 'A unit cannot belong to itself or to a unit below it. Please choose another place.',
  },
  'people.unit_has_people': {
    'zh-CN': '部门里还有{people}人在任，所以没有撤销。请先用名册把他们调到别的部门。',
    en: '{people} people are still there, so it was not closed. Please move them to other units by a roster first.',
  },
  'people.unit_has_units': {
    'zh-CN': '下面还有没有撤销的部门，所以没有撤销。请先撤销或移走下级部门。',
    en: 'Units that are open stand below it, so it was not closed. Please close or move them first.',
  },
  'people.unit_closed_already': {
    'zh-CN': '这个部门已经撤销，不能再改动。请刷新页面，看看现在的情况。',
    en: 'This unit is closed and can no longer be changed. Please reload the page to see how things stand.',
  },
} as const satisfies Record<(ErasureRefusal | MergeRefusal | UnitRefusal)['code'], Bilingual>;
