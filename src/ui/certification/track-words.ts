import type { CertificateState } from '#domain/certification/holding.ts';
import type { Practical } from '#domain/content/track.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

export const totalPoints = ({ rubric }: Practical): number => rubric.reduce((sum, { points }) => sum + points, 0);
/** Minutes as hours, as short as they can be written. */
export const asHours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/** How each state of a certificate looks. */
export const badgeOf: Record<CertificateState, BadgeKind> = {
  upcoming: 'open',
  valid: 'valid',
  due: 'soon',
  grace: 'grace',
  lapsed: 'expired',
  suspended: 'suspended',
  revoked: 'revoked',
  superseded: 'superseded',
};
