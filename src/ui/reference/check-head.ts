import { type FoundCredential, verdictOf } from '#domain/credentials/check.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** The one word that stands over a check, what it means as of a day, and how it looks. What is wrong goes before what is right. */
export const headOf = (found: FoundCredential, t: Translate): { word: string; meaning: (today: string) => string; look: string } => {
  const { standing, findings, on } = found;
  const day = (given: string) => showDay(given, t.locale);
  if (findings.signature === 'no') return { word: t('check.forged'), meaning: () => t('check.forgedMeaning'), look: 'withdrawn' };
  switch (standing.state) {
    case 'superseded':
      return { word: t('verify.superseded'), meaning: () => t('verify.supersededMeaning', { day: day(standing.on) }), look: 'superseded' };
    case 'revoked':
      return { word: t('verify.revoked'), meaning: () => t('verify.revokedMeaning', { day: day(standing.on) }), look: 'withdrawn' };
    case 'suspended':
      return { word: t('check.suspended'), meaning: () => t('check.suspendedMeaning', { day: day(standing.on) }), look: 'withdrawn' };
    case 'stands':
      if (found.suspension) {
        const { from, until } = found.suspension;
        const over = () =>
          t(until === null ? 'check.wasSuspendedOpen' : 'check.wasSuspendedMeaning', {
            day: day(on),
            from: day(from),
            until: day(until ?? on),
          });
        return { word: t('check.wasSuspended'), meaning: over, look: 'withdrawn' };
      }
      if (findings.validity === 'no')
        return { word: t('check.notOnDay'), meaning: () => t('check.notOnDayMeaning', { day: day(on) }), look: 'unknown' };
      if (findings.file === 'no') return { word: t('check.altered'), meaning: () => '', look: 'withdrawn' };
      return verdictOf(findings) === 'yes'
        ? { word: t('verify.valid'), meaning: (today) => t('verify.validMeaning', { day: today }), look: 'valid' }
        : { word: t('check.notFully'), meaning: () => t('check.notFullyMeaning'), look: 'unknown' };
  }
};
