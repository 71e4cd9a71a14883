import type { AccommodationRefusal } from '#domain/assessment/accommodation.ts';
import type { AppealRefusal } from '#domain/assessment/appeal.ts';
import type { AwaitingRating, RatingRefusal } from '#domain/assessment/rating.ts';
import type { CodeRefusal, SittingRefusal } from '#domain/assessment/sitting.ts';
import type { VoidRefusal } from '#domain/assessment/void-item.ts';
import type { OutsideWindow, WindowRefusal } from '#domain/assessment/window.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

type ExamRefusal =
  | AccommodationRefusal
  | AppealRefusal
  | AwaitingRating
  | RatingRefusal
  | CodeRefusal
  | OutsideWindow
  | SittingRefusal
  | VoidRefusal
  | WindowRefusal;

/** What is said about how exams are sat, disputed and judged again: what, why, and what to do. */
export const examRefusals = {
  'assessment.accommodation_ends_before_start': {
    'zh-CN': '最后一天早于第一天。请改成同一天或更晚的日期。',
    en: 'The last day is before the first. Please give the same day or a later one.',
  },
  'assessment.accommodation_grants_nothing': {
    'zh-CN': '还没有选任何便利。请延长时间，或勾选大字试卷、他人读题中的一项。',
    en: 'Nothing is granted yet. Please give more time, large print or a reader.',
  },
  'assessment.accommodation_own': {
    'zh-CN': '不能给自己批准便利。请由另一位管理员办理。',
    en: 'Nobody grants an accommodation to themselves. Please ask another administrator.',
  },
  'assessment.outside_window': {
    'zh-CN': '现在不在你单位的考试时段内。开考的时段列在本页，到时再来即可；时间不合适，请联系本单位的培训管理员。',
    en: 'This is outside the hours your institution has set for the exam. They are listed on this page; if none suits you, talk with your training administrator.',
  },
  'assessment.window_ends_before_start': {
    'zh-CN': '结束时间不晚于开始时间。请改成更晚的时间。',
    en: 'The end is not after the beginning. Please give a later time.',
  },
  'assessment.sitting_ends_before_start': {
    'zh-CN': '结束时间不晚于开始时间。请改成更晚的时间。',
    en: 'The end is not after the beginning. Please give a later time.',
  },
  'assessment.sitting_no_such_proctor': {
    'zh-CN': '本单位没有这个工号的人。请检查监考人的工号。',
    en: 'Nobody at your institution has this staff number. Please check the number of who keeps watch.',
  },
  'assessment.sitting_numbers_unknown': {
    'zh-CN': '本单位没有这些编号的人：{numbers}。请改正或去掉，其余的还没有加入。',
    en: 'Nobody here has these numbers: {numbers}. Please correct or remove them; the others have not been added yet.',
  },
  'assessment.sitting_over': {
    'zh-CN': '这个场次已经结束，名单不能再改。需要补考，请另安排一个场次。',
    en: 'This sitting is over and its list can no longer be changed. For those who missed it, arrange another.',
  },
  'assessment.seat_used': {
    'zh-CN': '这个座位的开考码已经用过，不能撤回。',
    en: 'The code of this seat has been used, so the seat cannot be withdrawn.',
  },
  'assessment.code_needed': {
    'zh-CN': '这门考试在监考下进行，请输入监考人给你的开考码。',
    en: 'This exam is sat under supervision. Please enter the code that you were given in the room.',
  },
  'assessment.code_not_valid': {
    'zh-CN': '这个开考码不能打开你的试卷：它可能输错了，已经用过，或属于别人。请对照监考人给你的那一张。',
    en: 'This code does not open a paper for you: it may be mistyped, used, or somebody else’s. Please compare it with the slip you were given.',
  },
  'assessment.code_not_now': {
    'zh-CN': '这个场次{startsAt}开始，请到时再输入。',
    en: 'This sitting begins at {startsAt}. Please enter the code then.',
  },
  'assessment.awaiting_rating': {
    'zh-CN': '上一份试卷里的书面题正由人评阅，还没有结果。评完会通知你，之后再决定要不要再考或申诉。',
    en: 'People are still judging what you wrote in your last paper, so it has no result yet. You will be told; then you can sit again or appeal.',
  },
  'assessment.own_reflection': {
    'zh-CN': '不能评阅自己写的。请留给另一位评阅人。',
    en: 'Nobody judges what they wrote themselves. Please leave it to another rater.',
  },
  'assessment.rated_already': {
    'zh-CN': '这一份你已经评过，评分不能更改。请回到队列评下一份。',
    en: 'You have judged this one, and a rating stays as it was given. Please go back to the queue for the next.',
  },
  'assessment.rating_settled': {
    'zh-CN': '这一份已经评完，不再需要评阅。请回到队列评下一份。',
    en: 'This one is settled and needs no further rating. Please go back to the queue for the next.',
  },
  'assessment.appeal_too_late': {
    'zh-CN': '申诉期到{until}为止，已经过了。如有特殊情况，请直接联系本单位的培训管理员。',
    en: 'Appeals about this paper could be made until {until}. If there is a special reason, please talk with your training administrator.',
  },
  'assessment.appeal_open': {
    'zh-CN': '这份试卷已有一项申诉正在处理。请等答复之后再提新的。',
    en: 'An appeal about this paper is being looked at. Please wait for its answer before you make another.',
  },
  'assessment.appeal_no_such_question': {
    'zh-CN': '试卷上没有这个题号。请重新选择。',
    en: 'The paper has no question of this number. Please choose again.',
  },
  'assessment.appeal_answered': {
    'zh-CN': '这项申诉已经答复。请刷新页面查看。',
    en: 'This appeal has been answered already. Please reload the page to see it.',
  },
  'assessment.own_appeal': {
    'zh-CN': '不能答复自己的申诉。请由另一位管理员答复。',
    en: 'Nobody answers their own appeal. Please leave it to another administrator.',
  },
  'assessment.void_no_such_item': {
    'zh-CN': '这门考试没有这个编号的试题。编号写在每份试卷的明细里，请照抄。',
    en: 'This exam has no item of this number. The numbers stand in the details of each paper; please copy one from there.',
  },
  'assessment.void_already': {
    'zh-CN': '这道试题已有作废的提议，或已经作废。',
    en: 'It has already been proposed to take this item out, or it is out.',
  },
  'assessment.void_two_people': {
    'zh-CN': '作废试题要两个人：提议的人不能自己确认。请由另一位平台管理员确认。',
    en: 'Taking an item out takes two people: whoever proposed it does not confirm it. Please leave it to another platform administrator.',
  },
  'assessment.void_decided': {
    'zh-CN': '这项提议已经有了决定。请刷新页面查看。',
    en: 'This proposal has been decided on. Please reload the page to see it.',
  },
  'assessment.pass_decided': {
    'zh-CN': '这个合格结果已经有了决定。请刷新页面查看。',
    en: 'This pass has been decided on. Please reload the page to see it.',
  },
  'assessment.pass_record_stands': {
    'zh-CN': '由此签发的学习证明{serial}仍然有效。请先在人员页面按程序撤销它，再在这里记下。',
    en: 'The record of learning {serial} that it led to still stands. Please revoke that first, on the person’s page, then note it here.',
  },
} as const satisfies Record<ExamRefusal['code'], Bilingual>;
