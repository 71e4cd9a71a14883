import type { NoticeShown } from '#domain/notifications/shown.ts';
import { daysBetween, type PlainDate } from '#domain/shared/plain-date.ts';
import { showDay, showInstant } from './dates.ts';
import type { Translate } from './t.ts';

const dueWords = (dueOn: PlainDate, today: PlainDate, t: Translate): string => {
  const day = showDay(dueOn, t.locale);
  const n = daysBetween(today, dueOn);
  if (n === 0) return t('messages.dueToday', { day });
  if (n === 1) return t('messages.dueTomorrow', { day });
  if (n === -1) return t('messages.dueYesterday', { day });
  return n > 0 ? t('messages.dueIn', { day, n }) : t('messages.dueOver', { day, n: -n });
};

const reviewLines = ({ duty, number, dueOn }: NonNullable<NoticeShown['review']>, today: PlainDate, t: Translate): string[] => [
  t('messages.reviewProject', { number }),
  dueWords(dueOn, today, t),
  t(`messages.review-${duty}`),
];

const errandLines = (errand: NonNullable<NoticeShown['errand']>, today: PlainDate, t: Translate): string[] => {
  if (errand.is === 'meeting')
    return [t('errands.meeting', { when: showInstant(errand.startsAt, t.locale), committee: errand.committee[t.locale] })];
  if (errand.is === 'certificate')
    return [
      t('errands.certificate', { day: showDay(errand.until, t.locale), n: daysBetween(today, errand.until) }),
      t('errands.certificateHow'),
    ];
  if (errand.is === 'report') return [dueWords(errand.dueOn, today, t), t('errands.report', { year: errand.year })];
  return [dueWords(errand.dueOn, today, t), t(`errands.${errand.is}`)];
};

/** What a notice is about. Of a project, also which of its duties: one project may have two to tell of. */
export const noticeTitle = ({ title, review }: NoticeShown, t: Translate): string =>
  review === null ? title[t.locale] : t(`messages.reviewTitle-${review.duty}`, { title: title[t.locale] });

/** What a notice says under its title: what to do by when, how long it takes, and why; or what has been done. */
export const noticeLines = (
  { kind, stage, subject, duty, settledOn, review, appeal, panel, paper, errand, proofs }: NoticeShown,
  today: PlainDate,
  t: Translate,
): string[] => {
  if (kind === 'refresh_due') return [t('messages.refreshLine')];
  if (kind === 'record_issued') return [t('messages.issued', { serial: subject })];
  if (appeal) return [t('messages.appealAnswered', { decision: t(`appeals.decision-${appeal.decision}`) })];
  if (panel) return [t(stage === 0 ? 'messages.judgeInvited' : 'messages.judgeSecond')];
  if (paper) return [t('messages.paperJudged')];
  if (settledOn !== null) return [t('messages.settledOn', { day: showDay(settledOn, t.locale) })];
  if (review !== null) return reviewLines(review, today, t);
  if (errand) return errandLines(errand, today, t);
  if (proofs) return [t('messages.proofsSince', { day: showDay(proofs.since, t.locale) })];
  if (duty === null) return [];
  const { course, dueOn, why, grace } = duty;
  return [
    ...(grace ? [t('learning.graceUntil', { day: showDay(grace.until, t.locale), rights: grace.rights[t.locale] })] : []),
    dueWords(dueOn, today, t),
    course === 'reply'
      ? t('messages.caseToReply')
      : t('messages.course', { course: course.title[t.locale], takes: t('messages.takes', { n: course.minutes }) }),
    t('messages.whyLine', { why: why[t.locale] }),
  ];
};
