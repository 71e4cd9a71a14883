import type { Facts, FactType } from '#domain/facts.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { bankFactWords } from './bank-fact-words.ts';
import { certificationFactWords } from './certification-fact-words.ts';
import { showDay } from './dates.ts';
import { eventFactWords } from './event-fact-words.ts';
import { examFactWords } from './exam-fact-words.ts';
import { fill } from './fill.ts';
import { occasionFactWords } from './occasion-fact-words.ts';
import { packFactWords } from './pack-fact-words.ts';
import { participationFactWords } from './participation-fact-words.ts';
import { peopleFactWords } from './people-fact-words.ts';
import { showPoints } from './points.ts';
import { projectWords } from './project-fact-words.ts';
import { requirementWords } from './requirement-fact-words.ts';
import { societyFactWords } from './society-fact-words.ts';
import { standardFactWords } from './standard-fact-words.ts';
import type { Translate } from './t.ts';

/** What ids in facts are called now: looked up when a fact is shown, since names change and facts do not. */
export const nameKinds = [
  'person',
  'unit',
  'project',
  'course',
  'exam',
  'policy',
  'requirement',
  'token',
  'committee',
  'class',
  'exchange',
  'event',
  'track',
] as const;
export type NameKind = (typeof nameKinds)[number];
export type Names = Record<NameKind, ReadonlyMap<string, Bilingual>>;

type Voice = {
  t: Translate;
  day: (day: string) => string;
  name: (kind: NameKind, id: string) => string;
  /** What learning is about: a course by its title, anything else as it was written. */
  topic: (topic: string) => string;
};
export type Telling<T extends FactType> = {
  title: Bilingual;
  sentence: Bilingual;
  values?: (data: Facts[T], voice: Voice) => Record<string, string | number>;
};

/** The sentence for each fact; `{who}` is the person it is about. A fact without one does not compile. */
export const factWords: { [T in FactType]: Telling<T> } = {
  ...peopleFactWords,
  ...societyFactWords,
  ...certificationFactWords,
  'auth.invited': {
    title: { 'zh-CN': '发出邀请', en: 'Invitation' },
    sentence: { 'zh-CN': '已请{who}{purpose}', en: '{who} was invited to {purpose}' },
    values: ({ purpose }, { t }) => ({ purpose: t(`log.${purpose}`) }),
  },
  'auth.invitations_started': {
    title: { 'zh-CN': '批量邀请', en: 'Invitations begun' },
    sentence: { 'zh-CN': '开始邀请{people}人开通账号', en: 'The invitation of {people} people to open an account began' },
    values: ({ people }) => ({ people }),
  },
  'auth.record_claimed': {
    title: { 'zh-CN': '账号开通', en: 'Account opened' },
    sentence: { 'zh-CN': '{who}开通了账号', en: '{who} opened an account' },
  },
  'auth.signed_in': { title: { 'zh-CN': '登录', en: 'Sign-in' }, sentence: { 'zh-CN': '{who}登录', en: '{who} signed in' } },
  'auth.signed_out_everywhere': {
    title: { 'zh-CN': '全部退出', en: 'Sign-out everywhere' },
    sentence: { 'zh-CN': '{who}在所有设备上退出', en: '{who} signed out on every device' },
  },
  'auth.password_changed': {
    title: { 'zh-CN': '密码更改', en: 'Password changed' },
    sentence: { 'zh-CN': '{who}更改了密码', en: '{who} changed the password' },
  },
  'auth.role_granted': {
    title: { 'zh-CN': '授予角色', en: 'Role granted' },
    sentence: { 'zh-CN': '{who}获得角色：{role}{where}', en: '{who} was given the role of {role}{where}' },
    values: ({ role, unitId }, { t, name }) => ({
      role: t(`log.role-${role}`),
      where: unitId === null ? '' : t.locale === 'en' ? ` in ${name('unit', unitId)}` : `（${name('unit', unitId)}）`,
    }),
  },
  'auth.token_made': {
    title: { 'zh-CN': '生成令牌', en: 'Token made' },
    sentence: { 'zh-CN': '生成了接口令牌“{label}”，角色是{role}', en: 'The API token “{label}” was made, with the role of {role}' },
    values: ({ label, role }, { t }) => ({ label, role: t(`log.role-${role}`) }),
  },
  'auth.token_revoked': {
    title: { 'zh-CN': '停用令牌', en: 'Token revoked' },
    sentence: { 'zh-CN': '停用了接口令牌“{label}”', en: 'The API token “{label}” was revoked' },
    values: ({ tokenId }, { name }) => ({ label: name('token', tokenId) }),
  },
  'content.edition_published': {
    title: { 'zh-CN': '发布版本', en: 'Edition published' },
    sentence: { 'zh-CN': '发布了{kind}《{title}》的{version}版', en: 'Edition {version} of the {kind} “{title}” was published' },
    values: ({ kind, slug, version }, { t, name }) => ({ kind: t(`log.kind-${kind}`), title: name(kind, slug), version }),
  },
  'assessment.attempt_started': {
    title: { 'zh-CN': '开始考试', en: 'Exam begun' },
    sentence: { 'zh-CN': '{who}开始考《{exam}》', en: '{who} began the exam of “{exam}”' },
    values: ({ exam }, { name }) => ({ exam: name('exam', exam) }),
  },
  'assessment.attempt_graded': {
    title: { 'zh-CN': '评分', en: 'Exam graded' },
    sentence: {
      'zh-CN': '{who}的《{exam}》考试评分：{of}分得{points}分，{result}',
      en: '{who}’s exam of “{exam}” was graded: {points} of {of} points, {result}',
    },
    values: ({ exam, points, right, of, result }, { t, name }) => ({
      exam: name('exam', exam),
      points: showPoints(points ?? right ?? 0),
      of,
      result: t(`log.${result}`),
    }),
  },
  'progress.lesson_completed': {
    title: { 'zh-CN': '学完一课', en: 'Lesson completed' },
    sentence: { 'zh-CN': '{who}学完了《{course}》的一课（{lesson}）', en: '{who} completed a lesson of “{course}” ({lesson})' },
    values: ({ course, lesson }, { name }) => ({ course: name('course', course), lesson }),
  },
  'refresh.credit_reached': {
    title: { 'zh-CN': '温故达到缩短复训的要求', en: 'Reviews shorten the refresher' },
    sentence: {
      'zh-CN': '{who}温故《{course}》，连续{n}次合计答对八成以上，年度复训可以缩短',
      en: '{who} answered {n} reviews of “{course}” in a row well enough to shorten the annual refresher',
    },
    values: ({ course, reviews }, { name }) => ({ course: name('course', course), n: reviews }),
  },
  'progress.course_completed': {
    title: { 'zh-CN': '完成课程', en: 'Course completed' },
    sentence: { 'zh-CN': '{who}完成了《{course}》', en: '{who} completed “{course}”' },
    values: ({ course }, { name }) => ({ course: name('course', course) }),
  },
  ...requirementWords,
  ...examFactWords,
  ...bankFactWords,
  ...occasionFactWords,
  ...participationFactWords,
  ...standardFactWords,
  'credentials.record_issued': {
    title: { 'zh-CN': '出具学习证明', en: 'Record issued' },
    sentence: { 'zh-CN': '向{who}出具了学习证明{serial}', en: 'The record of learning {serial} was issued to {who}' },
    values: ({ serial }) => ({ serial }),
  },
  'credentials.badge_handed_in': {
    title: { 'zh-CN': '提交其他机构的徽章', en: 'Badge handed in' },
    sentence: { 'zh-CN': '{who}提交了一枚其他机构的徽章', en: '{who} handed in a badge of another issuer' },
  },
  'credentials.badge_decided': {
    title: { 'zh-CN': '徽章认定', en: 'Badge decided on' },
    sentence: { 'zh-CN': '{who}提交的徽章：{answer}', en: 'The badge of {who} was {answer}' },
    values: ({ answer }, { t }) => ({ answer: t(`badges.state-${answer}`) }),
  },
  'credentials.equivalency_made': {
    title: { 'zh-CN': '添加等效规则', en: 'Equivalency rule made' },
    sentence: { 'zh-CN': '添加了一条等效规则，等同于“{topic}”', en: 'An equivalency rule was made: equal to “{topic}”' },
    values: ({ topic }, voice) => ({ topic: voice.topic(topic) }),
  },
  'credentials.equivalency_withdrawn': {
    title: { 'zh-CN': '撤回等效规则', en: 'Equivalency rule withdrawn' },
    sentence: { 'zh-CN': '撤回了等同于“{topic}”的等效规则', en: 'The equivalency rule for “{topic}” was withdrawn' },
    values: ({ topic }, voice) => ({ topic: voice.topic(topic) }),
  },
  'credentials.credential_signed': {
    title: { 'zh-CN': '数字凭证签名', en: 'Credential signed' },
    sentence: { 'zh-CN': '{who}的证明{serial}有了签名的数字凭证', en: 'The record {serial} of {who} was given its signed form' },
    values: ({ serial }) => ({ serial }),
  },
  'credentials.record_revoked': {
    title: { 'zh-CN': '撤销学习证明', en: 'Record revoked' },
    sentence: { 'zh-CN': '{who}的学习证明{serial}已撤销', en: 'The record of learning {serial} of {who} was revoked' },
    values: ({ serial }) => ({ serial }),
  },
  'credentials.record_superseded': {
    title: { 'zh-CN': '更正学习证明', en: 'Record superseded' },
    sentence: { 'zh-CN': '{who}的学习证明{serial}已由{by}更正替代', en: 'The record of learning {serial} of {who} was superseded by {by}' },
    values: ({ serial, by }) => ({ serial, by }),
  },
  'notifications.preferences_changed': {
    title: { 'zh-CN': '通知设置更改', en: 'Preferences for letters changed' },
    sentence: {
      'zh-CN': '{who}更改了通知设置：确认类邮件{confirmations}，温故邮件{refresh}，周末邮件{weekends}',
      en: '{who} changed the preferences for letters: confirmations {confirmations}, refreshing {refresh}, at weekends {weekends}',
    },
    values: ({ confirmations, weekends, refresh = 'on' }, { t }) => ({
      refresh: t(`messages.switch-${refresh}`),
      confirmations: t(`messages.switch-${confirmations}`),
      weekends: t(`messages.switch-${weekends}`),
    }),
  },
  'notifications.calendar_made': {
    title: { 'zh-CN': '建立日历订阅', en: 'Calendar address made' },
    sentence: { 'zh-CN': '{who}建立了截止日期的日历订阅地址', en: '{who} made an address for a calendar of due days' },
  },
  'notifications.calendar_revoked': {
    title: { 'zh-CN': '撤销日历订阅', en: 'Calendar address revoked' },
    sentence: { 'zh-CN': '{who}撤销了日历订阅地址', en: '{who} revoked the address of the calendar' },
  },
  'notifications.webhook_added': {
    title: { 'zh-CN': '添加推送地址', en: 'Webhook added' },
    sentence: { 'zh-CN': '添加了推送地址（{kind}）', en: 'A webhook was added ({kind})' },
    values: ({ kind }, { t }) => ({ kind: t(`webhooks.kind-${kind}`) }),
  },
  'notifications.webhook_paused': {
    title: { 'zh-CN': '暂停推送', en: 'Webhook paused' },
    sentence: { 'zh-CN': '暂停了一个推送地址', en: 'A webhook was paused' },
  },
  'notifications.webhook_resumed': {
    title: { 'zh-CN': '恢复推送', en: 'Webhook resumed' },
    sentence: { 'zh-CN': '恢复了一个推送地址', en: 'A webhook was resumed' },
  },
  'notifications.webhook_removed': {
    title: { 'zh-CN': '移除推送地址', en: 'Webhook removed' },
    sentence: { 'zh-CN': '移除了一个推送地址', en: 'A webhook was removed' },
  },
  ...eventFactWords,
  ...packFactWords,
  ...projectWords,
};

export type ToldFact = { type: string; about: string | null; data: Record<string, unknown> };

/** A fact in the reader's language, with the names of today. */
export const tellFact = (fact: ToldFact, names: Names, t: Translate): string => {
  const voice: Voice = {
    t,
    day: (day) => showDay(day, t.locale),
    name: (kind, id) => names[kind].get(id)?.[t.locale] ?? t('log.unnamed'),
    topic: (topic) => names.course.get(topic)?.[t.locale] ?? topic,
  };
  const telling = factWords[fact.type as FactType] as Telling<FactType> | undefined;
  if (!telling) return fact.type;
  const who = fact.about === null ? '' : voice.name('person', fact.about);
  return fill(telling.sentence[t.locale], { who, ...telling.values?.(fact.data as never, voice) });
};

/** Who stated a fact: a person, a token by its label, or the system. */
export const actorWords = (actor: string, names: Pick<Names, 'person' | 'token'>, t: Translate): string => {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'person') return names.person.get(id)?.[t.locale] ?? t('log.unnamed');
  if (kind === 'token') return t('log.machine', { label: names.token.get(id)?.[t.locale] ?? t('log.unnamed') });
  return t('log.system');
};

/** Every kind of fact with what a reader calls it, for a filter. */
export const factTypes = (locale: Locale): { value: string; label: string }[] =>
  Object.entries(factWords).map(([value, { title }]) => ({ value, label: title[locale] }));
