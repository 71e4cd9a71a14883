import { z } from 'zod';
import { hourTopics } from './topics.ts';

/** 培训活动: a lecture, a workshop, a mock review, an academic exchange held as training, or a session of a project's team. */
export const eventKinds = ['lecture', 'workshop', 'mock-review', 'academic-exchange', 'team-session'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Whom it is for: people of the institution that holds it, or everybody, and then it stands in the public calendar. */
export const audiences = ['own', 'open'] as const;
export type EventAudience = (typeof audiences)[number];

/** What it is worth, topic by topic. One 学时 is counted as sixty minutes: platform default. */
export const TopicMinutes = z.strictObject({ topic: z.enum(hourTopics), minutes: z.int().positive().max(1440) });
export type TopicMinutes = z.infer<typeof TopicMinutes>;

const Words = z.string().trim().min(1).max(200);

export const EventWords = z.strictObject({
  title: Words,
  titleEn: Words.nullable(),
  summary: z.string().trim().min(1).max(4000),
  summaryEn: z.string().trim().min(1).max(4000).nullable(),
  place: Words.nullable(),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
});

export const NewEvent = EventWords.extend({
  institutionId: z.string().min(1),
  providerId: z.string().min(1).nullable(),
  /** An exchange on record that this is part of: those who go are registered. */
  exchangeId: z.string().min(1).nullable(),
  /** The project whose team meets. */
  projectId: z.string().min(1).nullable(),
  kind: z.enum(eventKinds),
  audience: z.enum(audiences),
  startsAt: z.date(),
  endsAt: z.date(),
  registerUntil: z.date().nullable(),
  /** Places; null: as many as come. */
  capacity: z.int().positive().max(10_000).nullable(),
  topics: z.array(TopicMinutes).max(hourTopics.length),
  trainerIds: z.array(z.string().min(1)).max(20),
});
export type NewEvent = z.infer<typeof NewEvent>;

/** An event may not be longer than so many hours: one of several days is a series. Platform default. */
export const longestHours = 14;

type Timed = Pick<NewEvent, 'startsAt' | 'endsAt' | 'registerUntil' | 'topics'>;

export type EventFault =
  | { code: 'events.ends_before_start'; field: 'endsAt' }
  | { code: 'events.too_long'; field: 'endsAt'; hours: number }
  | { code: 'events.registers_after_start'; field: 'registerUntil' }
  | { code: 'events.topic_twice'; field: 'topics' }
  | { code: 'events.more_hours_than_time'; field: 'topics' }
  | { code: 'events.nowhere'; field: 'place' };

/** Everything that does not fit about an event, at once. */
export const eventFaults = ({
  startsAt,
  endsAt,
  registerUntil,
  topics,
  place,
  link,
}: Timed & Pick<NewEvent, 'place' | 'link'>): EventFault[] => {
  const faults: EventFault[] = [];
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (place === null && link === null) faults.push({ code: 'events.nowhere', field: 'place' });
  if (minutes <= 0) faults.push({ code: 'events.ends_before_start', field: 'endsAt' });
  else if (minutes > longestHours * 60) faults.push({ code: 'events.too_long', field: 'endsAt', hours: longestHours });
  if (registerUntil !== null && registerUntil > startsAt) faults.push({ code: 'events.registers_after_start', field: 'registerUntil' });
  if (new Set(topics.map(({ topic }) => topic)).size < topics.length) faults.push({ code: 'events.topic_twice', field: 'topics' });
  const worth = topics.reduce((sum, one) => sum + one.minutes, 0);
  if (minutes > 0 && worth > minutes) faults.push({ code: 'events.more_hours_than_time', field: 'topics' });
  return faults;
};
