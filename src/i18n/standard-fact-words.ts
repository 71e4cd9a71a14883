import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

export type StandardFact = Extract<
  FactType,
  `assessment.panel_${string}` | `assessment.judge_${string}` | `assessment.cut_${string}` | 'assessment.item_suspended'
>;

/** The sentence for each fact about how a standard was set. */
export const standardFactWords: { [T in StandardFact]: Telling<T> } = {
  'assessment.panel_opened': {
    title: { 'zh-CN': '成立定标专家组', en: 'Panel opened' },
    sentence: { 'zh-CN': '为《{exam}》考试成立了定标专家组', en: 'A panel was opened to set the standard of the exam of “{exam}”' },
    values: ({ exam }, { name }) => ({ exam: name('exam', exam) }),
  },
  'assessment.panel_moved': {
    title: { 'zh-CN': '定标进入下一阶段', en: 'Panel moved on' },
    sentence: {
      'zh-CN': '《{exam}》考试的定标专家组由“{from}”转到“{to}”',
      en: 'The panel on the exam of “{exam}” went from “{from}” to “{to}”',
    },
    values: ({ exam, from, to }, { t, name }) => ({
      exam: name('exam', exam),
      from: t(`standards.state-${from}`),
      to: t(`standards.state-${to}`),
    }),
  },
  'assessment.judge_invited': {
    title: { 'zh-CN': '邀请定标专家', en: 'Judge invited' },
    sentence: {
      'zh-CN': '{who}受邀以“{background}”身份参加《{exam}》考试的定标专家组',
      en: '{who} was invited onto the panel on the exam of “{exam}” as {background}',
    },
    values: ({ exam, background }, { t, name }) => ({ exam: name('exam', exam), background: t(`standards.background-${background}`) }),
  },
  'assessment.judge_excused': {
    title: { 'zh-CN': '专家退出定标', en: 'Judge excused' },
    sentence: {
      'zh-CN': '{who}退出《{exam}》考试的定标专家组，评定不再计入',
      en: '{who} was excused from the panel on the exam of “{exam}”, and their ratings no longer count',
    },
    values: ({ exam }, { name }) => ({ exam: name('exam', exam) }),
  },
  'assessment.item_suspended': {
    title: { 'zh-CN': '试题自动停用', en: 'Question suspended' },
    sentence: {
      'zh-CN': '《{exam}》考试的{item}已自动停用：{n}次首次作答，区分度{rpb}',
      en: '{item} of the exam of “{exam}” was suspended by itself: {n} first attempts, discrimination {rpb}',
    },
    values: ({ exam, itemId, n, rpb }, { name }) => ({ exam: name('exam', exam), item: itemId, n, rpb: rpb.toFixed(2) }),
  },
  'assessment.cut_decided': {
    title: { 'zh-CN': '核定合格线', en: 'Standard decided' },
    sentence: {
      'zh-CN': '《{exam}》考试的合格线已核定：{judges}名专家，{of}题中{cut}分，标准误{error}，调整{moved}分',
      en: 'The standard of the exam of “{exam}” was decided: {judges} judges, {cut} of {of} marks, standard error {error}, moved by {moved}',
    },
    values: ({ exam, cut, error, moved, judges, of }, { name }) => ({
      exam: name('exam', exam),
      judges,
      of,
      cut: cut.toFixed(2),
      error: error.toFixed(2),
      moved: moved.toFixed(2),
    }),
  },
};
