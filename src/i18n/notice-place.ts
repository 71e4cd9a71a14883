import type { NoticeShown } from '#domain/notifications/shown.ts';
import { errandAddress } from './errand-address.ts';
import type { Translate } from './t.ts';

/** Where what a notice tells of is done or seen, and the words that lead there; undefined for news that leads nowhere in particular. */
export const noticePlace = (notice: NoticeShown, t: Translate): { words: string; path: string } | undefined => {
  const { kind, subject, appeal, panel, paper, review, refresh, proofs, errand, duty } = notice;
  if (kind === 'record_issued') return { words: t('messages.toRecord'), path: `/records/${subject}` };
  if (appeal) return { words: t('messages.toAppeal'), path: `/exams/${appeal.exam}/${appeal.attemptId}/appeal` };
  if (panel) return { words: t('messages.toPanel'), path: `/panels/${panel}` };
  if (paper) return { words: t('messages.toResult'), path: `/exams/${paper.exam}/${subject}/result` };
  if (review) return { words: t('messages.toProject'), path: `/projects/${review.projectId}` };
  if (refresh) return { words: t('messages.toRefresh'), path: '/refresh' };
  if (proofs) return { words: t('messages.toProofs'), path: '/admin/proofs' };
  if (errand) return { words: t(`errands.to-${errand.is}`), path: errandAddress(errand) };
  return duty ? { words: t('messages.toTraining'), path: '/my-training' } : undefined;
};
