import { z } from 'zod';
import { BeijingField } from '../shared/beijing-field.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { audiences, eventKinds, type NewEvent } from './event.ts';
import { providerKinds, trainerKinds } from './provider.ts';
import { rhythms } from './recurrence.ts';
import { type EventChange, seriesChoices } from './series-change.ts';
import { hourTopics } from './topics.ts';

/** Platform default: what a file of material may weigh. */
export const materialBytes = 10 * 1024 * 1024;

const Words = z.string().trim().min(1).max(200);
const Reason = z.string(fault('missing')).trim().min(1).max(500);
const Day = z.string().refine(isPlainDate, fault('not_a_day'));
/** 学时 of a topic, in quarters of an hour; blank for none. */
const Hours = orBlank(
  z.coerce.number(fault('not_a_number')).min(0.25, fault('too_small')).max(24, fault('too_large')).multipleOf(0.25, fault('not_in_form')),
);

export const topicField = (topic: (typeof hourTopics)[number]) => `hours-${topic}` as const;
type TopicField = ReturnType<typeof topicField>;
const topicFields = Object.fromEntries(hourTopics.map((topic) => [topicField(topic), Hours])) as Record<TopicField, typeof Hours>;

const common = {
  title: Words,
  titleEn: orBlank(Words),
  summary: z.string().trim().min(1).max(4000),
  summaryEn: orBlank(z.string().trim().max(4000)),
  place: orBlank(Words),
  link: orBlank(z.url({ protocol: /^https$/, error: 'not_in_form' }).max(500)),
  providerId: orBlank(z.string()),
  audience: z.enum(audiences),
  startsAt: BeijingField,
  endsAt: BeijingField,
  registerUntil: orBlank(BeijingField),
  capacity: orBlank(
    z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).positive(fault('too_small')).max(10_000, fault('too_large')),
  ),
  trainerIds: z.array(z.string()),
  ...topicFields,
};

export const EventForm = z.object({
  ...common,
  institutionId: z.string().min(1),
  kind: z.enum(eventKinds),
  exchangeId: orBlank(z.string()),
  projectId: orBlank(z.string()),
  rhythm: z.enum(rhythms),
  repeatUntil: orBlank(Day),
});
export const ChangeEventForm = z.object({ ...common, which: z.enum(seriesChoices) });

/** The topics of a form with their minutes, out of its fields. */
const topicsIn = (given: Record<TopicField, number | null>) =>
  hourTopics.flatMap((topic) => {
    const hours = given[topicField(topic)];
    return hours === null ? [] : [{ topic, minutes: Math.round(hours * 60) }];
  });

/** What a form says of an event, as commands take it. */
export const changeIn = (given: Omit<z.infer<typeof ChangeEventForm>, 'which'>): EventChange => {
  const { title, titleEn, summary, summaryEn, place, link, providerId, audience, startsAt, endsAt, registerUntil, capacity, trainerIds } =
    given;
  const words = { title, titleEn, summary, summaryEn, place, link };
  return { ...words, providerId, audience, startsAt, endsAt, registerUntil, capacity, trainerIds, topics: topicsIn(given) };
};
export const eventIn = (given: z.infer<typeof EventForm>): NewEvent => {
  const { institutionId, kind, exchangeId, projectId } = given;
  return { ...changeIn(given), institutionId, kind, exchangeId, projectId };
};

export const CancelEventForm = z.object({ reason: Reason, which: z.enum(seriesChoices) });
export const NothingForm = z.object({});
export const NumbersForm = z.object({ numbers: z.string(fault('missing')).trim().min(1).max(20_000) });
export const SheetForm = z.object({ personIds: z.array(z.string()), numbers: orBlank(z.string().trim().max(20_000)) });
export const LateForm = z.object({ number: z.string().trim().min(1).max(40), lateReason: Reason });
export const StrikeForm = z.object({ attendanceId: z.string().min(1), strikeReason: Reason });
export const TakeOffForm = z.object({ personId: z.string().min(1) });
export const MaterialForm = z.object({
  kind: z.enum(['material', 'sheet']),
  materialTitle: Words,
  materialLink: orBlank(z.url({ protocol: /^https$/, error: 'not_in_form' }).max(500)),
  file: z.instanceof(File).optional(),
});
export const RemoveMaterialForm = z.object({ materialId: z.string().min(1) });
export const SignInForm = z.object({
  code: z.string(fault('missing')).trim().min(1).max(40),
  /** Milliseconds, set by a phone that had no connection when it was typed. */
  typedAt: orBlank(z.coerce.number().int().positive().max(8.64e15)),
});
export const ProviderForm = z.object({
  institutionId: z.string().min(1),
  kind: z.enum(providerKinds),
  nameZh: z.string().trim().min(1).max(120),
  nameEn: orBlank(z.string().trim().max(200)),
});
export const EndProviderForm = z.object({ providerId: z.string().min(1) });
export const TrainerForm = z.object({
  institutionId: z.string().min(1),
  kind: z.enum(trainerKinds),
  name: z.string().trim().min(1).max(60),
  number: orBlank(z.string().trim().max(40)),
  organisation: orBlank(z.string().trim().max(120)),
  topics: z.array(z.enum(hourTopics)),
  qualification: z.string().trim().min(1).max(500),
});
export const EndTrainerForm = z.object({ trainerId: z.string().min(1) });
