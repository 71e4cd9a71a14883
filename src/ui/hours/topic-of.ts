import { hourTopics } from '#domain/events/topics.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { Translate } from '#i18n/t.ts';

/** What a topic of the ledger is called: one of events by its words, a course by its title. */
export const topicOf = (topic: string, entries: readonly { topic: string; from: Bilingual }[], t: Translate): string => {
  const known = hourTopics.find((one) => one === topic);
  if (known) return t(`events.topic-${known}`);
  return entries.find((one) => one.topic === topic)?.from[t.locale] ?? topic;
};
