import { limits } from '#domain/participation/limits.ts';
import type { PoolGround } from '#domain/participation/pool.ts';
import type { Locale } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { localised } from '../address.ts';
import { showDay } from '../dates.ts';
import { translator } from '../t.ts';
import { type Composed, compose } from './compose.ts';

type Site = { site: string };

const at = (path: string, locale: Locale, site: string) => new URL(localised(path, locale), site).href;

/** The way out of the pool, at the foot of each letter. */
const wayOut = (locale: Locale, { leave, site }: { leave: string } & Site) => ({
  words: translator(locale)('pool.letterLeave'),
  href: at(`/talk/pool/leave/${leave}`, locale, site),
});

/** Asks whether the owner of an address made the application. */
export const confirmPoolLetter = (locale: Locale, { token, site }: { token: string } & Site): Composed => {
  const t = translator(locale);
  return compose(
    {
      subject: t('pool.confirmSubject'),
      greeting: t('newsletter.hello'),
      body: t('pool.confirmBody'),
      link: { words: t('pool.confirmAct'), href: at(`/talk/pool/confirm/${token}`, locale, site) },
      notes: [t('newsletter.confirmElse', { n: limits.poolConfirmDays })],
      sender: t('letters.sender'),
    },
    locale,
  );
};

/** To an address that is in the pool already, and was given again. */
export const alreadyInPoolLetter = (locale: Locale, { receipt, leave, site }: { receipt: string; leave: string } & Site): Composed => {
  const t = translator(locale);
  return compose(
    {
      subject: t('pool.alreadySubject'),
      greeting: t('newsletter.hello'),
      body: t('pool.alreadyBody', { receipt }),
      link: { words: t('pool.lookUp'), href: at('/talk/receipt', locale, site) },
      notes: [wayOut(locale, { leave, site })],
      sender: t('letters.sender'),
    },
    locale,
  );
};

type Verdict = { accepted: boolean; ground: PoolGround | null; deleteOn: PlainDate; receipt: string; leave: string };

/** Tells whether an application was accepted, and when what it holds is deleted. */
export const verdictLetter = (locale: Locale, { accepted, ground, deleteOn, receipt, leave, site }: Verdict & Site): Composed => {
  const t = translator(locale);
  const day = showDay(deleteOn, locale);
  return compose(
    {
      subject: t(accepted ? 'pool.acceptedSubject' : 'pool.declinedSubject'),
      greeting: t('newsletter.hello'),
      body: accepted
        ? t('pool.acceptedBody', { day, receipt })
        : t('pool.declinedBody', { day, ground: t(`pool.ground-${ground ?? 'not-eligible'}`) }),
      link: accepted
        ? { words: t('pool.course'), href: at('/courses/rec-203', locale, site) }
        : { words: t('pool.title'), href: at('/talk/pool', locale, site) },
      notes: [wayOut(locale, { leave, site })],
      sender: t('letters.sender'),
    },
    locale,
  );
};

type Invited = {
  draw: { id: string; title: string; titleEn: string | null; purpose: string; purposeEn: string | null; neededOn: PlainDate };
  home: { nameZh: string; nameEn: string };
  answerBy: PlainDate;
  answer: string;
  leave: string;
};

/** Asks somebody who was drawn whether they come. */
export const invitationLetter = (locale: Locale, { draw, home, answerBy, answer, leave, site }: Invited & Site): Composed => {
  const t = translator(locale);
  const isEnglish = locale === 'en';
  const title = isEnglish ? (draw.titleEn ?? draw.title) : draw.title;
  return compose(
    {
      subject: t('pool.invitationSubject', { title }),
      greeting: t('newsletter.hello'),
      body: t('pool.invitationBody', { who: isEnglish ? home.nameEn : home.nameZh, day: showDay(answerBy, locale) }),
      points: [
        {
          heading: title,
          lines: [isEnglish ? (draw.purposeEn ?? draw.purpose) : draw.purpose, t('pool.neededOn', { day: showDay(draw.neededOn, locale) })],
        },
      ],
      link: { words: t('pool.invitationAct'), href: at(`/talk/pool/invitation/${answer}`, locale, site) },
      notes: [{ words: t('pool.howDrawn'), href: at(`/talk/pool/draws/${draw.id}`, locale, site) }, wayOut(locale, { leave, site })],
      sender: t('letters.sender'),
    },
    locale,
  );
};
