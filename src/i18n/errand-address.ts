import type { NoticeShown } from '#domain/notifications/shown.ts';

/** Where an errand is done. */
export const errandAddress = (errand: NonNullable<NoticeShown['errand']>): string => {
  if (errand.is === 'meeting') return '/my-meetings';
  if (errand.is === 'report') return `/admin/packs/new?kind=annual&day=${errand.year}-12-31&subject=${errand.institutionId}`;
  if (errand.is === 'hearing' || errand.is === 'consultation')
    return `/admin/${errand.is === 'hearing' ? 'hearings' : 'talk'}/${errand.asked}`;
  return errand.is === 'certificate'
    ? `/my-certifications/certificates/${errand.serial}`
    : `/admin/committees/${errand.committeeId}/register`;
};
