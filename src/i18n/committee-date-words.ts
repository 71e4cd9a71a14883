import type { CommitteeDateKind } from '#domain/committees/dates.ts';
import type { Translate } from './t.ts';

/** What a date of a committee says. */
export const committeeDateWords = (
  { kind, name, what }: { kind: CommitteeDateKind; name: string | null; what: string | null },
  t: Translate,
): string => {
  if (kind === 'registration-due') return t('committeeDesk.date-registration-due');
  if (kind === 'meeting') return t('committeeDesk.date-meeting', { what: what ?? '' });
  if (kind === 'certificate-ends') return t('committeeDesk.date-certificate-ends', { name: name ?? '', what: what ?? '' });
  return t(`committeeDesk.date-${kind}`, { name: name ?? '' });
};
