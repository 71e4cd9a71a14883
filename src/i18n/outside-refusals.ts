import type { OutsideRefusal } from '#domain/projects/outside/proof.ts';
import type { Bilingual } from '#domain/shared/locale.ts';

/** What is said when somebody from outside cannot be invited, or their proof cannot be taken: what, why, and what to do. */
export const outsideRefusals = {
  'projects.outsider_is_here': {
    'zh-CN': '本单位现在就有人用这个邮箱。请在上面按姓名或工号搜索，直接把这个人加为成员。',
    en: 'Somebody at this institution has this address. Please search for them above by name or staff number and add them as a member.',
  },
  'projects.proof_record_unknown': {
    'zh-CN': '没有出具过这个编号的学习证明。请照证明上的编号再抄一遍，形如 ML-7K3Q-0M8D-R2VC。',
    en: 'No record of learning has this serial. Please copy it once more from the record; it looks like ML-7K3Q-0M8D-R2VC.',
  },
  'projects.proof_record_not_valid': {
    'zh-CN': '这份学习证明已撤销或已被更正替代，不能再用。请改用新的那一份。',
    en: 'This record of learning was revoked or superseded and no longer counts. Please use the one that replaced it.',
  },
  'projects.proof_record_other_name': {
    'zh-CN': '这份学习证明上的姓名和你在这里的姓名不一样，不能自动认可。请核对编号；确实是你的，请把它作为证书提交，由管理员认可。',
    en: 'The name on this record is not your name here, so it cannot be taken without a look. Please check the serial; if it is yours, hand it in as a certificate for an administrator to decide.',
  },
  'projects.proof_record_other_course': {
    'zh-CN': '这份学习证明是另一门课程的。请选对应的培训要求，或换一份证明。',
    en: 'This record is for another course. Please choose the requirement it belongs to, or show another record.',
  },
  'projects.proof_record_used': {
    'zh-CN': '这份学习证明在这个单位已经用过了。一份证明只能为一个人作证一次。',
    en: 'This record has been used at this institution already. A record speaks for one person once.',
  },
  'projects.proof_own_record': {
    'zh-CN': '这份学习证明就在你的账号里，已经自动计入，不用再提交。',
    en: 'This record is in your own account and counts already; there is nothing to hand in.',
  },
  'projects.proof_needs_something': {
    'zh-CN': '请附上证书文件，或写明在哪里可以核对（网址或证书编号）。',
    en: 'Please attach the certificate, or say where it can be checked (an address or a number).',
  },
  'projects.proof_learnt_later': {
    'zh-CN': '完成日期还没有到。请填写证书上的日期。',
    en: 'The day of completion has not come yet. Please give the day on the certificate.',
  },
  'projects.proof_file_too_large': {
    'zh-CN': '文件超过{limit} MB，没有保存。请压缩图片，或只提交证书那一页。',
    en: 'The file is over {limit} MB and was not kept. Please make the picture smaller, or hand in only the page of the certificate.',
  },
  'projects.proof_file_kind': {
    'zh-CN': '这不是 PDF、JPEG 或 PNG 文件，或文件不完整（按内容判断，不看扩展名）。请换一份文件。',
    en: 'This is no PDF, JPEG or PNG, or it is cut short (judged by what is in it, not by its name). Please choose another file.',
  },
  'projects.proof_decided': {
    'zh-CN': '这份证明已经处理过了。请刷新页面，看看结果。',
    en: 'This was decided already. Please reload the page to see how.',
  },
} as const satisfies Record<OutsideRefusal['code'], Bilingual>;
