import type { ClearanceReason, RequirementFinding } from '#domain/requirements/clearance.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import { lackingWords } from '#ui/statements/stated-words.ts';

type Partly = Pick<RequirementFinding, 'reason' | 'held' | 'lacking' | 'lackingEnough'>;

/** Why a requirement is met or is not; of one of several things, some of which are there, what is missing, too. */
export const findingWords = (
  { reason, held = [], lacking = [], lackingEnough = lacking.length }: Partly,
  courses: ReadonlyMap<string, Bilingual>,
  t: Translate,
): string => {
  if (held.length === 0) return reasonWords(reason, t);
  const missing = lackingWords(
    lacking.map((course) => courses.get(course) ?? { 'zh-CN': course, en: course }),
    lackingEnough,
    t,
  );
  if (reason.code === 'never_completed') return missing ? t('gate.reason-partly-courses', { courses: missing }) : t('gate.reason-partly');
  return [reasonWords(reason, t), ...(missing ? [t('gate.stillMissing', { courses: missing })] : [])].join(t.locale === 'en' ? ' ' : '');
};

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
