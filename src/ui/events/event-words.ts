import { asHours } from '#domain/hours/ledger.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { showDay, showInstant } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

const clocks = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const;
const clock = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(clocks[locale], { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    instant,
  );

/** When an event is, for a reader: on one day the day is said once. */
export const whenWords = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, t: Translate): string =>
  t('events.whenZone', {
    from: `${showDay(dayOf(startsAt), t.locale)}${t.locale === 'en' ? ',' : ''} ${clock(startsAt, t.locale)}`,
    until: dayOf(startsAt) === dayOf(endsAt) ? clock(endsAt, t.locale) : showInstant(endsAt, t.locale),
  });

/** What an event is called, by whom it is held, and what it is about, in the reader's language where it has it. */
export const titleOf = ({ title, titleEn }: { title: string; titleEn: string | null }, locale: Locale): string =>
  locale === 'en' ? (titleEn ?? title) : title;

type Held = { provider: { nameZh: string; nameEn: string | null } | null; home: { nameZh: string; nameEn: string } };
export const heldBy = ({ provider, home }: Held, locale: Locale): string => {
  const { nameZh, nameEn } = provider ?? home;
  return locale === 'en' ? (nameEn ?? nameZh) : nameZh;
};

/** What it is worth, topic by topic. */
export const worthWords = (topics: readonly { topic: string; minutes: number }[], t: Translate): string =>
  topics.length === 0
    ? t('events.noHours')
    : topics
        .map(({ topic, minutes }) => t('events.worthLine', { topic: topicWords(topic, t), hours: asHours(minutes) }))
        .join(t.locale === 'en' ? '; ' : '；');

export const topicWords = (topic: string, t: Translate): string => t(`events.topic-${topic as 'ai'}`);

/** How its places stand. */
export const placesWords = (
  { capacity, taken, waiting }: { capacity: number | null; taken: number; waiting: number },
  t: Translate,
): string => {
  if (capacity === null) return t('events.placesAny');
  return waiting > 0 ? t('events.placesWaiting', { n: capacity, waiting }) : t('events.placesLine', { n: capacity, taken });
};
