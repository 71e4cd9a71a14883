import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type RequirementFact = Extract<FactType, `requirements.${string}`>;

/** The sentence for each fact about what is asked of people, and what was granted them. */
export const requirementWords: { [T in RequirementFact]: Telling<T> } = {
  'requirements.obligation_raised': {
    title: { 'zh-CN': '产生应训任务', en: 'Obligation raised' },
    sentence: { 'zh-CN': '{who}应当满足“{requirement}”，截止日期是{day}', en: '{who} is to meet “{requirement}” by {day}' },
    values: ({ policy, requirement, dueOn }, { name, day }) => ({
      requirement: name('requirement', `${policy}/${requirement}`),
      day: day(dueOn),
    }),
  },
  'requirements.obligation_satisfied': {
    title: { 'zh-CN': '应训任务了结', en: 'Obligation settled' },
    sentence: { 'zh-CN': '{who}满足了“{requirement}”', en: '{who} met “{requirement}”' },
    values: ({ policy, requirement }, { name }) => ({ requirement: name('requirement', `${policy}/${requirement}`) }),
  },
  'requirements.obligation_cancelled': {
    title: { 'zh-CN': '应训任务取消', en: 'Obligation cancelled' },
    sentence: {
      'zh-CN': '{who}的应训任务“{requirement}”不再需要，已取消{why}',
      en: 'The obligation “{requirement}” of {who} no longer applies and was cancelled{why}',
    },
    values: ({ policy, requirement, because }, { name, t }) => ({
      requirement: requirement === undefined ? t('log.someObligation') : name('requirement', `${policy}/${requirement}`),
      why: because === undefined ? '' : t(`log.because-${because}`),
    }),
  },
  'requirements.obligation_rescheduled': {
    title: { 'zh-CN': '截止日期更正', en: 'Due day corrected' },
    sentence: {
      'zh-CN': '{who}的起始日期更正了，“{requirement}”的截止日期由{was}改为{day}',
      en: 'A first day of {who} was corrected, and “{requirement}” is due by {day} instead of {was}',
    },
    values: ({ policy, requirement, was, dueOn }, { name, day }) => ({
      requirement: name('requirement', `${policy}/${requirement}`),
      was: day(was),
      day: day(dueOn),
    }),
  },
  'requirements.exemption_granted': {
    title: { 'zh-CN': '豁免或免修', en: 'Exemption granted' },
    sentence: {
      'zh-CN': '{who}的“{requirement}”已{kind}，{span}',
      en: '{who} was {kind} for “{requirement}”, {span}',
    },
    values: ({ policy, requirement, kind, fromOn, untilOn }, { t, name, day }) => ({
      requirement: name('requirement', `${policy}/${requirement}`),
      kind: t(`log.${kind}`),
      span: untilOn === null ? t('account.since', { from: day(fromOn) }) : t('account.span', { from: day(fromOn), until: day(untilOn) }),
    }),
  },
  'requirements.extension_granted': {
    title: { 'zh-CN': '延期', en: 'Extension granted' },
    sentence: {
      'zh-CN': '《{policy}》在{from}至{until}之间的{subject}延至{until}',
      en: 'In “{policy}”, every {subject} from {from} to {until} was moved to {until}',
    },
    values: ({ policy, subject, fromOn, untilOn }, { t, name, day }) => ({
      policy: name('policy', policy),
      subject: t(`log.subject-${subject}`),
      from: day(fromOn),
      until: day(untilOn),
    }),
  },
  'requirements.leave_recorded': {
    title: { 'zh-CN': '登记休假', en: 'Leave recorded' },
    sentence: { 'zh-CN': '{who}休假，{span}', en: '{who} is on leave, {span}' },
    values: ({ fromOn, untilOn }, { t, day }) => ({
      span: untilOn === null ? t('account.since', { from: day(fromOn) }) : t('account.span', { from: day(fromOn), until: day(untilOn) }),
    }),
  },
  'requirements.agreement_made': {
    title: { 'zh-CN': '订立互认', en: 'Agreement made' },
    sentence: { 'zh-CN': '自{day}起互认“{topic}”方面的学习', en: 'Learning on “{topic}” is recognised under an agreement from {day}' },
    values: ({ topic, fromOn }, { day, ...voice }) => ({ topic: voice.topic(topic), day: day(fromOn) }),
  },
  'requirements.learning_recognised': {
    title: { 'zh-CN': '认可校外学习', en: 'Learning recognised' },
    sentence: { 'zh-CN': '认可了{who}在{day}的“{topic}”学习', en: 'What {who} learnt on “{topic}” on {day} was recognised' },
    values: ({ topic, learntOn }, { day, ...voice }) => ({ topic: voice.topic(topic), day: day(learntOn) }),
  },
  'requirements.campaign_called': {
    title: { 'zh-CN': '开展专项学习', en: 'Campaign called' },
    sentence: {
      'zh-CN': '开展了“{policy}”，涉及{people}人，截止日期是{day}',
      en: '“{policy}” was called for {people} people, to be done by {day}',
    },
    values: ({ policy, people, endsOn }, { name, day }) => ({ policy: name('policy', policy), people, day: day(endsOn) }),
  },
  'requirements.bulk_decided': {
    title: { 'zh-CN': '批量办理', en: 'Done for many' },
    sentence: {
      'zh-CN': '批量办理“{act}”：{people}人，另有{passedOver}人不涉及',
      en: '“{act}” for {people} people at once; {passedOver} passed over',
    },
    values: ({ act, people, passedOver }, { t }) => ({ act: t(`bulk.act-${act}`), people, passedOver }),
  },
  'requirements.past_applied': {
    title: { 'zh-CN': '补录学习', en: 'Past learning entered' },
    sentence: {
      'zh-CN': '按清单“{file}”认可了{recognised}项学习',
      en: 'From the list “{file}”, {recognised} items of learning were recognised',
    },
    values: ({ fileName, recognised }) => ({ file: fileName, recognised }),
  },
  'requirements.past_withdrawn': {
    title: { 'zh-CN': '撤回补录', en: 'Past learning withdrawn' },
    sentence: { 'zh-CN': '撤回了一份清单认可的{recognised}项学习', en: 'Withdrew {recognised} items of learning that a list had brought' },
    values: ({ recognised }) => ({ recognised }),
  },
  'requirements.reply_sent': {
    title: { 'zh-CN': '提交回复', en: 'Reply sent' },
    sentence: { 'zh-CN': '{who}回复了“{policy}”（第{version}次）', en: '{who} replied to “{policy}” (version {version})' },
    values: ({ policy, version }, { name }) => ({ policy: name('policy', policy), version }),
  },
  'requirements.grant_withdrawn': {
    title: { 'zh-CN': '撤回决定', en: 'Decision withdrawn' },
    sentence: { 'zh-CN': '一项决定已撤回：{kind}', en: 'A decision was withdrawn: {kind}' },
    values: ({ kind }, { t }) => ({ kind: t(`log.grant-${kind}`) }),
  },
};
