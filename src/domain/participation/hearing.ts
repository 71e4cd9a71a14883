import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, dayOf, isPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { limits } from './limits.ts';
import { outcomes } from './theme.ts';

/** Where a hearing stands. It follows from what is dated: announced, held, its record published, the host has replied; or it was called off. */
export const hearingStates = ['announced', 'held', 'recorded', 'answered', 'cancelled'] as const;
export type HearingState = (typeof hearingStates)[number];

export type HearingDates = { endsAt: Date; cancelledOn: PlainDate | null; recordedOn: PlainDate | null; answeredOn: PlainDate | null };

export const hearingState = ({ endsAt, cancelledOn, recordedOn, answeredOn }: HearingDates, now: Date): HearingState => {
  const today = dayOf(now);
  if (cancelledOn !== null && cancelledOn <= today) return 'cancelled';
  if (recordedOn !== null && answeredOn !== null && answeredOn <= today) return 'answered';
  if (recordedOn !== null && recordedOn <= today) return 'recorded';
  return endsAt <= now ? 'held' : 'announced';
};

/** By which day the record of a hearing is public: so many days after it was held. */
export const hearingRecordBy = (endsAt: Date): PlainDate => addDays(dayOf(endsAt), limits.recordDays);

/** Whether a hearing was held and its record should have been published. */
export const isRecordLate = (dates: HearingDates, now: Date): boolean =>
  hearingState(dates, now) === 'held' && dayOf(now) > hearingRecordBy(dates.endsAt);

/** By which day the host says what it takes up: so many days after the record was published. */
export const hearingReplyBy = (recordedOn: PlainDate): PlainDate => addDays(recordedOn, limits.reportDays);

/** Whether a hearing waits for a reply that should have been given. */
export const isReplyLate = (dates: HearingDates, now: Date): boolean =>
  dates.recordedOn !== null && hearingState(dates, now) === 'recorded' && dayOf(now) > hearingReplyBy(dates.recordedOn);

/** A record is published once so many people who did not write it have read it. */
export const recordReviews = 2;
export const recordStates = ['draft', 'published', 'withdrawn'] as const;
export type RecordState = (typeof recordStates)[number];

const Words = (longest: number) => z.string(fault('missing')).trim().min(1).max(longest);
const Also = (longest: number) => orBlank(z.string().trim().max(longest));
const Clock = z.string(fault('missing')).regex(/^([01]\d|2[0-3]):[0-5]\d$/, fault('not_in_form'));

export const HearingForm = z.object({
  institutionId: z.string().min(1),
  title: Words(120),
  question: Words(600),
  place: Words(200),
  titleEn: Also(240),
  questionEn: Also(2400),
  placeEn: Also(400),
  day: z.string().refine(isPlainDate, fault('not_a_day')),
  from: Clock,
  until: Clock,
  publicSeats: z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).min(1).max(100),
  consultationId: orBlank(z.string()),
});
export type NewHearing = z.infer<typeof HearingForm>;

const http = /^https?:\/\/\S+$/;
/** A paper to read: what it is, who says so, and where it is. */
export const PaperForm = z.object({
  title: Words(200),
  source: Words(200),
  titleEn: Also(400),
  sourceEn: Also(400),
  url: orBlank(z.string().trim().max(400).regex(http, fault('not_in_form'))),
});
export type HearingPaper = z.infer<typeof PaperForm>;
/** An expert, as what they come, and what they stand to gain; they agreed to be named. */
export const HearingExpertForm = z.object({
  name: Words(60),
  role: Words(160),
  interests: Words(300),
  nameEn: Also(120),
  roleEn: Also(320),
  interestsEn: Also(600),
});
export const SeatsForm = z.object({ drawId: z.string().min(1) });
export const CancelHearingForm = z.object({ reason: Words(300) });

/** What was said: what speaks for it, what against, what the representatives asked and said, on what all agreed and on what not. */
export const recordParts = ['speaksFor', 'speaksAgainst', 'fromPublic', 'agreed', 'leftOpen'] as const;
export type RecordPart = (typeof recordParts)[number];
export const RecordForm = z.object({
  speaksFor: Words(2000),
  speaksAgainst: Words(2000),
  fromPublic: Words(2000),
  agreed: Words(2000),
  leftOpen: Words(2000),
  speaksForEn: Also(8000),
  speaksAgainstEn: Also(8000),
  fromPublicEn: Also(8000),
  agreedEn: Also(8000),
  leftOpenEn: Also(8000),
});
export type HearingWords = z.infer<typeof RecordForm>;
export const RecordReviewForm = z.object({ recordId: z.string().min(1) });
/** What the host does with one point, and why. */
export const HearingReplyForm = z.object({
  point: Words(300),
  outcome: z.enum(outcomes),
  reason: z.string(fault('missing')).trim().min(10).max(800),
  office: Words(100),
  pointEn: Also(1200),
  reasonEn: Also(3200),
  officeEn: Also(200),
});
export type HearingReply = z.infer<typeof HearingReplyForm>;

export type HearingRefusal =
  | { code: 'participation.ends_before_beginning'; field: 'until' }
  | { code: 'participation.hearing_in_the_past'; field: 'day' }
  | { code: 'participation.hearing_half_translated'; field: string }
  | { code: 'participation.not_of_this_host'; field: string }
  | { code: 'participation.hearing_over' }
  | { code: 'participation.hearing_not_held' }
  | { code: 'participation.record_waits' }
  | { code: 'participation.own_record' }
  | { code: 'participation.record_read_already' }
  | { code: 'participation.record_not_published' };
