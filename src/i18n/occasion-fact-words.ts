import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type OccasionFact = Extract<FactType, `committees.${string}` | `teaching.${string}` | `exchanges.${string}`>;

/** The sentence for each fact about committees, classes and exchanges. */
export const occasionFactWords: { [T in OccasionFact]: Telling<T> } = {
  'committees.committee_founded': {
    title: { 'zh-CN': '登记委员会', en: 'Committee entered' },
    sentence: { 'zh-CN': '登记了“{committee}”', en: '“{committee}” was entered in the register' },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.committee_changed': {
    title: { 'zh-CN': '更改委员会信息', en: 'Committee changed' },
    sentence: { 'zh-CN': '“{committee}”的登记信息已更新', en: 'The entry of “{committee}” was brought up to date' },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.member_appointed': {
    title: { 'zh-CN': '任命委员', en: 'Member appointed' },
    sentence: {
      'zh-CN': '{who}任“{committee}”{role}，任期{span}',
      en: '{who} was appointed {role} of “{committee}”, {span}',
    },
    values: ({ committeeId, role, startedOn, finishedOn }, { t, name, day }) => ({
      committee: name('committee', committeeId),
      role: t(`committees.role-${role}`),
      span: t('account.span', { from: day(startedOn), until: day(finishedOn) }),
    }),
  },
  'committees.seat_ended': {
    title: { 'zh-CN': '任期提前结束', en: 'Term ended early' },
    sentence: { 'zh-CN': '{who}在“{committee}”的任期到{day}结束', en: '{who}’s term on “{committee}” ends on {day}' },
    values: ({ committeeId, finishedOn }, { name, day }) => ({ committee: name('committee', committeeId), day: day(finishedOn) }),
  },
  'committees.seat_withdrawn': {
    title: { 'zh-CN': '席位撤回', en: 'Seat withdrawn' },
    sentence: {
      'zh-CN': '{who}在“{committee}”的一个席位登记有误，已撤回',
      en: 'A seat of {who} on “{committee}” had been entered by mistake and was withdrawn',
    },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.particulars_stated': {
    title: { 'zh-CN': '登记委员情况', en: 'Particulars entered' },
    sentence: {
      'zh-CN': '登记了{who}作为“{committee}”委员的背景等情况，自{day}起',
      en: 'Background and standing of {who} on “{committee}” were entered, from {day}',
    },
    values: ({ committeeId, fromOn }, { name, day }) => ({ committee: name('committee', committeeId), day: day(fromOn) }),
  },
  'committees.charter_adopted': {
    title: { 'zh-CN': '登记章程', en: 'Charter entered' },
    sentence: { 'zh-CN': '登记了“{committee}”{day}通过的章程', en: 'The charter of “{committee}” adopted on {day} was entered' },
    values: ({ committeeId, adoptedOn }, { name, day }) => ({ committee: name('committee', committeeId), day: day(adoptedOn) }),
  },
  'committees.charter_withdrawn': {
    title: { 'zh-CN': '撤回章程记录', en: 'Charter withdrawn' },
    sentence: {
      'zh-CN': '“{committee}”的一个章程版本登记有误，已撤回',
      en: 'A version of the charter of “{committee}” entered by mistake was withdrawn',
    },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.registration_entered': {
    title: { 'zh-CN': '国家平台登记', en: 'National registration' },
    sentence: {
      'zh-CN': '“{committee}”{day}在国家科技伦理管理信息登记平台{kind}',
      en: '“{committee}” on the national platform: {kind} on {day}',
    },
    values: ({ committeeId, onDay, kind }, { t, name, day }) => ({
      committee: name('committee', committeeId),
      day: day(onDay),
      kind: t(`register.kind-${kind}`),
    }),
  },
  'committees.registration_withdrawn': {
    title: { 'zh-CN': '撤回登记记录', en: 'Registration entry withdrawn' },
    sentence: {
      'zh-CN': '“{committee}”的一条国家平台登记记录有误，已撤回',
      en: 'An entry about the national registration of “{committee}” made by mistake was withdrawn',
    },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.meeting_called': {
    title: { 'zh-CN': '安排会议', en: 'Meeting planned' },
    sentence: { 'zh-CN': '“{committee}”安排了{day}的会议', en: 'A meeting of “{committee}” on {day} was planned' },
    values: ({ committeeId, onDay }, { name, day }) => ({ committee: name('committee', committeeId), day: day(onDay) }),
  },
  'committees.member_invited': {
    title: { 'zh-CN': '邀请到会', en: 'Invited to a meeting' },
    sentence: { 'zh-CN': '邀请{who}参加“{committee}”{day}的会议', en: '{who} was invited to the meeting of “{committee}” on {day}' },
    values: ({ committeeId, onDay }, { name, day }) => ({ committee: name('committee', committeeId), day: day(onDay) }),
  },
  'committees.invitation_answered': {
    title: { 'zh-CN': '答复会议邀请', en: 'Invitation answered' },
    sentence: { 'zh-CN': '{who}对“{committee}”的会议答复：{answer}', en: '{who} and a meeting of “{committee}”: {answer}' },
    values: ({ committeeId, answer }, { t, name }) => ({
      committee: name('committee', committeeId),
      answer: t(`meetings.answer-${answer}`),
    }),
  },
  'committees.meeting_cancelled': {
    title: { 'zh-CN': '取消会议', en: 'Meeting called off' },
    sentence: { 'zh-CN': '“{committee}”取消了一次会议', en: 'A meeting of “{committee}” was called off' },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.feed_made': {
    title: { 'zh-CN': '生成委员会日历地址', en: 'Committee calendar made' },
    sentence: { 'zh-CN': '{who}生成了“{committee}”日历的订阅地址', en: '{who} made an address for the calendar of “{committee}”' },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'committees.feed_revoked': {
    title: { 'zh-CN': '停用委员会日历地址', en: 'Committee calendar ended' },
    sentence: { 'zh-CN': '{who}停用了“{committee}”日历的订阅地址', en: '{who} ended the address for the calendar of “{committee}”' },
    values: ({ committeeId }, { name }) => ({ committee: name('committee', committeeId) }),
  },
  'teaching.class_opened': {
    title: { 'zh-CN': '开设教学班', en: 'Class opened' },
    sentence: {
      'zh-CN': '开设了《{course}》的教学班“{class}”，截止日期是{day}',
      en: 'The class “{class}” in “{course}” was opened; it is due by {day}',
    },
    values: ({ classId, course, dueOn }, { name, day }) => ({
      class: name('class', classId),
      course: name('course', course),
      day: day(dueOn),
    }),
  },
  'teaching.class_changed': {
    title: { 'zh-CN': '更改教学班信息', en: 'Class changed' },
    sentence: { 'zh-CN': '教学班“{class}”的信息已更改', en: 'The class “{class}” was changed' },
    values: ({ classId }, { name }) => ({ class: name('class', classId) }),
  },
  'teaching.teacher_named': {
    title: { 'zh-CN': '指定任课教师', en: 'Teacher named' },
    sentence: { 'zh-CN': '{who}任教学班“{class}”的教师', en: '{who} was named a teacher of the class “{class}”' },
    values: ({ classId }, { name }) => ({ class: name('class', classId) }),
  },
  'teaching.teacher_withdrawn': {
    title: { 'zh-CN': '撤回任课教师', en: 'Teacher withdrawn' },
    sentence: { 'zh-CN': '{who}不再任教学班“{class}”的教师', en: '{who} no longer teaches the class “{class}”' },
    values: ({ classId }, { name }) => ({ class: name('class', classId) }),
  },
  'teaching.student_joined': {
    title: { 'zh-CN': '进入教学班', en: 'Joined a class' },
    sentence: { 'zh-CN': '{who}自{day}起在教学班“{class}”', en: '{who} is in the class “{class}” from {day}' },
    values: ({ classId, startedOn }, { name, day }) => ({ class: name('class', classId), day: day(startedOn) }),
  },
  'teaching.student_left': {
    title: { 'zh-CN': '退课', en: 'Left a class' },
    sentence: { 'zh-CN': '{who}在教学班“{class}”的最后一天是{day}', en: '{who}’s last day in the class “{class}” is {day}' },
    values: ({ classId, finishedOn }, { name, day }) => ({ class: name('class', classId), day: day(finishedOn) }),
  },
  'teaching.place_withdrawn': {
    title: { 'zh-CN': '入班记录撤回', en: 'Place in a class withdrawn' },
    sentence: {
      'zh-CN': '{who}在教学班“{class}”的入班记录有误，已撤回',
      en: 'A place of {who} in the class “{class}” had been entered by mistake and was withdrawn',
    },
    values: ({ classId }, { name }) => ({ class: name('class', classId) }),
  },
  'teaching.mark_given': {
    title: { 'zh-CN': '登记成绩', en: 'Mark given' },
    sentence: { 'zh-CN': '教学班“{class}”登记了{who}的成绩或评语', en: '{who} was given a mark or remark in the class “{class}”' },
    values: ({ classId }, { name }) => ({ class: name('class', classId) }),
  },
  'exchanges.exchange_recorded': {
    title: { 'zh-CN': '登记学术交流', en: 'Exchange entered' },
    sentence: { 'zh-CN': '登记了学术交流“{exchange}”，{span}', en: 'The academic exchange “{exchange}” was entered, {span}' },
    values: ({ exchangeId, startedOn, finishedOn }, { t, name, day }) => ({
      exchange: name('exchange', exchangeId),
      span: t('account.span', { from: day(startedOn), until: day(finishedOn) }),
    }),
  },
  'exchanges.exchange_cancelled': {
    title: { 'zh-CN': '取消学术交流', en: 'Exchange cancelled' },
    sentence: { 'zh-CN': '学术交流“{exchange}”已取消', en: 'The academic exchange “{exchange}” was cancelled' },
    values: ({ exchangeId }, { name }) => ({ exchange: name('exchange', exchangeId) }),
  },
  'exchanges.participant_added': {
    title: { 'zh-CN': '参加学术交流', en: 'Goes on an exchange' },
    sentence: { 'zh-CN': '{who}参加学术交流“{exchange}”，{day}开始', en: '{who} goes on the exchange “{exchange}” from {day}' },
    values: ({ exchangeId, startedOn }, { name, day }) => ({ exchange: name('exchange', exchangeId), day: day(startedOn) }),
  },
  'exchanges.participation_withdrawn': {
    title: { 'zh-CN': '不参加学术交流', en: 'Does not go on an exchange' },
    sentence: { 'zh-CN': '{who}不参加学术交流“{exchange}”', en: '{who} does not go on the exchange “{exchange}”' },
    values: ({ exchangeId }, { name }) => ({ exchange: name('exchange', exchangeId) }),
  },
};
