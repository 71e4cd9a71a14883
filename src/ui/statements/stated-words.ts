import type { ClearanceReason } from '#domain/requirements/clearance.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** What a statement says of a requirement by which nothing is held. */
export const missingWords = (reason: ClearanceReason, t: Translate): string => {
  const day = (given: string) => showDay(given, t.locale);
  switch (reason.code) {
    case 'current':
    case 'exempt':
      return t('statements.exempt');
    case 'never_completed':
      return t('statements.missing-never_completed');
    case 'on_leave':
      return t('statements.missing-on_leave');
    case 'expired':
      return t('statements.missing-expired', { on: day(reason.on) });
    case 'in_grace':
      return reason.rights
        ? t('statements.missing-in_grace-rights', { on: day(reason.on), until: day(reason.until), rights: reason.rights[t.locale] })
        : t('statements.missing-in_grace', { on: day(reason.on), until: day(reason.until) });
    case 'completed_later':
      return t('statements.missing-completed_later', { on: day(reason.on) });
    case 'in_time':
      return t('statements.missing-in_time', { until: day(reason.until) });
  }
};

/** The courses that are missing; where not all of them are needed, how many are. */
export const lackingWords = (titles: readonly Bilingual[], enough: number, t: Translate): string => {
  const courses = titles.map((title) => t('statements.lackingCourse', { title: title[t.locale] })).join(t.locale === 'en' ? ', ' : '');
  return enough < titles.length ? t('statements.lackingSome', { n: enough, courses }) : courses;
};

/** A digest as people compare it: its first sixteen characters in groups of four. */
export const shortDigest = (digest: string): string => digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
