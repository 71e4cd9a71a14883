/** The words of refusals about certificates. */
export const certificationRefusals = {
  'certification.too_early': {
    'zh-CN': '还没有到可续期的日子。从{renewableFrom}起可以续期，续期后从原有效期届满的次日算起，不会损失剩余时间。',
    en: 'It is too early to renew. From {renewableFrom} you can, and the new period then begins the day after the old one ends, so nothing of it is lost.',
  },
  'certification.not_open': {
    'zh-CN': '这个方向或这个选项要求的课程还没有全部发布，暂时不能报名。请在认证方向页查看还缺什么。',
    en: 'Not every course that this track or option asks for is published yet, so nobody can enrol. The page of the track says what is lacking.',
  },
  'certification.already_under_way': {
    'zh-CN': '你在这个方向已有一份进行中的申请。请接着办理那一份。',
    en: 'You are under way in this track already. Please go on with that application.',
  },
  'certification.not_affiliated': {
    'zh-CN': '你今天不在这个单位。请选择你所在的单位。',
    en: 'You are not affiliated with this institution today. Please choose one where you are.',
  },
  'certification.still_missing': {
    'zh-CN': '还有{missing}项条件没有满足，列在本页。满足以后再提交。',
    en: 'Conditions not met yet: {missing}. They are listed on this page; please come back when they are met.',
  },
  'certification.already_applied': {
    'zh-CN': '申请已经提交过了，不必再交。',
    en: 'The application has been made already; nothing more is needed.',
  },
  'certification.not_applied': {
    'zh-CN': '本人还没有提交申请。提交之后才能安排实践评估或签发。',
    en: 'The candidate has not applied yet. A practical is arranged, and a certificate issued, once they have.',
  },
  'certification.closed': {
    'zh-CN': '这份申请已经办结，不能再改。如需继续，请重新报名。',
    en: 'This application is closed and stays as it is. To go on, enrol again.',
  },
  'certification.own_case': {
    'zh-CN': '不能办理或评估自己的事项。请由另一位人员办理。',
    en: 'Nobody decides or assesses their own case. Please ask somebody else to.',
  },
  'certification.assessor_unknown': {
    'zh-CN': '本单位没有工号“{number}”，或它不止对应一个人。请核对工号。',
    en: 'No one person of this institution has the number “{number}”. Please check it.',
  },
  'certification.assessors_alike': {
    'zh-CN': '评估人不能是同一个人。请换一位。',
    en: 'The assessors must be different people. Please name somebody else.',
  },
  'certification.no_practical': {
    'zh-CN': '这里没有需要提交的实践评估。',
    en: 'There is no practical to be arranged or handed in here.',
  },
  'certification.practical_under_way': {
    'zh-CN': '已有一次实践评估在进行，或已经合格。请先等它有结果。',
    en: 'A practical is under way or has been passed. Please wait for its result.',
  },
  'certification.third_not_needed': {
    'zh-CN': '两位评估人的结论一致，或还没有都给出评分，不需要第三位。',
    en: 'A third assessor is named only where two have marked and came to different ends.',
  },
  'certification.already_handed_in': { 'zh-CN': '意见已经提交，不能再改。', en: 'The opinion is handed in and cannot be changed.' },
  'certification.not_handed_in': {
    'zh-CN': '候选人还没有提交意见，请等提交之后再评分。',
    en: 'The candidate has not handed in the opinion yet. Please mark it afterwards.',
  },
  'certification.already_marked': { 'zh-CN': '你已经评过分了，评分只能给一次。', en: 'You have marked already; marks are given once.' },
  'certification.points_beyond': { 'zh-CN': '请给出0到{most}之间的整数分。', en: 'Please give whole points from 0 to {most}.' },
  'certification.second_officer_needed': {
    'zh-CN': '本单位要求两人签发：你已提议，请由另一位认证人员签发。',
    en: 'This institution wants four eyes: you proposed it, so another certification officer has to issue it.',
  },
  'certification.not_standing': {
    'zh-CN': '这份证明已被撤销，或已由更正后的证明替代，不能再改。',
    en: 'This certificate is revoked or superseded and cannot be changed.',
  },
  'certification.already_suspended': { 'zh-CN': '这份证明已经处于暂停状态。', en: 'This certificate is suspended already.' },
  'certification.not_suspended': {
    'zh-CN': '这份证明没有暂停，不需要恢复。',
    en: 'This certificate is not suspended, so there is nothing to lift.',
  },
  'certification.extends_nothing': {
    'zh-CN': '延长后的日期要晚于现在的有效期至（{until}）。',
    en: 'The new last day has to be later than the present one ({until}).',
  },
  'certification.name_unchanged': {
    'zh-CN': '姓名与证明上的一样，没有需要更正的地方。',
    en: 'The name is the one on the certificate; there is nothing to correct.',
  },
  'certification.nothing_decided': {
    'zh-CN': '这里还没有可以申诉的决定。',
    en: 'Nothing has been decided here that could be appealed against.',
  },
  'certification.appeal_too_late': {
    'zh-CN': '申诉期已过，最后一天是{until}。',
    en: 'The time for an appeal is over; its last day was {until}.',
  },
  'certification.appeal_open': {
    'zh-CN': '你的申诉正在处理，请等待答复。',
    en: 'Your appeal is being dealt with. Please wait for the answer.',
  },
  'certification.appeal_answered': { 'zh-CN': '这份申诉已经答复过了。', en: 'This appeal has been answered.' },
  'certification.involved_before': {
    'zh-CN': '你参与过被申诉的决定。申诉要由没有参与过的认证人员答复。',
    en: 'You had a part in what is appealed against. An officer who had none has to answer.',
  },
} as const;
