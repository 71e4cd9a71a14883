import type { FactType } from '#domain/facts.ts';
import { showInstant } from './dates.ts';
import type { Telling } from './fact-words.ts';
import type { StandardFact } from './standard-fact-words.ts';

type ExamFact = Exclude<
  Extract<FactType, `assessment.${string}`>,
  'assessment.attempt_started' | 'assessment.attempt_graded' | StandardFact
>;
type Named = { name: (kind: 'exam', id: string) => string };

const examOf = ({ exam }: { exam: string }, { name }: Named) => ({ exam: name('exam', exam) });

/** The sentence for each fact about how exams are sat, disputed and judged again. */
export const examFactWords: { [T in ExamFact]: Telling<T> } = {
  'assessment.attempt_set_aside': {
    title: { 'zh-CN': '试卷不计分', en: 'Paper not scored' },
    sentence: {
      'zh-CN': '{who}的{exam}试卷作答过快，不计分，也不占次数',
      en: '{who} answered {exam} faster than it can be read; the paper is not scored and does not count as an attempt',
    },
    values: examOf,
  },
  'assessment.accommodation_granted': {
    title: { 'zh-CN': '批准合理便利', en: 'Accommodation granted' },
    sentence: {
      'zh-CN': '为{who}批准了考试合理便利，{from}至{until}',
      en: '{who} was granted an exam accommodation from {from} to {until}',
    },
    values: ({ fromOn, untilOn }, { day }) => ({ from: day(fromOn), until: day(untilOn) }),
  },
  'assessment.accommodation_withdrawn': {
    title: { 'zh-CN': '撤回合理便利', en: 'Accommodation withdrawn' },
    sentence: { 'zh-CN': '撤回了{who}的一项考试合理便利', en: 'An exam accommodation of {who} was withdrawn' },
  },
  'assessment.window_opened': {
    title: { 'zh-CN': '设定考试时段', en: 'Exam window set' },
    sentence: { 'zh-CN': '{exam}在{from}至{until}之间开考', en: '{exam} may be begun from {from} to {until}' },
    values: ({ exam, opensAt, closesAt }, { t, name }) => ({
      exam: name('exam', exam),
      from: showInstant(new Date(opensAt), t.locale),
      until: showInstant(new Date(closesAt), t.locale),
    }),
  },
  'assessment.window_withdrawn': {
    title: { 'zh-CN': '撤回考试时段', en: 'Exam window withdrawn' },
    sentence: { 'zh-CN': '撤回了{exam}的一个考试时段', en: 'A window of {exam} was withdrawn' },
    values: examOf,
  },
  'assessment.sitting_arranged': {
    title: { 'zh-CN': '安排监考场次', en: 'Sitting arranged' },
    sentence: {
      'zh-CN': '安排了{exam}的监考场次：{at}，{place}，由{who}监考',
      en: 'A supervised sitting of {exam} was arranged at {place}, {at}; {who} keeps watch',
    },
    values: ({ exam, place, startsAt }, { t, name }) => ({
      exam: name('exam', exam),
      place,
      at: showInstant(new Date(startsAt), t.locale),
    }),
  },
  'assessment.sitting_cancelled': {
    title: { 'zh-CN': '取消监考场次', en: 'Sitting called off' },
    sentence: { 'zh-CN': '取消了{exam}的一个监考场次', en: 'A supervised sitting of {exam} was called off' },
    values: examOf,
  },
  'assessment.seat_given': {
    title: { 'zh-CN': '安排座位', en: 'Seat given' },
    sentence: { 'zh-CN': '把{who}排入{exam}的监考场次', en: '{who} was given a seat in a supervised sitting of {exam}' },
    values: examOf,
  },
  'assessment.seat_withdrawn': {
    title: { 'zh-CN': '撤回座位', en: 'Seat withdrawn' },
    sentence: { 'zh-CN': '撤回了{who}在{exam}监考场次里的座位', en: 'The seat of {who} in a sitting of {exam} was withdrawn' },
    values: examOf,
  },
  'assessment.appeal_made': {
    title: { 'zh-CN': '提出申诉', en: 'Appeal made' },
    sentence: {
      'zh-CN': '{who}对{exam}的一份试卷提出申诉，应在{day}前答复',
      en: '{who} appealed about a paper of {exam}; an answer is promised by {day}',
    },
    values: ({ exam, answerBy }, { name, day }) => ({ exam: name('exam', exam), day: day(answerBy) }),
  },
  'assessment.appeal_answered': {
    title: { 'zh-CN': '答复申诉', en: 'Appeal answered' },
    sentence: { 'zh-CN': '答复了{who}对{exam}的申诉：{decision}', en: 'The appeal of {who} about {exam} was answered: {decision}' },
    values: ({ exam, decision }, { t, name }) => ({ exam: name('exam', exam), decision: t(`appeals.decision-${decision}`) }),
  },
  'assessment.attempt_awaits_rating': {
    title: { 'zh-CN': '等待评阅', en: 'Awaiting rating' },
    sentence: {
      'zh-CN': '{who}的{exam}试卷已交，书面题等待评阅',
      en: 'The paper of {who} for {exam} is in; its written answers wait to be judged',
    },
    values: examOf,
  },
  'assessment.reflection_rated': {
    title: { 'zh-CN': '评阅书面题', en: 'Written answer judged' },
    sentence: { 'zh-CN': '评阅了{exam}的一份书面题', en: 'A written answer of {exam} was judged' },
    values: examOf,
  },
  'assessment.rating_asked_again': {
    title: { 'zh-CN': '再请人评阅', en: 'Another rating asked for' },
    sentence: {
      'zh-CN': '申诉成立，{who}在{exam}中的书面题再请一人评阅',
      en: 'After an appeal another rater is asked for what {who} wrote in {exam}',
    },
    values: examOf,
  },
  'assessment.void_proposed': {
    title: { 'zh-CN': '提议作废试题', en: 'Voiding proposed' },
    sentence: { 'zh-CN': '提议作废{exam}的试题{item}', en: 'It was proposed to take item {item} out of {exam}' },
    values: ({ exam, itemId }, { name }) => ({ exam: name('exam', exam), item: itemId }),
  },
  'assessment.void_refused': {
    title: { 'zh-CN': '不作废试题', en: 'Voiding refused' },
    sentence: { 'zh-CN': '决定不作废{exam}的试题{item}', en: 'It was decided to keep item {item} of {exam}' },
    values: ({ exam, itemId }, { name }) => ({ exam: name('exam', exam), item: itemId }),
  },
  'assessment.item_voided': {
    title: { 'zh-CN': '作废试题', en: 'Item voided' },
    sentence: {
      'zh-CN': '{exam}的试题{item}作废，答过的人都得满分',
      en: 'Item {item} was taken out of {exam}; everybody who had it gets full credit',
    },
    values: ({ exam, itemId }, { name }) => ({ exam: name('exam', exam), item: itemId }),
  },
  'assessment.attempt_regraded': {
    title: { 'zh-CN': '重新判分', en: 'Paper judged again' },
    sentence: {
      'zh-CN': '{who}的{exam}试卷重新判分：{points}分，{result}',
      en: '{who}’s paper of {exam} was judged again: {points} points, {result}',
    },
    values: ({ exam, result, points }, { t, name }) => ({
      exam: name('exam', exam),
      points,
      result: t(result === 'passed' ? 'exam.resultPassed' : 'exam.resultFailed'),
    }),
  },
  'assessment.pass_decided': {
    title: { 'zh-CN': '合格存废的决定', en: 'A pass decided on' },
    sentence: { 'zh-CN': '对{who}的{exam}合格结果作出决定：{decision}', en: 'A decision on {who}’s pass of {exam}: {decision}' },
    values: ({ exam, decision }, { t, name }) => ({ exam: name('exam', exam), decision: t(`regrading.decision-${decision}`) }),
  },
};
