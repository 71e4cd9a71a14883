import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type ParticipationFact = Extract<FactType, `participation.${string}`>;

/** The sentence for each fact of public participation. Facts hold no name and no words of anybody. */
export const participationFactWords: { [T in ParticipationFact]: Telling<T> } = {
  'participation.consultation_announced': {
    title: { 'zh-CN': '发布公众讨论', en: 'Public consultation announced' },
    sentence: {
      'zh-CN': '发布了公众讨论，{opensOn}至{closesOn}征集',
      en: 'A public consultation was announced, open from {opensOn} to {closesOn}',
    },
    values: ({ opensOn, closesOn }, { day }) => ({ opensOn: day(opensOn), closesOn: day(closesOn) }),
  },
  'participation.statement_proposed': {
    title: { 'zh-CN': '提交公众意见', en: 'Statement proposed' },
    sentence: { 'zh-CN': '收到一条待审核的意见', en: 'A statement came in for moderation' },
  },
  'participation.statement_judged': {
    title: { 'zh-CN': '审核公众意见', en: 'Statement judged' },
    sentence: { 'zh-CN': '审核一条意见：{verdict}{ground}', en: 'A statement was judged: {verdict}{ground}' },
    values: ({ verdict, ground }, { t }) => ({
      verdict: t(`moderation.verdict-${verdict}`),
      ground:
        ground === null ? '' : t.locale === 'en' ? ` (${t(`moderation.ground-${ground}`)})` : `（${t(`moderation.ground-${ground}`)}）`,
    }),
  },
  'participation.statement_published': {
    title: { 'zh-CN': '公众意见发布', en: 'Statement published' },
    sentence: { 'zh-CN': '两人审核通过，一条意见公开', en: 'Two people said yes: a statement is public' },
  },
  'participation.appeal_made': {
    title: { 'zh-CN': '请求复核', en: 'Appeal made' },
    sentence: { 'zh-CN': '作者请求复核一条未通过的意见', en: 'The author of a statement that was turned down appealed' },
  },
  'participation.submission_received': {
    title: { 'zh-CN': '收到不公开意见', en: 'Submission received' },
    sentence: { 'zh-CN': '收到一份不公开的意见', en: 'A submission came in that is not published' },
  },
  'participation.theme_answered': {
    title: { 'zh-CN': '答复主题', en: 'Theme answered' },
    sentence: { 'zh-CN': '答复了公众讨论的一个主题：{outcome}', en: 'A theme of a public consultation was answered: {outcome}' },
    values: ({ outcome }, { t }) => ({ outcome: t(`talk.outcome-${outcome}`) }),
  },
  'participation.report_published': {
    title: { 'zh-CN': '公布答复', en: 'Report published' },
    sentence: {
      'zh-CN': '公布了公众讨论的答复，共{themes}个主题',
      en: 'The report on a public consultation was published, with {themes} themes',
    },
    values: ({ themes }) => ({ themes }),
  },
};
