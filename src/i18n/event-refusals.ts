import type { ConsultationRefusal } from '#domain/consultation/consultation.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { HourRefusal } from '#domain/hours/claim.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when an event, a sign-in, hours or a consultation is not written down: what, why, and what to do. */
export const eventRefusals = {
  'events.ends_before_start': {
    'zh-CN': '结束时间不晚于开始时间。请核对这两个时间。',
    en: 'It ends no later than it begins. Please check both times.',
  },
  'events.too_long': {
    'zh-CN': '一次活动最长{hours}小时。跨天的培训请按天设为系列。',
    en: 'One event lasts {hours} hours at most. Training over several days is a series of days.',
  },
  'events.registers_after_start': {
    'zh-CN': '报名截止晚于活动开始。请填不晚于开始的时间。',
    en: 'Registration closes after the event begins. Please give a time no later than its start.',
  },
  'events.topic_twice': { 'zh-CN': '同一主题填了两次。请合并为一项。', en: 'A topic is given twice. Please make it one.' },
  'events.more_hours_than_time': {
    'zh-CN': '各主题学时加起来超过了活动时长。请改小学时，或核对起止时间。',
    en: 'The hours of all topics come to more than the event lasts. Please lower them, or check its times.',
  },
  'events.nowhere': {
    'zh-CN': '没有写在哪里举行。请填地点，或填线上会议链接，或两样都填。',
    en: 'It does not say where. Please give a place, a meeting link, or both.',
  },
  'events.series_end_missing': {
    'zh-CN': '定期举行的活动需要一个晚于第一天的结束日期。',
    en: 'An event that is repeated needs a last day after the first.',
  },
  'events.series_too_long': {
    'zh-CN': '一个系列最多{most}次。请把结束日期提前，之后再建下一个系列。',
    en: 'A series holds {most} events at most. Please let it end earlier and make another series after it.',
  },
  'events.provider_not_yours': {
    'zh-CN': '本单位不能以这个培训机构的名义举办，或它已停用。请另选一个。',
    en: 'This institution does not act for that provider, or it has ended. Please choose another.',
  },
  'events.open_needs_provider': {
    'zh-CN': '面向所有单位的活动要由登记过的培训机构举办。请选择机构；没有可选的，请联系平台管理员登记。',
    en: 'An event for everybody is held by a provider on the register. Please choose one; if there is none, ask the platform administrator to enter it.',
  },
  'events.trainer_unknown': {
    'zh-CN': '选中的培训师里有人已移出名册。请重新选择。',
    en: 'A trainer you chose is no longer on the register. Please choose again.',
  },
  'events.cancelled': { 'zh-CN': '这次活动已经取消。', en: 'This event has been cancelled.' },
  'events.confirmed_already': {
    'zh-CN': '到场名单已经确认。要补登或撤销，请用“更正”，并写明原因。',
    en: 'The list of those present is confirmed. To add or strike somebody out, use the corrections, with a reason.',
  },
  'events.not_over_yet': {
    'zh-CN': '活动还没结束，不能确认到场名单。请结束后再来。',
    en: 'The event is not over, so its list cannot be confirmed yet. Please come back afterwards.',
  },
  'events.registration_closed': {
    'zh-CN': '报名已截止，名单不再变动。需要参加请直接联系主办方。',
    en: 'Registration is closed and the list stays as it is. To come all the same, please ask whoever holds the event.',
  },
  'events.not_for_you': {
    'zh-CN': '这次活动只面向主办单位的人员。',
    en: 'This event is for people of the institution that holds it.',
  },
  'events.registered_already': { 'zh-CN': '你已经在名单上了。', en: 'You are on the list already.' },
  'events.not_registered': {
    'zh-CN': '名单上没有这个人。请刷新页面看看现在的情况。',
    en: 'Not on the list. Please reload the page to see how things stand.',
  },
  'events.sign_in_not_open': { 'zh-CN': '签到要到{opensAt}才开始。', en: 'Signing in opens at {opensAt}.' },
  'events.sign_in_over': {
    'zh-CN': '签到已经结束。如果你在场，请联系培训师或主办方补登。',
    en: 'Signing in is over. If you were there, ask the trainer or whoever held the event to enter you.',
  },
  'events.wrong_code': {
    'zh-CN': '签到码不对，或者显示得太久了。请照屏幕上现在的六位数字再输一次。',
    en: 'That code is not right, or was shown too long ago. Please type the six digits that are on the screen now.',
  },
  'events.numbers_unknown': {
    'zh-CN': '本单位没有这些工号或学号：{numbers}。请核对，一个也没有登记。',
    en: 'Nobody here has these numbers: {numbers}. Please check them; nobody was entered.',
  },
  'events.nobody': { 'zh-CN': '没有选人，也没有写工号。请至少写一个。', en: 'Nobody is named. Please give at least one number.' },
  'events.present_already': { 'zh-CN': '这个人已经在到场名单上。', en: 'This person is on the list of those present already.' },
  'events.not_present': { 'zh-CN': '到场名单上没有这个人。', en: 'This person is not on the list of those present.' },
  'events.feedback_given': { 'zh-CN': '你已经评价过这次活动，谢谢。', en: 'You have given feedback on this event already. Thank you.' },
  'events.feedback_not_open': {
    'zh-CN': '活动结束后14天内可以评价（平台默认值）。',
    en: 'Feedback is taken for 14 days after the event (platform default).',
  },
  'events.material_needs_something': { 'zh-CN': '请选择文件，或填写链接。', en: 'Please choose a file, or give a link.' },
  'events.file_too_large': {
    'zh-CN': '文件超过{limit}MB。请压缩后再传，或改用链接。',
    en: 'The file is larger than {limit} MB. Please make it smaller, or give a link.',
  },
  'events.file_kind': {
    'zh-CN': '只收完整的 PDF、JPEG 或 PNG 文件。请另存为其中一种。',
    en: 'Only whole PDF, JPEG or PNG files are taken. Please save it as one of these.',
  },
  'events.provider_name_taken': { 'zh-CN': '已经有同名的培训机构。', en: 'A provider of this name is on the register already.' },
  'events.person_unknown': { 'zh-CN': '本单位没有这个工号或学号。请核对。', en: 'Nobody here has this number. Please check it.' },
  'hours.learnt_later': {
    'zh-CN': '学习日期在今天以后。请学完以后再申报。',
    en: 'That day is yet to come. Please hand it in once you have learnt it.',
  },
  'hours.needs_proof': {
    'zh-CN': '请上传证明，或写明到哪里能查到（证书编号、网址）。',
    en: 'Please upload something that shows it, or say where it can be looked up (a number, an address).',
  },
  'hours.scheme_missing': {
    'zh-CN': '学分要写明属于哪一种学分制度，例如“继续医学教育Ⅱ类”。',
    en: 'Credits need the scheme they belong to, such as a scheme of continuing medical education.',
  },
  'hours.file_too_large': {
    'zh-CN': '文件超过{limit}MB。请压缩后再传。',
    en: 'The file is larger than {limit} MB. Please make it smaller.',
  },
  'hours.file_kind': {
    'zh-CN': '只收完整的 PDF、JPEG 或 PNG 文件。请另存为其中一种。',
    en: 'Only whole PDF, JPEG or PNG files are taken. Please save it as one of these.',
  },
  'hours.not_at_institution': {
    'zh-CN': '你不在这个单位的名册上。请选择你所在的单位。',
    en: 'You are not on the roster of that institution. Please choose one of yours.',
  },
  'hours.decided_already': {
    'zh-CN': '这一项已经处理过。请刷新页面看结果。',
    en: 'This has been decided already. Please reload the page to see the outcome.',
  },
  'hours.own_claim': {
    'zh-CN': '不能审核自己的申报。请由同事处理。',
    en: 'You cannot decide on what you handed in yourself. Please leave it to a colleague.',
  },
  'hours.more_than_asked': { 'zh-CN': '认可的数不能超过申报的数。', en: 'No more can be recognised than was handed in.' },
  'consultation.no_such_desk': { 'zh-CN': '这个咨询台已停用。请另选一个。', en: 'This desk is closed. Please choose another.' },
  'consultation.answered_already': { 'zh-CN': '这个问题已经答复。', en: 'This question has been answered already.' },
  'consultation.not_answered': {
    'zh-CN': '先答复提问单位，再撰写公开解答。',
    en: 'Please answer the institution first, and write for everybody afterwards.',
  },
  'consultation.names_somebody': {
    'zh-CN': '文中还有可能认出提问者的内容：{found}。请改写成一般说法。',
    en: 'The text still holds what could tell who asked: {found}. Please put it in general terms.',
  },
  'consultation.half_translated': {
    'zh-CN': '英文要么三项都填，要么都不填。',
    en: 'Please give all three English texts, or none of them.',
  },
  'consultation.own_guidance': {
    'zh-CN': '撰写人和提问人不能复核。请由另外两位同事复核。',
    en: 'Whoever wrote it, or asked, cannot review it. Please leave it to two other colleagues.',
  },
  'consultation.reviewed_already': {
    'zh-CN': '你已经复核过。还需要另一位同事。',
    en: 'You have reviewed it already. It needs one more colleague.',
  },
  'consultation.not_a_draft': {
    'zh-CN': '这份解答已经发布或撤回。请刷新页面。',
    en: 'This guidance has been published or withdrawn. Please reload the page.',
  },
} as const satisfies Record<(EventRefusal | HourRefusal | ConsultationRefusal)['code'], Bilingual>;
