import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type EventFact = Extract<FactType, `events.${string}` | `hours.${string}` | `consultation.${string}`>;

const hoursOf = (minutes: number) => Math.round((minutes / 60) * 100) / 100;
const ofEvent = ({ eventId }: { eventId: string }, { name }: { name: (kind: 'event', id: string) => string }) => ({
  event: name('event', eventId),
});

/** The sentence for each fact about events, hours and the consultation desk. */
export const eventFactWords: { [T in EventFact]: Telling<T> } = {
  'events.event_announced': {
    title: { 'zh-CN': '发布活动', en: 'Event announced' },
    sentence: { 'zh-CN': '发布了活动“{event}”', en: 'The event “{event}” was announced' },
    values: ofEvent,
  },
  'events.event_changed': {
    title: { 'zh-CN': '更改活动', en: 'Event changed' },
    sentence: { 'zh-CN': '更改了活动“{event}”', en: 'The event “{event}” was changed' },
    values: ofEvent,
  },
  'events.event_cancelled': {
    title: { 'zh-CN': '取消活动', en: 'Event cancelled' },
    sentence: {
      'zh-CN': '取消了活动“{event}”，通知名单上{told}人',
      en: 'The event “{event}” was cancelled; {told} people on its list are told',
    },
    values: (data, voice) => ({ ...ofEvent(data, voice), told: data.told }),
  },
  'events.registered': {
    title: { 'zh-CN': '报名活动', en: 'Registered for an event' },
    sentence: { 'zh-CN': '{who}报名了“{event}”', en: '{who} registered for “{event}”' },
    values: ofEvent,
  },
  'events.waiting': {
    title: { 'zh-CN': '候补', en: 'Waiting for a place' },
    sentence: { 'zh-CN': '{who}候补“{event}”', en: '{who} waits for a place at “{event}”' },
    values: ofEvent,
  },
  'events.moved_up': {
    title: { 'zh-CN': '候补递补', en: 'Moved up' },
    sentence: { 'zh-CN': '{who}递补为“{event}”的参加者', en: '{who} moved up and has a place at “{event}”' },
    values: ofEvent,
  },
  'events.registration_withdrawn': {
    title: { 'zh-CN': '退出活动', en: 'Place given up' },
    sentence: { 'zh-CN': '{who}不再参加“{event}”', en: '{who} no longer comes to “{event}”' },
    values: ofEvent,
  },
  'events.signed_in': {
    title: { 'zh-CN': '签到', en: 'Signed in at an event' },
    sentence: { 'zh-CN': '{who}在“{event}”签到（{way}）', en: '{who} signed in at “{event}” ({way})' },
    values: (data, voice) => ({ ...ofEvent(data, voice), way: voice.t(`events.way-${data.way}`) }),
  },
  'events.attendance_entered': {
    title: { 'zh-CN': '登记到场', en: 'Presence entered' },
    sentence: { 'zh-CN': '登记{who}到场“{event}”（{way}）', en: '{who} was entered as present at “{event}” ({way})' },
    values: (data, voice) => ({ ...ofEvent(data, voice), way: voice.t(`events.way-${data.way}`) }),
  },
  'events.attendance_struck_out': {
    title: { 'zh-CN': '撤销到场', en: 'Presence struck out' },
    sentence: { 'zh-CN': '撤销{who}在“{event}”的到场', en: 'The presence of {who} at “{event}” was struck out' },
    values: ofEvent,
  },
  'events.attendance_confirmed': {
    title: { 'zh-CN': '确认到场名单', en: 'List of those present confirmed' },
    sentence: { 'zh-CN': '确认了“{event}”的到场名单，共{people}人', en: 'The list of “{event}” was confirmed: {people} people' },
    values: (data, voice) => ({ ...ofEvent(data, voice), people: data.people }),
  },
  'events.provider_added': {
    title: { 'zh-CN': '登记培训机构', en: 'Provider entered' },
    sentence: { 'zh-CN': '登记了一个培训机构（{kind}）', en: 'A provider was entered ({kind})' },
    values: ({ kind }, { t }) => ({ kind: t(`events.provider-${kind}`) }),
  },
  'events.provider_ended': {
    title: { 'zh-CN': '停用培训机构', en: 'Provider ended' },
    sentence: { 'zh-CN': '停用了一个培训机构', en: 'A provider was ended' },
  },
  'events.trainer_added': {
    title: { 'zh-CN': '登记培训师', en: 'Trainer entered' },
    sentence: { 'zh-CN': '登记了一名{kind}{who}', en: 'A {kind} was entered in the register {who}' },
    values: ({ kind }, { t }) => ({ kind: t(`events.trainer-${kind}`) }),
  },
  'events.trainer_ended': {
    title: { 'zh-CN': '移出培训师', en: 'Trainer taken off' },
    sentence: { 'zh-CN': '一名培训师移出名册{who}', en: 'A trainer was taken off the register {who}' },
  },
  'hours.earned': {
    title: { 'zh-CN': '获得学时', en: 'Hours earned' },
    sentence: { 'zh-CN': '{who}因“{event}”获得{hours}学时', en: '{who} earned {hours} hours at “{event}”' },
    values: (data, voice) => ({ ...ofEvent(data, voice), hours: hoursOf(data.minutes) }),
  },
  'hours.taken_back': {
    title: { 'zh-CN': '收回学时', en: 'Hours taken back' },
    sentence: { 'zh-CN': '收回{who}因“{event}”获得的学时', en: 'The hours of {who} for “{event}” were taken back' },
    values: ofEvent,
  },
  'hours.claim_made': {
    title: { 'zh-CN': '申报外部学习', en: 'Learning elsewhere handed in' },
    sentence: { 'zh-CN': '{who}申报外部学习{amount}{unit}', en: '{who} handed in {amount} {unit} learnt elsewhere' },
    values: ({ amount, unit }, { t }) => ({ amount, unit: t(`hours.unit-${unit}`) }),
  },
  'hours.claim_withdrawn': {
    title: { 'zh-CN': '撤回外部学习申报', en: 'Learning elsewhere withdrawn' },
    sentence: { 'zh-CN': '{who}撤回了一项外部学习申报', en: '{who} withdrew what was handed in as learnt elsewhere' },
  },
  'hours.claim_decided': {
    title: { 'zh-CN': '外部学习审核', en: 'Learning elsewhere decided' },
    sentence: {
      'zh-CN': '{who}的外部学习申报：{answer}，认可{amount}{unit}',
      en: 'Learning elsewhere of {who}: {answer}, {amount} {unit} recognised',
    },
    values: ({ answer, amount, unit }, { t }) => ({ answer: t(`hours.state-${answer}`), amount, unit: t(`hours.unit-${unit}`) }),
  },
  'consultation.asked': {
    title: { 'zh-CN': '提出咨询', en: 'Question asked' },
    sentence: { 'zh-CN': '{who}提出一项咨询，承诺{day}前答复', en: '{who} asked the consultation desk; an answer is promised by {day}' },
    values: ({ answerBy }, { day }) => ({ day: day(answerBy) }),
  },
  'consultation.answered': {
    title: { 'zh-CN': '答复咨询', en: 'Question answered' },
    sentence: { 'zh-CN': '答复了一项咨询', en: 'A question to the consultation desk was answered' },
  },
  'consultation.guidance_written': {
    title: { 'zh-CN': '撰写公开解答', en: 'Guidance written' },
    sentence: { 'zh-CN': '撰写了一份公开解答，待两人复核', en: 'A guidance was written and waits for two reviews' },
  },
  'consultation.guidance_reviewed': {
    title: { 'zh-CN': '复核公开解答', en: 'Guidance reviewed' },
    sentence: { 'zh-CN': '复核通过了一份公开解答', en: 'A guidance was reviewed' },
  },
  'consultation.guidance_published': {
    title: { 'zh-CN': '发布公开解答', en: 'Guidance published' },
    sentence: { 'zh-CN': '发布了一份公开解答', en: 'A guidance was published' },
  },
  'consultation.guidance_withdrawn': {
    title: { 'zh-CN': '撤回公开解答', en: 'Guidance withdrawn' },
    sentence: { 'zh-CN': '撤回了一份公开解答', en: 'A guidance was withdrawn' },
  },
};
