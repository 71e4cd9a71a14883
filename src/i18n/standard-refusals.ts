import type { CutRefusal, PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when something about a panel or its cut is not done: what, why, and what to do. */
export const standardRefusals = {
  'assessment.panel_there_already': {
    'zh-CN': '本单位已有一个针对这一版考试的专家组，还没有核定。请接着用它。',
    en: 'This institution has a panel on this edition of the exam that is not decided yet. Please go on with that one.',
  },
  'assessment.panel_stage': {
    'zh-CN': '专家组现在的阶段不能这样做。请刷新页面，看看现在的情况。',
    en: 'This cannot be done at the stage the panel is at. Please reload the page to see how things stand.',
  },
  'assessment.panel_lacks': {
    'zh-CN':
      '专家组还不完整：还差{judges}人；其中在职研究人员还差{researcher}人，外部人士还差{external}人，新近合格者还差{newly_qualified}人。请先邀请，或等他们全部评完。',
    en: 'The panel is not complete: {judges} more judges are needed; of working researchers {researcher}, of people from outside {external}, of newly qualified {newly_qualified}. Please invite them, or wait until they have rated everything.',
  },
  'assessment.profile_missing': {
    'zh-CN': '还没有写“刚好合格的考生”的描述。专家要先就它达成一致，才能评定。请先写好。',
    en: 'There is no description of the candidate on the border yet, and judges must agree on one before they rate. Please write it first.',
  },
  'assessment.judge_already': { 'zh-CN': '这个人已经在专家组里。', en: 'This person is on the panel already.' },
  'assessment.judge_not_here': {
    'zh-CN': '这个人不在本单位的人员名单里，或者还没有账号，所以不能评定。请先在“人员”里登记并邀请其开通账号。',
    en: 'This person is not on the roster of the institution or has no account, so they could not rate. Please enter and invite them under “People” first.',
  },
  'assessment.judge_not_passed': {
    'zh-CN': '专家会看到试题和答案，所以只能请已经通过这门考试的人。请这个人先参加考试。',
    en: 'A judge sees the questions with their keys, so only people who have passed this exam may be one. Please let this person sit it first.',
  },
  'assessment.judge_not_agreed': {
    'zh-CN': '评定之前，请先阅读并同意“刚好合格的考生”的描述和保密约定。',
    en: 'Before rating, please read and agree to the description of the candidate on the border and to keeping the questions to yourself.',
  },
  'assessment.cut_uncertain': {
    'zh-CN': '专家之间的分歧还太大：标准误{error}分，超过{most}分。请再讨论一轮，或增加专家。',
    en: 'The judges still differ too much: the standard error is {error} marks, more than {most}. Please discuss once more, or add judges.',
  },
  'assessment.cut_moved_too_far': {
    'zh-CN': '最多可以上下调整一个标准误，即{most}分。请改小。',
    en: 'The cut may be moved by one standard error at most, which is {most} marks. Please move it less.',
  },
  'assessment.cut_reason_missing': {
    'zh-CN': '调整合格线要写明理由，至少20个字符。',
    en: 'Moving the cut takes a reason of at least twenty characters.',
  },
  'assessment.cut_two_people': {
    'zh-CN': '成立专家组的人不能核定合格线。请由另一位有权核定的人登记。',
    en: 'Who opened the panel cannot decide on its cut. Please let another person who may decide write it down.',
  },
  'assessment.cut_in_future': {
    'zh-CN': '核定日期在今天之后。请填作出决定的那一天。',
    en: 'The day of the decision lies after today. Please give the day on which it was taken.',
  },
} as const satisfies Record<PanelRefusal['code'] | CutRefusal['code'], Bilingual>;
