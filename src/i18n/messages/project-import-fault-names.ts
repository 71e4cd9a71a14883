import type { ImportFaultCode } from '#domain/projects/import/fault.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What each kind of fault is called in a filter. */
export const projectImportFaultNames = {
  number_missing: {
    'zh-CN': '缺编号',
    en: 'no number',
  },
  number_too_long: {
    'zh-CN': '编号过长',
    en: 'number too long',
  },
  title_missing: {
    'zh-CN': '缺名称',
    en: 'no title',
  },
  title_too_long: {
    'zh-CN': '内容过长',
    en: 'too long',
  },
  start_missing: {
    'zh-CN': '缺开始日期',
    en: 'no first day',
  },
  end_before_start: {
    'zh-CN': '日期颠倒',
    en: 'days reversed',
  },
  date_bad: {
    'zh-CN': '日期不对',
    en: 'not a date',
  },
  unit_unknown: {
    'zh-CN': '部门不存在',
    en: 'unit unknown',
  },
  unit_ambiguous: {
    'zh-CN': '部门重名',
    en: 'unit ambiguous',
  },
  unit_closed: {
    'zh-CN': '部门已停用',
    en: 'unit closed',
  },
  domain_unknown: {
    'zh-CN': '领域不认识',
    en: 'field unknown',
  },
  trait_unknown: {
    'zh-CN': '特征不认识',
    en: 'attribute unknown',
  },
  yes_no_unknown: {
    'zh-CN': '是或否不明',
    en: 'neither yes nor no',
  },
  listed_unknown: {
    'zh-CN': '清单项不明',
    en: 'listed activity unclear',
  },
  approval_missing: {
    'zh-CN': '缺批准日期',
    en: 'no approval',
  },
  before_approval: {
    'zh-CN': '早于批准',
    en: 'before the approval',
  },
  project_differs: {
    'zh-CN': '前后不一',
    en: 'rows contradict',
  },
  project_unknown: {
    'zh-CN': '项目不存在',
    en: 'project unknown',
  },
  project_faulty: {
    'zh-CN': '项目行有问题',
    en: 'project’s row faulty',
  },
  role_unknown: {
    'zh-CN': '角色不认识',
    en: 'role unknown',
  },
  person_missing: {
    'zh-CN': '没有写是谁',
    en: 'nobody named',
  },
  person_unknown: {
    'zh-CN': '查无此人',
    en: 'nobody known',
  },
  person_differs: {
    'zh-CN': '姓名对不上',
    en: 'name differs',
  },
  person_ambiguous: {
    'zh-CN': '同名待选定',
    en: 'to be chosen',
  },
  outside_project: {
    'zh-CN': '不在项目期间',
    en: 'outside the project',
  },
  place_repeated: {
    'zh-CN': '重复',
    en: 'repeated',
  },
  identity_card: {
    'zh-CN': '身份证号',
    en: 'identity card',
  },
  kept_when_undone: { 'zh-CN': '没有撤回', en: 'not taken back' },
  lead_differs: {
    'zh-CN': '负责人不同',
    en: 'another lead',
  },
  unit_stays: {
    'zh-CN': '部门不变',
    en: 'unit stays',
  },
} as const satisfies Record<ImportFaultCode, Bilingual>;
