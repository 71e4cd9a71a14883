import type { FactType } from '#domain/facts.ts';
import type { Telling } from './fact-words.ts';

type CertificationFact = Extract<FactType, `certification.${string}`>;

/** The sentence for each fact about certificates. */
export const certificationFactWords: { [T in CertificationFact]: Telling<T> } = {
  'certification.office_set': {
    title: { 'zh-CN': '签发方式', en: 'Manner of issue' },
    sentence: { 'zh-CN': '签发方式定为：{office}', en: 'Certificates are issued by: {office}' },
    values: ({ office }, { t }) => ({ office: t(`certifications.office-${office}`) }),
  },
  'certification.enrolled': {
    title: { 'zh-CN': '报名认证', en: 'Enrolled in a track' },
    sentence: { 'zh-CN': '{who}报名“{track}”方向', en: '{who} enrolled in the track “{track}”' },
    values: ({ track }, { name }) => ({ track: name('track', track) }),
  },
  'certification.applied': {
    title: { 'zh-CN': '提交认证申请', en: 'Applied for a certificate' },
    sentence: { 'zh-CN': '{who}提交了“{track}”方向的申请', en: '{who} applied in the track “{track}”' },
    values: ({ track }, { name }) => ({ track: name('track', track) }),
  },
  'certification.application_closed': {
    title: { 'zh-CN': '认证申请结束', en: 'Application closed' },
    sentence: { 'zh-CN': '{who}在“{track}”方向的申请：{as}', en: 'The application of {who} in the track “{track}”: {as}' },
    values: ({ track, as }, { t, name }) => ({ track: name('track', track), as: t(`certifications.closed-${as}`) }),
  },
  'certification.practical_arranged': {
    title: { 'zh-CN': '安排实践评估', en: 'Practical arranged' },
    sentence: { 'zh-CN': '为{who}安排了“{track}”方向的实践评估', en: 'A practical in the track “{track}” was arranged for {who}' },
    values: ({ track }, { name }) => ({ track: name('track', track) }),
  },
  'certification.third_named': {
    title: { 'zh-CN': '加请第三位评估人', en: 'Third assessor named' },
    sentence: {
      'zh-CN': '{who}的“{track}”实践评估加请了第三位评估人',
      en: 'A third assessor was named for the practical of {who} in “{track}”',
    },
    values: ({ track }, { name }) => ({ track: name('track', track) }),
  },
  'certification.opinion_handed_in': {
    title: { 'zh-CN': '提交评审意见', en: 'Opinion handed in' },
    sentence: { 'zh-CN': '{who}提交了“{track}”实践评估的意见', en: '{who} handed in the opinion for the practical in “{track}”' },
    values: ({ track }, { name }) => ({ track: name('track', track) }),
  },
  'certification.practical_marked': {
    title: { 'zh-CN': '实践评估评分', en: 'Practical marked' },
    sentence: {
      'zh-CN': '第{seat}位评估人给{who}的“{track}”实践评估评了分',
      en: 'Assessor {seat} marked the practical of {who} in “{track}”',
    },
    values: ({ track, seat }, { name }) => ({ track: name('track', track), seat }),
  },
  'certification.issue_proposed': {
    title: { 'zh-CN': '提议签发', en: 'Issue proposed' },
    sentence: {
      'zh-CN': '提议向{who}签发“{track}”证明，等待另一位认证人员',
      en: 'Issue to {who} in “{track}” was proposed and waits for another officer',
    },
    values: ({ track }, { name }) => ({ track: name('track', track) }),
  },
  'certification.certificate_issued': {
    title: { 'zh-CN': '签发证明', en: 'Certificate issued' },
    sentence: {
      'zh-CN': '向{who}签发“{track}”培训考核合格证明{serial}，有效期{span}',
      en: 'The certificate {serial} in “{track}” was issued to {who}, valid {span}',
    },
    values: ({ track, serial, validFrom, validUntil }, { t, name, day }) => ({
      track: name('track', track),
      serial,
      span: t('account.span', { from: day(validFrom), until: day(validUntil) }),
    }),
  },
  'certification.certificate_suspended': {
    title: { 'zh-CN': '暂停证明', en: 'Certificate suspended' },
    sentence: {
      'zh-CN': '{who}的证明{serial}自{day}起暂停：{reason}',
      en: 'The certificate {serial} of {who} is suspended from {day}: {reason}',
    },
    values: ({ serial, onDay, reason }, { t, day }) => ({ serial, day: day(onDay), reason: t(`certifications.reason-${reason}`) }),
  },
  'certification.certificate_reinstated': {
    title: { 'zh-CN': '恢复证明', en: 'Certificate reinstated' },
    sentence: { 'zh-CN': '{who}的证明{serial}自{day}起恢复', en: 'The certificate {serial} of {who} counts again from {day}' },
    values: ({ serial, onDay }, { day }) => ({ serial, day: day(onDay) }),
  },
  'certification.certificate_extended': {
    title: { 'zh-CN': '延长证明', en: 'Certificate extended' },
    sentence: { 'zh-CN': '{who}的证明{serial}延长到{day}', en: 'The certificate {serial} of {who} was extended to {day}' },
    values: ({ serial, untilDay }, { day }) => ({ serial, day: day(untilDay) }),
  },
  'certification.certificate_revoked': {
    title: { 'zh-CN': '撤销证明', en: 'Certificate revoked' },
    sentence: {
      'zh-CN': '{who}的证明{serial}自{day}起撤销：{reason}',
      en: 'The certificate {serial} of {who} is revoked from {day}: {reason}',
    },
    values: ({ serial, onDay, reason }, { t, day }) => ({ serial, day: day(onDay), reason: t(`certifications.reason-${reason}`) }),
  },
  'certification.certificate_superseded': {
    title: { 'zh-CN': '更正证明', en: 'Certificate corrected' },
    sentence: { 'zh-CN': '{who}的证明{serial}由{by}更正替代', en: 'The certificate {serial} of {who} is superseded by {by}' },
    values: ({ serial, by }) => ({ serial, by }),
  },
  'certification.appeal_made': {
    title: { 'zh-CN': '提出认证申诉', en: 'Appeal about a certificate' },
    sentence: { 'zh-CN': '{who}提出申诉，应于{day}前答复', en: '{who} appealed; an answer is due by {day}' },
    values: ({ answerBy }, { day }) => ({ day: day(answerBy) }),
  },
  'certification.appeal_answered': {
    title: { 'zh-CN': '答复认证申诉', en: 'Appeal answered' },
    sentence: { 'zh-CN': '{who}的申诉已答复：{decision}', en: 'The appeal of {who} was answered: {decision}' },
    values: ({ decision }, { t }) => ({ decision: t(`certifications.appeal-${decision}`) }),
  },
};
