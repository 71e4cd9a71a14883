import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { addMonths, PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import { ClauseId } from './registry.ts';

/** 说清楚, 你来定, 一起谈, 去看看: the four columns of the public section. */
export const columns = ['explain', 'decide', 'talk', 'visit'] as const;
export type Column = (typeof columns)[number];

export const formats = [
  'explainer',
  'story',
  'guide',
  'checklist',
  'timeline',
  'explorable',
  'quiz',
  'visual-story',
  'poster',
  'how-to',
  'process',
  'class-kit',
  'toolbox',
] as const;
/** Formats that tell how to do something, and so need not say what is known, unknown and disputed. */
const practical: readonly string[] = ['how-to', 'class-kit', 'toolbox'];

export const levels = ['children', 'teens', 'public', 'elders', 'informed', 'professionals'] as const;
export type Level = (typeof levels)[number];

export const pieceTopics = ['general', 'ai', 'life-science', 'medicine', 'animals', 'data', 'integrity', 'participation', 'media'] as const;

const Line = z.string().trim().min(1);
const in2 = <S extends z.ZodType>(schema: S) => z.strictObject({ 'zh-CN': schema, en: schema });

export const PieceSource = z.union([
  z.strictObject({ clause: ClauseId }),
  z.strictObject({ case: Slug }),
  z.strictObject({ evidence: z.string().regex(/^E\d{1,2}$/, 'like E6') }),
  z.strictObject({ title: Line, publisher: Line, year: z.int().min(1900).max(2100).optional(), url: z.url().optional() }),
]);
export type PieceSource = z.infer<typeof PieceSource>;

export const reviewRoles = ['domain', 'ethics', 'law'] as const;

/** What no language changes about a piece of the public section. `content/outreach/<slug>/piece.yaml`. */
export const Piece = z
  .strictObject({
    number: z.int().positive().describe('Its number in the editorial plan; orders lists.'),
    column: z.enum(columns),
    format: z.enum(formats),
    title: Bilingual.describe('A question where it can be one.'),
    lines: in2(z.array(Line).length(3)).describe('The whole of it in three short sentences.'),
    levels: z.array(z.enum(levels)).min(1).describe('For whom; the first is the main one.'),
    topics: z.array(z.enum(pieceTopics)).min(1),
    series: Slug.optional().describe('A series of `content/outreach/series.yaml`.'),
    known: in2(z.array(Line).min(1)).optional().describe('What is known. Every format but how-to, class-kit and toolbox says it.'),
    unknown: in2(z.array(Line).min(1)).optional().describe('What is not known yet.'),
    disputed: in2(z.array(Line).min(1)).optional().describe('What people disagree about.'),
    publishedOn: PlainDate,
    reviewOn: PlainDate.describe('The day by which it is compared with its sources again: twelve months after publication at the latest.'),
    reviews: z
      .array(z.strictObject({ role: z.enum(reviewRoles), on: PlainDate }))
      .describe('Outside reviews that took place. A review that nobody did is not claimed.'),
    corrections: z.array(z.strictObject({ on: PlainDate, what: Bilingual })),
    sources: z.array(PieceSource).min(3).describe('In the order in which the text names them: `[…](#source-2)` leads to the second.'),
    related: z.array(Slug).default([]),
  })
  .superRefine(({ format, known, unknown, disputed, publishedOn, reviewOn, corrections, reviews }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    for (const [name, value] of Object.entries({ known, unknown, disputed }))
      if (!value && !practical.includes(format)) say(name, `a piece of the format ${format} says it`);
    // Correcting or reviewing a piece is another look at its sources.
    const seen = [publishedOn, ...corrections.map(({ on }) => on), ...reviews.map(({ on }) => on)].sort().at(-1) ?? publishedOn;
    if (reviewOn <= publishedOn || reviewOn > addMonths(seen, 12)) say('reviewOn', 'within twelve months after it was last looked at');
  });
export type Piece = z.infer<typeof Piece>;

/** Pieces that belong together. `content/outreach/series.yaml` holds these by slug. */
export const Series = z.strictObject({ title: Bilingual, summary: Bilingual });
export type Series = z.infer<typeof Series>;

/** What editors choose for the home page. `content/outreach/home.yaml`. */
export const FrontPage = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'like 2026-11'),
  question: Bilingual.describe('The dilemma of the month, as a question.'),
  piece: Slug.describe('The piece that tells it.'),
  lead: Slug.describe('The piece that the home page opens with.'),
});
export type FrontPage = z.infer<typeof FrontPage>;
