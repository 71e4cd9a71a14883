import { z } from 'zod';
import type { ResponseOf } from '../assessment/response.ts';
import { type Item, type ItemOf, optionKeys } from '../content/item.ts';
import { fault } from '../shared/fault.ts';
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
export type Given = ResponseOf<'single'>;
export type Answered = { itemId: string; points: number };
/** A few items served together to one person, for one course. It is closed by its last answer. */
export type Sitting = { kind: SittingKind; items: readonly string[]; answers: readonly Answered[]; closedOn: PlainDate | null };
export type ClosedSitting = Sitting & { closedOn: PlainDate };

export const isClosed = (sitting: Sitting): sitting is ClosedSitting => sitting.closedOn !== null;
export const nextItem = ({ items, answers }: Sitting): string | undefined =>
  items.find((id) => !answers.some(({ itemId }) => itemId === id));

/**
 * What may be asked in a review: short items that explain themselves and stand without a case. An item of a live exam is none of them, wherever it
 * came from.
 */
export const shortItems = (practice: readonly Item[]): ItemOf<'single'>[] =>
  practice.filter((item) => item.type === 'single').filter(({ use, vignette }) => use === 'practice' && vignette === undefined);

export const AnswerForm = z.object({ item: z.string().min(1), choice: z.enum(optionKeys, fault('not_offered')) });
export const BeginForm = z.object({ course: Slug });

export type RefreshRefusal = { code: 'refresh.nothing_due' } | { code: 'refresh.not_in_sitting' };
