import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { localised } from '../address.ts';
import { showInstant } from '../dates.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type To = { name: string; locale: Locale; site: string };

const address = ({ site, locale }: To, path: string) => new URL(localised(path, locale), site).href;

/** Invites a person on the roster to open an account. */
export const claimLetter = (to: To, given: { token: string; institution: Bilingual; until: Date }): Composed => {
  const t = translator(to.locale);
  const parts = {
    subject: t('letters.claimSubject'),
    greeting: t('letters.greeting', { name: to.name }),
    body: t('letters.claimBody', { institution: given.institution[to.locale] }),
    link: { words: t('letters.claimLink'), href: address(to, `/claim/${given.token}`) },
    notes: [t('letters.claimUntil', { until: showInstant(given.until, to.locale) }), t('letters.claimWhy')],
    sender: t('letters.sender'),
  };
  return compose(parts, to.locale);
};

/** Lets a person choose a new password. */
export const resetLetter = (to: To, given: { token: string; until: Date }): Composed => {
  const t = translator(to.locale);
  const parts = {
    subject: t('letters.resetSubject'),
    greeting: t('letters.greeting', { name: to.name }),
    body: t('letters.resetBody'),
    link: { words: t('letters.resetLink'), href: address(to, `/reset/${given.token}`) },
    notes: [t('letters.resetUntil', { until: showInstant(given.until, to.locale) }), t('letters.resetWhy')],
    sender: t('letters.sender'),
  };
  return compose(parts, to.locale);
};

/** Tells a person that their password was changed, in case it was not they who did it. */
export const passwordChangedLetter = (to: To, given: { at: Date }): Composed => {
  const t = translator(to.locale);
  const parts = {
    subject: t('letters.changedSubject'),
    greeting: t('letters.greeting', { name: to.name }),
    body: t('letters.changedBody', { at: showInstant(given.at, to.locale) }),
    link: { words: t('letters.changedLink'), href: address(to, '/forgot-password') },
    notes: [t('letters.changedWhy')],
    sender: t('letters.sender'),
  };
  return compose(parts, to.locale);
};
