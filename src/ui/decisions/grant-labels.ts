import type { Translate } from '#i18n/t.ts';

/** What each field of a decision is called, to stand before its faults. */
export const grantLabels = (
  t: Translate,
  kind: 'exemption' | 'extension' | 'leave' | 'recognition' | 'agreement',
): Record<string, string> => ({
  unit: t('decisions.unit'),
  requirement: t('decisions.requirement'),
  learnt: t(kind === 'agreement' ? 'decisions.topic' : 'decisions.learntWhat'),
  issuer: t('decisions.issuer'),
  voucher: t('decisions.voucher'),
  learntOn: t('decisions.learntOn'),
  minutes: t('decisions.minutes'),
  fromOn: t(kind === 'extension' ? 'decisions.extendFrom' : 'decisions.fromOn'),
  untilOn: t(kind === 'extension' ? 'decisions.extendUntil' : kind === 'recognition' ? 'decisions.recogniseUntil' : 'decisions.untilOn'),
  basis: t('decisions.basis'),
  reason: t('decisions.reason'),
});
