import { z } from 'zod';
import { hourTopics } from '../events/topics.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { addDays, dayOf, type PlainDate } from '../shared/plain-date.ts';

/** Within so many days a question is answered. No rule sets it: platform default. */
export const promisedDays = 10;
export const answerBy = (askedAt: Date): PlainDate => addDays(dayOf(askedAt), promisedDays);

export const guidanceStates = ['draft', 'published', 'withdrawn'] as const;
export type GuidanceState = (typeof guidanceStates)[number];
/** Two people look at a guidance before it is published, neither of whom wrote it. */
export const reviewsNeeded = 2;

const Long = z.string(fault('missing')).trim().min(10).max(6000);
export const AskForm = z.object({
  institutionId: z.string().min(1),
  providerId: z.string(fault('missing')).min(1),
  topic: z.enum(hourTopics),
  subject: z.string().trim().min(1).max(200),
  question: Long,
});
export const AnswerForm = z.object({ answer: Long });
export const GuidanceForm = z.object({
  title: z.string().trim().min(1).max(200),
  question: Long,
  answer: Long,
  titleEn: orBlank(z.string().trim().max(300)),
  questionEn: orBlank(z.string().trim().max(8000)),
  answerEn: orBlank(z.string().trim().max(8000)),
});
export const ReviewForm = z.object({ guidanceId: z.string().min(1) });
export const WithdrawGuidanceForm = z.object({ guidanceId: z.string().min(1), reason: z.string().trim().min(1).max(500) });

export type ConsultationRefusal =
  | { code: 'consultation.no_such_desk'; field: 'providerId' }
  | { code: 'consultation.answered_already' }
  | { code: 'consultation.not_answered' }
  | { code: 'consultation.names_somebody'; field: 'question'; found: string[] }
  | { code: 'consultation.half_translated'; field: 'titleEn' }
  | { code: 'consultation.own_guidance' }
  | { code: 'consultation.reviewed_already' }
  | { code: 'consultation.not_a_draft' };

const telling = [
  /[\w.+-]+@[\w-]+\.[\w.-]+/g, // addresses
  /(?<!\d)1[3-9]\d{9}(?!\d)/g, // mobile numbers
  /(?<!\d)\d{17}[\dXx](?!\d)/g, // identity cards
  /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g, // telephones
  /[A-Z]{2,}-?\d{4}-?\d{2,}/g, // numbers of projects and files
];

/**
 * What in a text could tell who asked: any of the names given, whatever their case and spacing, and addresses, telephone, identity-card and project
 * numbers. It cannot find everything; two people read the text as well.
 */
export const whatTells = (text: string, names: readonly string[]): string[] => {
  const plain = (one: string) => one.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const compact = plain(text);
  const named = names.filter((name) => plain(name).length > 1 && compact.includes(plain(name)));
  return [...new Set([...named, ...telling.flatMap((pattern) => text.normalize('NFKC').match(pattern) ?? [])])];
};
