import { describe, expect, it } from 'vitest';
import type { Facts, FactType } from '#domain/facts.ts';
import { actorWords, factTypes, factWords, type Names, tellFact } from '#i18n/fact-words.ts';
import { translator } from '#i18n/t.ts';

const same = (name: string) => ({ 'zh-CN': name, en: name });
const names: Names = {
  person: new Map([['p1', same('林小满')]]),
  unit: new Map([['u1', { 'zh-CN': '人工智能学院', en: 'School of AI' }]]),
  project: new Map([['k1', same('步态研究')]]),
  course: new Map([['gen-101', { 'zh-CN': '科技伦理通识', en: 'Foundations' }]]),
  exam: new Map([['gen-101', { 'zh-CN': '科技伦理通识', en: 'Foundations' }]]),
  policy: new Map([['project', { 'zh-CN': '项目要求', en: 'Project policy' }]]),
  requirement: new Map([['project/gen-101-project', { 'zh-CN': '加入前学完', en: 'Before joining' }]]),
  token: new Map([['t1', same('科研系统')]]),
  committee: new Map([['m1', same('伦理委员会')]]),
  class: new Map([['b1', same('一班')]]),
  exchange: new Map([['e1', same('访问')]]),
  event: new Map([['v1', same('讲座')]]),
  track: new Map([['member', { 'zh-CN': '委员（通用）', en: 'Member, general' }]]),
};

// One value for every place in any fact's data: enough for each sentence to be made.
const everything = {
  accountId: 'a',
  affiliationId: 'a',
  unitId: 'u1',
  position: 'student',
  startedOn: '2026-11-25',
  finishedOn: '2026-11-30',
  importId: 'i',
  fileName: 'roster.xlsx',
  added: 1,
  changed: 2,
  unchanged: 3,
  people: 5,
  closedOn: '2026-11-25',
  faulty: 4,
  purpose: 'claim',
  role: 'lead',
  tokenId: 't1',
  label: '科研系统',
  kind: 'course',
  slug: 'gen-101',
  version: '2026.1',
  change: 'minor',
  editionId: 'e',
  exam: 'gen-101',
  attemptId: 'x',
  result: 'passed',
  points: 17.5,
  of: 20,
  course: 'gen-101',
  lesson: '02-why',
  completionId: 'c',
  obligationId: 'o',
  policy: 'project',
  requirement: 'gen-101-project',
  dueOn: '2026-12-09',
  was: '2026-12-01',
  endsOn: '2026-12-09',
  serial: 'ML-7K3Q-0M8D-R2VC',
  by: 'ML-7K3Q-0M8D-R2VD',
  reason: 'issued_in_error',
  proofId: 'p',
  proof: 'record',
  answer: 'recognised',
  step: 'submitted',
  items: 7,
  projectId: 'k1',
  number: 'K-1',
  receipt: 'CL-7K3Q-0M8D-R2VC',
  asOf: '2026-11-25',
  cleared: false,
  fields: ['title', 'approvedOn'],
  code: 'ST-7K3Q-0M8D-R2VC',
  members: 3,
  requirements: ['project/gen-101-project'],
  confirmations: 'off',
  weekends: 'on',
  feedId: 'f',
  webhookId: 'w',
  fromOn: '2026-11-25',
  untilOn: '2026-12-31',
  learntOn: '2026-11-01',
  topic: 'research-ethics',
  act: 'extend',
  passedOver: 2,
  recognised: 7,
  reviews: 5,
  subject: 'due',
  committeeId: 'm1',
  classId: 'b1',
  exchangeId: 'e1',
  itemId: 'GEN-101-O2-07',
  opensAt: '2026-11-25T01:00:00.000Z',
  closesAt: '2026-11-25T03:00:00.000Z',
  startsAt: '2026-11-25T01:00:00.000Z',
  place: '主楼305',
  answerBy: '2026-12-05',
  question: 3,
  cause: 'item_void',
  from: 'first',
  to: 'second',
  background: 'researcher',
  cut: 52.1,
  error: 1.2,
  moved: 0,
  judges: 8,
  decidedOn: '2026-11-25',
  eventId: 'v1',
  told: 12,
  way: 'code',
  minutes: 90,
  unit: 'hour',
  amount: 1.5,
  n: 60,
  rpb: -0.2,
  adoptedOn: '2026-11-25',
  onDay: '2026-11-25',
  opensOn: '2026-11-25',
  closesOn: '2026-12-25',
  filedOn: '2027-03-20',
  day: '2026-11-25',
  format: 'pdf',
  themes: 3,
  seats: 12,
  drawn: 12,
  capacity: 'society',
};

const certified = {
  ...everything,
  ...{ track: 'member', office: 'two', seat: 1, validFrom: '2026-11-25', validUntil: '2029-11-24', onDay: '2026-11-25' },
  ...{ untilDay: '2029-12-31', reason: 'authority_notice' },
};
const dataFor = (type: FactType) => {
  if (type.startsWith('certification.'))
    return { ...certified, as: 'refused', ...(type === 'certification.appeal_answered' && { decision: 'upheld' }) };
  if (type === 'assessment.appeal_answered') return { ...everything, decision: 'upheld' };
  if (type === 'assessment.pass_decided') return { ...everything, decision: 'stands' };
  if (type.startsWith('auth.')) return { ...everything, role: 'auditor' };
  if (type === 'committees.member_appointed') return { ...everything, role: 'chair' };
  if (type === 'committees.registration_entered') return { ...everything, kind: 'registered' };
  if (type === 'committees.invitation_answered') return { ...everything, answer: 'accepted' };
  if (type === 'participation.hearing_answered') return { ...everything, outcome: 'not' };
  if (type === 'participation.theme_answered') return { ...everything, outcome: 'partly' };
  if (type === 'participation.statement_judged') return { ...everything, verdict: 'reject', ground: 'attack' };
  if (type === 'participation.concern_moved') return { ...everything, state: 'closed' };
  if (type === 'participation.applicant_judged') return { ...everything, state: 'member' };
  if (type === 'participation.invitation_settled') return { ...everything, state: 'declined' };
  if (type === 'participation.question_settled') return { ...everything, state: 'answered' };
  if (type.startsWith('reporting.')) return { ...everything, kind: 'annual' };
  if (type === 'requirements.exemption_granted') return { ...everything, kind: 'exempted' };
  if (type === 'requirements.grant_withdrawn') return { ...everything, kind: 'leave' };
  if (type === 'events.provider_added') return { ...everything, kind: 'society' };
  if (type === 'events.trainer_added') return { ...everything, kind: 'facilitator' };
  if (type === 'hours.claim_decided') return { ...everything, answer: 'accepted' };
  return type.startsWith('notifications.') ? { ...everything, kind: 'wecom' } : everything;
};

describe('the sentence of a fact', () => {
  it.each(Object.keys(factWords) as FactType[])('%s has no open place and no unknown thing, in both languages', (type) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const t = translator(locale);
      const told = tellFact({ type, about: 'p1', data: dataFor(type) }, names, t);
      expect(told).not.toMatch(/[{}]|undefined/);
      expect(told).not.toContain(t('log.unnamed'));
    }
  });

  it('is made of data and of the names of today', () => {
    const data: Facts['projects.clearance_answered'] = { receipt: 'CL-1', projectId: 'k1', asOf: '2026-11-25', cleared: false };
    expect(tellFact({ type: 'projects.clearance_answered', about: 'p1', data }, names, translator('zh-CN'))).toBe(
      '就项目《步态研究》核验了林小满在2026年11月25日的培训情况：还不能参加，回执CL-1',
    );
  });

  it('of a question to the gate as known at an instant names the instant', () => {
    const asked = { receipt: 'CL-1', projectId: 'k1', asOf: '2026-11-25', cleared: true, knownAt: '2026-11-20T02:00:00.000Z' };
    const data: Facts['projects.clearance_answered'] = asked;
    expect(tellFact({ type: 'projects.clearance_answered', about: 'p1', data }, names, translator('zh-CN'))).toContain(
      '2026年11月25日（按2026年11月20日 10:00已知的记录）',
    );
  });

  it('of recognised learning calls a course by its title, and what is no course as it was written', () => {
    const told = (topic: string, locale: 'zh-CN' | 'en') =>
      tellFact(
        { type: 'requirements.learning_recognised', about: 'p1', data: { topic, learntOn: '2026-11-02' } },
        names,
        translator(locale),
      );
    expect(told('gen-101', 'zh-CN')).toBe('认可了林小满在2026年11月2日的“科技伦理通识”学习');
    expect(told('gen-101', 'en')).toContain('“Foundations”');
    expect(told('动物伦理', 'zh-CN')).toContain('“动物伦理”');
  });

  it('says so where a name is no longer on file', () => {
    const nobody: Names = { ...names, person: new Map() };
    expect(tellFact({ type: 'auth.signed_in', about: 'p1', data: {} }, nobody, translator('en'))).toBe(
      'something no longer on file signed in',
    );
  });
});

it('the filter names every kind of fact once', () => {
  const labels = factTypes('zh-CN').map(({ label }) => label);
  expect(new Set(labels).size).toBe(Object.keys(factWords).length);
});

it('who stated a fact is a person, a token or the system', () => {
  const t = translator('zh-CN');
  expect(['person:p1', 'token:t1', 'system'].map((actor) => actorWords(actor, names, t))).toEqual(['林小满', '接口令牌“科研系统”', '系统']);
});
