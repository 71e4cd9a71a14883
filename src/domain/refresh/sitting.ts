import { z } from 'zod';
import type { Response } from '../assessment/response.ts';
import { answeredParts } from '../assessment/response-fields.ts';
import { responseFields } from '../assessment/response-form.ts';
import { showItem } from '../assessment/shown-item.ts';
import type { Item } from '../content/item.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

/** `review`: three items when the interval has run out; these count. `return`: what was missed, a week later; it counts for nothing but memory. */
export const sittingKinds = ['review', 'return'] as const;
export type SittingKind = (typeof sittingKinds)[number];

/** Items in one review. Platform default, after the evidence on short spaced reviews. */
export const itemsInReview = 3;
/** Days after which a missed item comes back. Platform default. */
export const returnAfterDays = 7;

/** What was answered, as it is kept. */
export type Given = Response;
export type Answered = { itemId: string; points: number };
/** A few items served together to one person, for one course. It is closed by its last answer. */
export type Sitting = { kind: SittingKind; items: readonly string[]; answers: readonly Answered[]; closedOn: PlainDate | null };
export type ClosedSitting = Sitting & { closedOn: PlainDate };

export const isClosed = (sitting: Sitting): sitting is ClosedSitting => sitting.closedOn !== null;
export const nextItem = ({ items, answers }: Sitting): string | undefined =>
  items.find((id) => !answers.some(({ itemId }) => itemId === id));

/** What is read of a question, and how many fields it is answered in, within a minute on a phone. Platform defaults. */
export const minuteReads = { characters: 200, fields: 5 } as const;

const read = (words: readonly Bilingual[]): number => words.reduce((sum, one) => sum + one['zh-CN'].length, 0);
const texts = (parts: readonly { text: Bilingual }[]) => parts.map(({ text }) => text);

/** All that must be read to answer an item; undefined where a minute on a phone is not enough for its kind, or nobody could say what is right. */
const wordsOf = (item: Item): Bilingual[] | undefined => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return [item.stem, ...texts(item.options)];
    case 'ordering':
      return [item.stem, ...texts(item.steps)];
    case 'matching':
      return [item.stem, ...texts(item.prompts), ...texts(item.matches)];
    case 'cloze':
      return [item.stem, item.text, ...item.gaps.flatMap(({ options }) => texts(options))];
    case 'judgement':
      return item.panel ? [item.stem, ...texts(item.actions)] : undefined;
    case 'annotate':
    case 'reflection':
      return undefined;
  }
};

/** Whether an item can be answered on a phone in a minute. */
export const takesAMinute = (item: Item): boolean => {
  const words = wordsOf(item);
  return words !== undefined && read(words) <= minuteReads.characters && answeredParts(showItem(item)).length <= minuteReads.fields;
};

/**
 * What may be asked in a review: short items of every kind that explain themselves and stand without a case. An item of a live exam is none of them,
 * wherever it came from.
 */
export const shortItems = (practice: readonly Item[]): Item[] =>
  practice.filter((item) => item.use === 'practice' && item.vignette === undefined && takesAMinute(item));

/** The form of a question: which one, and the fields that answer it. */
export const answerForm = (items: readonly Item[]) =>
  z.object({
    item: z.string().min(1).max(40),
    ...(Object.assign({}, ...items.map((item) => responseFields(showItem(item)))) as Record<string, z.ZodType>),
  });
export const BeginForm = z.object({ course: Slug });

export type RefreshRefusal = { code: 'refresh.nothing_due' } | { code: 'refresh.not_in_sitting' } | { code: 'refresh.unanswered' };
