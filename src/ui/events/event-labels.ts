import { topicField } from '#domain/events/forms.ts';
import { hourTopics } from '#domain/events/topics.ts';
import type { Translate } from '#i18n/t.ts';

/** What each field of an event is called, to stand before its faults. */
export const eventLabels = (t: Translate): Record<string, string> => ({
  title: t('eventOffice.titleZh'),
  summary: t('eventOffice.summary'),
  startsAt: t('eventOffice.startsAt'),
  endsAt: t('eventOffice.endsAt'),
  repeatUntil: t('eventOffice.repeatUntil'),
  place: t('eventOffice.place'),
  link: t('eventOffice.link'),
  capacity: t('eventOffice.capacity'),
  registerUntil: t('eventOffice.registerUntil'),
  ...Object.fromEntries(hourTopics.map((topic) => [topicField(topic), t(`events.topic-${topic}`)])),
});
