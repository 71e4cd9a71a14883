import type { ClearanceReason } from '#domain/requirements/clearance.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** Why a requirement is met or is not, in the reader's language. */
export const reasonWords = (reason: ClearanceReason, t: Translate): string => {
  const { locale } = t;
  switch (reason.code) {
    case 'current':
      return reason.until === null ? t('gate.reason-forever') : t('gate.reason-current', { until: showDay(reason.until, locale) });
    case 'exempt':
      return reason.until === null ? t('gate.reason-exempt') : t('gate.reason-exempt-until', { until: showDay(reason.until, locale) });
    case 'in_grace':
      return [
        t('gate.reason-in_grace', { on: showDay(reason.on, locale), until: showDay(reason.until, locale) }),
        ...(reason.rights ? [t('gate.reason-in_grace-rights', { rights: reason.rights[locale] })] : []),
      ].join(locale === 'en' ? ' ' : '');
    case 'on_leave':
      return reason.until === null ? t('gate.reason-on_leave') : t('gate.reason-on_leave-until', { until: showDay(reason.until, locale) });
    case 'never_completed':
      return t('gate.reason-never_completed');
    case 'expired':
      return t('gate.reason-expired', { on: showDay(reason.on, locale) });
    case 'in_time':
      return t('gate.reason-in_time', { until: showDay(reason.until, locale) });
    case 'completed_later':
      return t('gate.reason-completed_later', { on: showDay(reason.on, locale) });
  }
};
