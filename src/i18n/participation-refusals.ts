import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when something of public participation is not done: what, why, and what to do. */
export const participationRefusals = {
  'participation.more_than_one_idea': {
    'zh-CN': '这里像是不止一句话。一条意见只说一个想法，别人才好表态；请拆成几条分别提交。',
    en: 'This looks like more than one sentence. A statement holds one idea, so that others can vote on it; please hand in several.',
  },
  'participation.names_somebody': {
    'zh-CN': '这里提到了可识别的人、单位或号码：{found}。请换成一般说法。',
    en: 'This names a person, a body or a number: {found}. Please put it in general terms.',
  },
  'participation.closes_before_opening': { 'zh-CN': '截止日早于开始日。请核对。', en: 'It closes before it opens. Please check the days.' },
  'participation.address_taken': {
    'zh-CN': '这个网址名已有讨论在用，请换一个。',
    en: 'Another consultation has this address. Please take another.',
  },
  'participation.half_translated': {
    'zh-CN': '英文只填了一部分。请补全各项英文，或全部留空。',
    en: 'Only some of the English is there. Please complete it, or leave all of it out.',
  },
  'participation.not_open': {
    'zh-CN': '现在不在征集期。征集从{opensOn}起，到{closesOn}止；之前和之后都可以阅读。',
    en: 'It is not open now. It is open from {opensOn} to {closesOn}; it can be read before and after.',
  },
  'participation.still_open': {
    'zh-CN': '征集到{closesOn}才结束。结束之后再答复，以免有人还没说就已有结论。',
    en: 'It is open until {closesOn}. Replies are given after that, so that nothing is concluded before everybody could speak.',
  },
  'participation.answered_already': { 'zh-CN': '答复已经公布，不再改动。', en: 'The report is published and stays as it is.' },
  'participation.nothing_to_answer': {
    'zh-CN': '还没有归纳出主题。请先归纳主题并逐条答复。',
    en: 'No theme is named yet. Name the themes and reply to each first.',
  },
  'participation.themes_unanswered': {
    'zh-CN': '还有{n}个主题没有答复。请逐条答复后再公布。',
    en: '{n} themes have no reply yet. Please reply to each before publishing.',
  },
  'participation.said_that_already': {
    'zh-CN': '已有一模一样的意见，可以直接表态。',
    en: 'There is such a statement already; you can vote on it.',
  },
  'participation.many_waiting': {
    'zh-CN': '每人在一次讨论中最多有{most}条意见（平台默认值），让更多人的话被看到。',
    en: 'Each person may have {most} statements in a consultation (platform default), so that others are seen too.',
  },
  'participation.own_words': {
    'zh-CN': '不能审核自己提交的内容，请由另一位审核员处理。',
    en: 'Nobody judges their own words; another moderator does.',
  },
  'participation.spoken_already': {
    'zh-CN': '这条你已经处理过，需要另一位审核员。',
    en: 'You have judged this already; it takes another moderator.',
  },
  'participation.decided_already': { 'zh-CN': '这条已经有结果了。', en: 'This has been decided.' },
  'participation.ground_needed': { 'zh-CN': '不予发布须选一条公开的理由。', en: 'Turning it down takes one of the published grounds.' },
  'participation.no_appeal': {
    'zh-CN': '现在没有可以提出或处理的复核：复核只对未通过的意见提出一次。',
    en: 'There is no appeal to make or decide: one can be made, once, about a statement that was turned down.',
  },
  'participation.no_such_institution': { 'zh-CN': '没有这个单位，请重新选择。', en: 'There is no such institution. Please choose again.' },
  'participation.only_forward': { 'zh-CN': '进展只能往前记，不能退回。', en: 'A concern only goes forward.' },
  'participation.settled_already': { 'zh-CN': '这个提问已经处理过了。', en: 'This question has been settled.' },
  'participation.decline_needs_ground': { 'zh-CN': '不答复须选一条公开的理由。', en: 'Not answering takes one of the published reasons.' },
  'participation.merge_needs_other': {
    'zh-CN': '请填另一个已受理或已答复的提问的回执号。',
    en: 'Please give the receipt of another question that is taken up or answered.',
  },
  'participation.not_taken': { 'zh-CN': '请先受理这个提问，再写解答。', en: 'Take the question up before writing an answer.' },
  'participation.own_answer': {
    'zh-CN': '不能复核自己写的解答，请另一位复核。',
    en: 'Nobody reviews their own answer; somebody else does.',
  },
  'participation.reviewed_already': { 'zh-CN': '你已经复核过，需要另一位。', en: 'You have reviewed this; it takes somebody else.' },
  'participation.answer_not_draft': { 'zh-CN': '这份解答已经发布或撤回。', en: 'This answer is published or taken back already.' },
  'participation.answer_half_translated': {
    'zh-CN': '英文只填了一部分。请补全各项英文，或全部留空。',
    en: 'Only some of the English is there. Please complete it, or leave all of it out.',
  },
  'participation.record_not_valid': {
    'zh-CN': '这个编号不是有效的《公众代表与外部委员》（REC-203）学习证明。请核对编号，例如 ML-7K3Q-0M8D-R2VC，或把这一项留空。',
    en: 'This is not the serial of a valid record of learning of REC-203. Please check it, for example ML-7K3Q-0M8D-R2VC, or leave this out.',
  },
  'participation.applicant_judged': { 'zh-CN': '这份申请已经处理过了。', en: 'This application has been decided.' },
  'participation.too_few_in_pool': {
    'zh-CN': '现在能抽的只有{n}人，不够这么多名额。请减少名额，或放宽条件。',
    en: 'Only {n} people can be drawn now. Please ask for fewer seats, or ask less of them.',
  },
  'participation.answer_day_past': {
    'zh-CN': '答复期限要晚于今天，给被抽到的人留出时间。',
    en: 'The day for an answer must lie after today, so that those drawn have time.',
  },
  'participation.needed_before_answer': {
    'zh-CN': '活动那天不能早于答复期限。',
    en: 'The day they are needed cannot lie before the day for an answer.',
  },
  'participation.invitation_over': {
    'zh-CN': '这份邀请已经答复过，或者已经过了期限。',
    en: 'This invitation has been answered, or its time is over.',
  },
  'participation.draw_half_translated': {
    'zh-CN': '英文的名称和用途要么都填，要么都留空。',
    en: 'Please give both title and purpose in English, or neither.',
  },
  'participation.ends_before_beginning': {
    'zh-CN': '结束时间早于开始时间。请核对。',
    en: 'It ends before it begins. Please check the times.',
  },
  'participation.hearing_in_the_past': {
    'zh-CN': '论证会要先公布再举行，请填以后的时间。',
    en: 'A hearing is announced before it is held; please give a time to come.',
  },
  'participation.hearing_half_translated': {
    'zh-CN': '英文只填了一部分。请补全各项英文，或全部留空。',
    en: 'Only some of the English is there. Please complete it, or leave all of it out.',
  },
  'participation.not_of_this_host': {
    'zh-CN': '这一项不属于主办单位，请重新选择。',
    en: 'This is not of the same host. Please choose again.',
  },
  'participation.hearing_over': {
    'zh-CN': '论证会已经举行或取消，公布的内容不再改动。',
    en: 'The hearing was held or called off; what was announced stays as it is.',
  },
  'participation.hearing_not_held': {
    'zh-CN': '论证会还没举行，举行之后再写记录。',
    en: 'It has not been held. The record is written afterwards.',
  },
  'participation.record_waits': { 'zh-CN': '这份记录已经发布或换成了新的。', en: 'This record is published, or another took its place.' },
  'participation.own_record': {
    'zh-CN': '不能复核自己写的记录，请另一位复核。',
    en: 'Nobody reviews their own record; somebody else does.',
  },
  'participation.record_read_already': { 'zh-CN': '你已经复核过，需要另一位。', en: 'You have read this; it takes somebody else.' },
  'participation.record_not_published': {
    'zh-CN': '记录发布之后再答复，好让人对照着看。',
    en: 'Reply once the record is published, so that the two can be compared.',
  },
  'participation.too_often': {
    'zh-CN': '这个网络刚才提交得太多了，请{seconds}秒后再试。',
    en: 'Much was handed in from this network just now. Please try again in {seconds} seconds.',
  },
  'participation.no_such_receipt': {
    'zh-CN': '没有这个回执号。请核对，例如 HZ-1A2B-3C4D-5E6F；回执号在提交成功时显示一次。',
    en: 'There is no such receipt. Please check it, for example HZ-1A2B-3C4D-5E6F; it was shown when you handed in.',
  },
} as const satisfies Record<ParticipationRefusal['code'], Bilingual>;
