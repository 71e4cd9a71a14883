import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { addMonths, PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { PieceSource, pieceTopics, reviewRoles } from './piece.ts';

/** What is wrong with a way of writing; `field`, 泛化, makes a whole field of one case. */
export const topicErrors = ['field', 'rule', 'stage', 'word', 'fear', 'promise'] as const;
export type TopicError = (typeof topicErrors)[number];

/** 媒体工具箱: a live topic, ready for somebody who writes about it tonight. `content/newsroom/<slug>.yaml`. */
export const NewsroomTopic = z
  .strictObject({
    number: z.int().positive().describe('Orders the list.'),
    topic: z.enum(pieceTopics),
    title: Bilingual,
    about: Bilingual.describe('In one sentence: what the topic is, and what it is not.'),
    sentences: z
      .array(z.strictObject({ text: Bilingual, sources: z.array(PieceSource).min(1) }))
      .length(5)
      .describe('Five sentences that hold as they stand, each with its sources.'),
    errors: z
      .array(z.strictObject({ kind: z.enum(topicErrors), written: Bilingual, wrong: Bilingual, instead: Bilingual }))
      .min(3)
      .describe('What is often written, what is wrong with it, and what could be written. One at least is of the kind `field`.'),
    unknown: z.array(Bilingual).min(2).describe('What is not known, or not in our library.'),
    ask: z.array(Slug).min(2).describe('Whom to ask: keys of `newsroom/whom-to-ask.yaml`.'),
    terms: z.array(Slug).min(3).describe('Words of the glossary that come up.'),
    pieces: z.array(Slug).default([]).describe('Pieces to read on.'),
    writtenOn: PlainDate,
    reviewOn: PlainDate.describe(
      'The day by which it is compared with its sources again: six months after it was last looked at, at the latest.',
    ),
    reviews: z
      .array(z.strictObject({ role: z.enum(reviewRoles), on: PlainDate }))
      .describe('Outside reviews that took place. A review that nobody did is not claimed.'),
    corrections: z.array(z.strictObject({ on: PlainDate, what: Bilingual })),
  })
  .superRefine(({ errors, writtenOn, reviewOn, reviews, corrections }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!errors.some(({ kind }) => kind === 'field')) say('errors', 'one of them is of the kind field: over-generalising');
    const seen = [writtenOn, ...reviews.map(({ on }) => on), ...corrections.map(({ on }) => on)].sort().at(-1) ?? writtenOn;
    if (reviewOn <= writtenOn || reviewOn > addMonths(seen, 6)) say('reviewOn', 'within six months after it was last looked at');
  });
export type NewsroomTopic = z.infer<typeof NewsroomTopic>;

/** Somebody to ask, by office and never by name, since people change. `content/newsroom/whom-to-ask.yaml` holds these by key. */
export const WhomToAsk = z.strictObject({
  who: Bilingual,
  can: Bilingual.describe('What this office can answer, and what it cannot.'),
  how: Bilingual.describe('How it is reached.'),
  path: z.string().regex(/^\//, 'a page of this site, like /talk/questions/ask').optional(),
});
export type WhomToAsk = z.infer<typeof WhomToAsk>;
