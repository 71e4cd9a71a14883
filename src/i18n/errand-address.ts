import type { NoticeShown } from '#domain/notifications/shown.ts';

/** Where an errand is done. */
export const errandAddress = (errand: NonNullable<NoticeShown['errand']>): string => {
  switch (errand.is) {
    case 'meeting':
      return '/my-meetings';
    case 'certificate':
      return `/my-certifications/certificates/${errand.serial}`;
    case 'registration':
      return `/admin/committees/${errand.committeeId}/register`;
    case 'report':
      return `/admin/packs/new?kind=annual&day=${errand.year}-12-31&subject=${errand.institutionId}`;
    case 'held':
    case 'hearing':
      return `/admin/hearings/${errand.asked}`;
    case 'question':
      return `/admin/questions/${errand.asked}`;
    case 'concern':
      return '/admin/concerns';
    case 'statement':
      return '/admin/moderation';
    case 'appeal':
      return '/admin/moderation#appeals';
    case 'applicant':
      return '/admin/pool#waiting';
    case 'consultation':
      return `/admin/talk/${errand.asked}`;
  }
};
