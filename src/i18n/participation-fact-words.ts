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
  'participation.concern_raised': {
    title: { 'zh-CN': '收到关切', en: 'Concern raised' },
    sentence: { 'zh-CN': '收到一条公众监督的关切', en: 'A concern of the public came in' },
  },
  'participation.concern_moved': {
    title: { 'zh-CN': '关切进展', en: 'Concern moved' },
    sentence: { 'zh-CN': '一条关切：{state}', en: 'A concern: {state}' },
    values: ({ state }, { t }) => ({ state: t(`concerns.state-${state}`) }),
  },
  'participation.question_asked': {
    title: { 'zh-CN': '收到提问', en: 'Question asked' },
    sentence: {
      'zh-CN': '收到一个向专家的提问，{answerBy}前答复',
      en: 'A question to the experts came in; an answer is promised by {answerBy}',
    },
    values: ({ answerBy }, { day }) => ({ answerBy: day(answerBy) }),
  },
  'participation.question_settled': {
    title: { 'zh-CN': '处理提问', en: 'Question settled' },
    sentence: { 'zh-CN': '处理了一个提问：{state}', en: 'A question was settled: {state}' },
    values: ({ state }, { t }) => ({ state: t(`questions.state-${state}`) }),
  },
  'participation.answer_written': {
    title: { 'zh-CN': '撰写解答', en: 'Answer written' },
    sentence: { 'zh-CN': '写好一份解答，等两人复核', en: 'An answer was written; two people will read it' },
  },
  'participation.answer_reviewed': {
    title: { 'zh-CN': '复核解答', en: 'Answer reviewed' },
    sentence: { 'zh-CN': '一人复核通过一份解答', en: 'Somebody read an answer and passed it' },
  },
  'participation.answer_published': {
    title: { 'zh-CN': '发布解答', en: 'Answer published' },
    sentence: { 'zh-CN': '两人复核后发布了一份解答', en: 'An answer was published after two people had read it' },
  },
  'participation.answer_withdrawn': {
    title: { 'zh-CN': '撤回解答', en: 'Answer taken back' },
    sentence: { 'zh-CN': '撤回了一份解答', en: 'An answer was taken back' },
  },
  'participation.applicant_confirmed': {
    title: { 'zh-CN': '收到公众代表申请', en: 'Pool application' },
    sentence: { 'zh-CN': '收到一份公众代表库申请', en: 'An application to the pool of representatives came in' },
  },
  'participation.applicant_judged': {
    title: { 'zh-CN': '处理公众代表申请', en: 'Pool application judged' },
    sentence: { 'zh-CN': '处理了一份公众代表库申请：{state}', en: 'An application to the pool of representatives was judged: {state}' },
    values: ({ state }, { t }) => ({ state: t(`pool.state-${state}`) }),
  },
  'participation.applicant_deleted': {
    title: { 'zh-CN': '退出公众代表库', en: 'Left the pool' },
    sentence: {
      'zh-CN': '一人退出公众代表库或到期，信息已删除',
      en: 'Somebody left the pool of representatives, or their term was over; what was kept is deleted',
    },
  },
  'participation.draw_made': {
    title: { 'zh-CN': '抽取公众代表', en: 'Representatives drawn' },
    sentence: { 'zh-CN': '抽取公众代表：{seats}个名额，抽出{drawn}人', en: 'Representatives were drawn: {drawn} for {seats} seats' },
    values: ({ seats, drawn }) => ({ seats, drawn }),
  },
  'participation.invitation_settled': {
    title: { 'zh-CN': '公众代表答复邀请', en: 'Invitation answered' },
    sentence: { 'zh-CN': '一份公众代表邀请：{state}', en: 'An invitation to a representative: {state}' },
    values: ({ state }, { t }) => ({ state: t(`pool.invitation-${state}`) }),
  },
  'participation.replacement_drawn': {
    title: { 'zh-CN': '递补公众代表', en: 'Replacement drawn' },
    sentence: { 'zh-CN': '按抽签次序递补邀请了一人', en: 'The next in the order of the draw was invited in place of another' },
  },
  'participation.hearing_announced': {
    title: { 'zh-CN': '公布论证会', en: 'Hearing announced' },
    sentence: { 'zh-CN': '公布了一场论证会，{day}举行', en: 'A hearing was announced for {day}' },
    values: ({ day: held }, { day }) => ({ day: day(held) }),
  },
  'participation.hearing_cancelled': {
    title: { 'zh-CN': '取消论证会', en: 'Hearing called off' },
    sentence: { 'zh-CN': '取消了一场论证会', en: 'A hearing was called off' },
  },
  'participation.hearing_record_written': {
    title: { 'zh-CN': '撰写论证记录', en: 'Record of a hearing written' },
    sentence: { 'zh-CN': '写好一份论证记录，等两人复核', en: 'The record of a hearing was written; two people will read it' },
  },
  'participation.hearing_record_read': {
    title: { 'zh-CN': '复核论证记录', en: 'Record of a hearing read' },
    sentence: { 'zh-CN': '一人复核通过一份论证记录', en: 'Somebody read the record of a hearing and passed it' },
  },
  'participation.hearing_record_published': {
    title: { 'zh-CN': '发布论证记录', en: 'Record of a hearing published' },
    sentence: { 'zh-CN': '两人复核后发布了一份论证记录', en: 'The record of a hearing was published after two people had read it' },
  },
  'participation.hearing_answered': {
    title: { 'zh-CN': '答复论证会', en: 'Hearing answered' },
    sentence: { 'zh-CN': '答复了论证会的一点：{outcome}', en: 'A point of a hearing was answered: {outcome}' },
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
