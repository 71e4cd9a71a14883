import type { PolicyEdition } from '#domain/content/policy.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

type Shown = { draft: unknown; editions: readonly { edition: PolicyEdition }[] };

/** Where an own policy stands, in words: in draft, ahead, in force or repealed, and whether its next edition is being written. `editions`: newest first. */
export const stateOfPolicy = ({ draft, editions }: Shown, today: PlainDate, t: Translate): string => {
  const [newest] = editions;
  if (!newest) return t('ownPolicies.draft');
  const now = editions.find(({ edition }) => edition.from <= today);
  const said = !now
    ? t('ownPolicies.ahead', { day: showDay(newest.edition.from, t.locale) })
    : now.edition.requirements.length === 0
      ? t('ownPolicies.repealed')
      : t('ownPolicies.inForce', { version: now.edition.version });
  return draft ? `${said} · ${t('ownPolicies.draftOfNext')}` : said;
};
