import type { MeetingRefusal } from '#domain/committees/meeting.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { ExchangeRefusal } from '#domain/exchanges/exchange.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { TeachingRefusal } from '#domain/teaching/teaching-class.ts';

/** What is said when a seat on a committee, a place in a class or an exchange is not written down: what, why, and what to do. */
export const occasionRefusals = {
  'committees.name_taken': {
    'zh-CN': '本单位已经有“{name}”。请换一个名称，或到那个委员会的页面上修改。',
    en: 'This institution has a committee called “{name}” already. Please take another name, or change that committee on its own page.',
  },
  'committees.seats_before_founding': {
    'zh-CN': '有委员的任期从{startedOn}开始，早于这个设立日期。请填不晚于那一天的日期。',
    en: 'A term on it began on {startedOn}, before this founding day. Please give a day no later than that.',
  },
  'committees.not_at_institution': {
    'zh-CN': '任期开始那天，这个人不在本单位的人员名单里。外单位委员请先以“顾问或兼职”登记到名册，再任命。',
    en: 'On the first day of the term this person is not on the roster of the institution. Please enter a member from outside as an adviser first.',
  },
  'committees.already_seated': {
    'zh-CN': '这个人在{startedOn}至{finishedOn}已经有席位。请先结束那个任期，或把开始日期改到它之后。',
    en: 'This person has a seat from {startedOn} to {finishedOn}. Please end that term first, or begin after it.',
  },
  'committees.chair_taken': {
    'zh-CN': '{startedOn}至{finishedOn}已有主任委员。一个委员会同时只设1名主任委员，请先结束那个任期，或选择其他职务。',
    en: 'There is a chair from {startedOn} to {finishedOn}, and a committee has one at a time. Please end that term first, or choose another role.',
  },
  'committees.before_founding': {
    'zh-CN': '委员会在{foundedOn}才设立。请填不早于那一天的日期。',
    en: 'The committee was founded on {foundedOn}. Please give a day no earlier than that.',
  },
  'committees.ends_before_start': {
    'zh-CN': '任期的最后一天早于第一天（{startedOn}）。请核对这两个日期。',
    en: 'The last day of the term is before its first, {startedOn}. Please check both.',
  },
  'committees.term_too_long': {
    'zh-CN': '一个任期不超过5年，最晚到{last}。期满可以连任，连任另记一个任期。',
    en: 'A term lasts at most five years, so until {last} at the latest. It may be renewed as a term of its own.',
  },
  'committees.after_term': {
    'zh-CN': '任期到{finishedOn}为止，只能提前结束。要延长，请在期满后另记一个任期。',
    en: 'The term runs until {finishedOn} and can only be ended earlier. To go on, please enter a new term after it.',
  },
  'committees.appointed_late': {
    'zh-CN': '任命日期晚于任期的第一天（{startedOn}）。请核对这两个日期。',
    en: 'The day of appointment is after the first day of the term, {startedOn}. Please check both.',
  },
  'committees.seat_withdrawn': {
    'zh-CN': '这个席位已经作为误记撤回。请刷新页面，看看现在的情况。',
    en: 'This seat has been taken back as a mistake already. Please reload the page to see how things stand.',
  },
  'committees.outside_term': {
    'zh-CN': '这一天不在任期（{startedOn}至{finishedOn}）内。请填任期内的日期。',
    en: 'That day is outside the term, {startedOn} to {finishedOn}. Please give a day within it.',
  },
  'committees.particulars_ahead': {
    'zh-CN': '这一天还没有到。请填今天或更早的日期。',
    en: 'That day is still to come. Please give today or an earlier day.',
  },
  'committees.charter_not_pdf': {
    'zh-CN': '章程只收完整的 PDF 文件。请另存为 PDF 再传，或只写链接。',
    en: 'A charter is taken as a whole PDF file. Please save it as PDF, or give a link alone.',
  },
  'committees.charter_too_large': {
    'zh-CN': '文件超过{limit}MB。请压缩后再传，或只写链接。',
    en: 'The file is larger than {limit} MB. Please make it smaller, or give a link alone.',
  },
  'committees.day_ahead': {
    'zh-CN': '这一天还没有到。请填已经发生的日期。',
    en: 'That day is still to come. Please give the day on which it happened.',
  },
  'committees.registered_before_founding': {
    'zh-CN': '委员会在{foundedOn}才设立。请填不早于那一天的日期。',
    en: 'The committee was founded on {foundedOn}. Please give a day no earlier than that.',
  },
  'committees.not_registered_yet': {
    'zh-CN': '还没有记下首次登记，不能先记更新。请先记首次登记。',
    en: 'The first registration is not entered yet, so there is nothing to update. Please enter that first.',
  },
  'committees.registered_already': {
    'zh-CN': '首次登记已经记在{onDay}。变化请记为更新；记错了的，先撤回。',
    en: 'The first registration is entered for {onDay}. Please enter changes as updates, or withdraw that entry if it is wrong.',
  },
  'committees.update_before_registration': {
    'zh-CN': '首次登记在{onDay}。更新请填不早于那一天的日期。',
    en: 'It was first registered on {onDay}. Please give a day for the update that is no earlier.',
  },
  'committees.withdrawn_already': {
    'zh-CN': '这一条已经撤回。请刷新页面，看看现在的情况。',
    en: 'This entry has been withdrawn already. Please reload the page to see how things stand.',
  },
  'committees.meeting_past': {
    'zh-CN': '这个时间已经过了。请填将来的时间。',
    en: 'That time has passed. Please give one to come.',
  },
  'committees.nobody_seated': {
    'zh-CN': '那天没有委员在任，没有人可以邀请。请换一个日期，或先任命委员。',
    en: 'No member is seated on that day, so there is nobody to invite. Please take another day, or appoint members first.',
  },
  'committees.meeting_cancelled': {
    'zh-CN': '会议已经取消。要开会，请重新安排。',
    en: 'The meeting has been called off. Please plan a new one.',
  },
  'committees.meeting_over': {
    'zh-CN': '会议的日子已经过了，答复不再更改。',
    en: 'The day of the meeting is over, and answers are no longer changed.',
  },
  'committees.not_seated_then': {
    'zh-CN': '会议那天这个人不在任。请先任命，或邀请其他人。',
    en: 'This person is not seated on the day of the meeting. Please appoint them first, or ask somebody else.',
  },
  'committees.invited_already': {
    'zh-CN': '已经邀请过了。请刷新页面，看看现在的情况。',
    en: 'They have been invited already. Please reload the page to see how things stand.',
  },
  'teaching.ends_before_start': {
    'zh-CN': '结束日期早于开始日期{startedOn}。请核对这两个日期。',
    en: 'It ends before it begins on {startedOn}. Please check both days.',
  },
  'teaching.due_outside': {
    'zh-CN': '截止日期要在{startedOn}至{finishedOn}之间。请改一下。',
    en: 'The due day must lie between {startedOn} and {finishedOn}. Please change it.',
  },
  'teaching.course_unknown': {
    'zh-CN': '没有发布这门课程。请从列出的课程里选一门。',
    en: 'No such course is published. Please choose one of those listed.',
  },
  'teaching.nothing_requires_it': {
    'zh-CN': '没有一项教学班培训要求包含这门课，所以还不能作为必修课开班。可以先开成选修，或请发布要求的人把它列入。',
    en: 'No requirement for classes names this course yet, so a class in it cannot be compulsory. Open it as an elective, or ask whoever publishes requirements to add it.',
  },
  'teaching.title_taken': {
    'zh-CN': '这个学期已经有“{title}”。请换一个班名，例如加上班号。',
    en: 'There is a class called “{title}” in this term. Please take another name, with a number for instance.',
  },
  'teaching.too_small': {
    'zh-CN': '班里已有{students}人，容量不能比这个少。',
    en: 'There are {students} in the class, so it must hold at least as many.',
  },
  'teaching.full': {
    'zh-CN': '班级容量是{capacity}人，超出{over}人，所以一个也没有加入。请减少人数，或先改大容量。',
    en: 'The class holds {capacity}, and this is {over} too many, so nobody was added. Please add fewer, or make the class larger first.',
  },
  'teaching.not_at_institution': {
    'zh-CN': '从那天起，有人不在本单位的人员名单里，所以一个也没有加入。请先更新名册。',
    en: 'From that day on somebody is not on the roster of the institution, so nobody was added. Please bring the roster up to date first.',
  },
  'teaching.in_it_already': {
    'zh-CN': '已经都在班里了，不必再加。',
    en: 'They are in the class already; nothing is to be done.',
  },
  'teaching.numbers_unknown': {
    'zh-CN': '这些号码在本单位没有找到：{numbers}。请核对或删去它们，再提交一次；其余的还没有加入。',
    en: 'Nobody here has these numbers: {numbers}. Please correct or remove them and send again; the others have not been added yet.',
  },
  'teaching.too_many_at_once': {
    'zh-CN': '一次最多加入{limit}人，这里有{count}个号码。请分几次加入。',
    en: 'At most {limit} people are added at once, and these are {count} numbers. Please add them in several goes.',
  },
  'teaching.numbers_missing': {
    'zh-CN': '文件里没有找到学号或工号这一列。请给这一列写上“学号”或“工号”，再上传。',
    en: 'No column of student or staff numbers was found in the file. Please head that column 学号 or 工号 (student number, staff number) and upload again.',
  },
  'teaching.outside_class': {
    'zh-CN': '日期要在{startedOn}至{finishedOn}之间。请改一下。',
    en: 'The day must lie between {startedOn} and {finishedOn}. Please change it.',
  },
  'teaching.teaches_already': { 'zh-CN': '这个人已经是任课教师。', en: 'This person teaches the class already.' },
  'teaching.nobody_of_that_number': {
    'zh-CN': '本单位没有这个工号。请核对后再填。',
    en: 'Nobody here has this staff number. Please check it.',
  },
  'teaching.last_teacher': {
    'zh-CN': '班里至少要有一名任课教师。请先加上另一位。',
    en: 'A class has at least one teacher. Please name another first.',
  },
  'teaching.place_withdrawn': {
    'zh-CN': '这条入班记录已经作为误记撤回。请刷新页面，看看现在的情况。',
    en: 'This place in the class has been taken back as a mistake already. Please reload the page to see how things stand.',
  },
  'exchanges.ends_before_start': {
    'zh-CN': '结束日期早于开始日期{startedOn}。请核对这两个日期。',
    en: 'It ends before it begins on {startedOn}. Please check both days.',
  },
  'exchanges.not_at_institution': {
    'zh-CN': '交流开始那天，有人不在本单位的人员名单里。请核对工号，或先更新名册。',
    en: 'On the first day of the exchange somebody is not on the roster of the institution. Please check the numbers, or bring the roster up to date first.',
  },
  'exchanges.not_yours': {
    'zh-CN': '项目负责人只能登记自己和自己项目的参与人员。其他人请联系培训管理员登记。',
    en: 'An investigator enters only themselves and the people of their own projects. For others please ask the training administrator.',
  },
  'exchanges.nobody': { 'zh-CN': '还没有人参加。请至少填一个人。', en: 'Nobody goes yet. Please name at least one person.' },
  'exchanges.numbers_unknown': {
    'zh-CN': '这些号码在本单位没有找到：{numbers}。请核对后再提交。',
    en: 'Nobody here has these numbers: {numbers}. Please correct them and send again.',
  },
  'exchanges.cancelled_already': {
    'zh-CN': '这次交流已经取消，不能再改。需要的话，请另登记一次。',
    en: 'This exchange was cancelled and cannot be changed. If it takes place after all, please enter it anew.',
  },
} as const satisfies Record<
  CommitteeRefusal['code'] | MeetingRefusal['code'] | ExchangeRefusal['code'] | TeachingRefusal['code'],
  Bilingual
>;
