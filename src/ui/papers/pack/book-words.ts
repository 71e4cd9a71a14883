import { type HourTopic, hourTopics } from '#domain/events/topics.ts';
import { asHours } from '#domain/hours/ledger.ts';
import type { PackHours, PackPerson } from '#domain/reporting/pack/content.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay, showInstant } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import type { PaperLine } from '../paper.ts';

/** The words that many chapters share, in one language. */
export const bookWords = (t: Translate) => {
  const { locale } = t;
  const isOfEvents = (topic: string): topic is HourTopic => hourTopics.some((one) => one === topic);
  const words = {
    of: (text: Bilingual): string => text[locale],
    day: (day: PlainDate | null): string => (day === null ? '—' : showDay(day, locale)),
    instant: (iso: string): string => showInstant(new Date(iso), locale),
    span: (from: PlainDate, until: PlainDate | null): string =>
      until === null
        ? t('packBook.openEnd', { from: showDay(from, locale) })
        : t('packBook.span', { from: showDay(from, locale), until: showDay(until, locale) }),
    join: (texts: readonly string[]): string => texts.join(locale === 'en' ? ', ' : '、'),
    person: ({ name, staffNumber }: PackPerson): PaperLine[] => [
      { text: name },
      ...(staffNumber === null ? [] : [{ text: staffNumber, tone: 'quiet' as const }]),
    ],
    hours: (minutes: number): string => t('packBook.hoursN', { n: asHours(minutes) }),
    topic: (topic: string, title: Bilingual | null): string =>
      isOfEvents(topic) ? t(`events.topic-${topic}`) : (title?.[locale] ?? topic),
    topicLines: (topics: PackHours['topics']): PaperLine[] =>
      topics.length === 0
        ? [{ text: '—' }]
        : topics.map((one) => ({ text: t('packBook.topicLine', { topic: words.topic(one.topic, one.title), n: asHours(one.minutes) }) })),
  };
  return words;
};

export type BookWords = ReturnType<typeof bookWords>;
