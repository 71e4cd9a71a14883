import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { addMonths, PlainDate } from '../shared/plain-date.ts';
import { PieceSource, pieceTopics } from './piece.ts';

/** How sure what was seen is: a court, an authority or whoever it befell says so; the press does; or it is a rule that answers to a risk. */
export const noteGrades = ['confirmed', 'reported', 'rule'] as const;

/** Months after which a note is looked at again at the latest. Platform default: what is new changes soon. */
export const noteMonths = 6;

const Lines = z.array(z.string().trim().min(1).max(320)).min(1).max(4);
const InBoth = z
  .strictObject({ 'zh-CN': Lines, en: Lines })
  .refine((lines) => lines['zh-CN'].length === lines.en.length, { error: 'both languages have as many lines, one for one' });

/** 新风险短讯: a risk that was newly seen, in a few lines. `content/notes/<slug>.yaml`. */
export const RiskNote = z
  .strictObject({
    title: Bilingual,
    seenIn: Bilingual.describe('When it was seen, in words.'),
    grade: z.enum(noteGrades),
    topics: z.array(z.enum(pieceTopics)).min(1),
    seen: InBoth.describe('What was seen.'),
    unknown: InBoth.describe('What is not known.'),
    concerns: InBoth.describe('Whom it concerns.'),
    doNow: InBoth.describe('What to do now.'),
    publishedOn: PlainDate,
    reviewOn: PlainDate.describe('The day by which it is compared with its sources again: six months after publication at the latest.'),
    sources: z.array(PieceSource).min(2),
  })
  .superRefine(({ publishedOn, reviewOn }, context) => {
    if (reviewOn <= publishedOn || reviewOn > addMonths(publishedOn, noteMonths))
      context.addIssue({ code: 'custom', path: ['reviewOn'], message: `within ${noteMonths} months after publication` });
  });
export type RiskNote = z.infer<typeof RiskNote>;

/** What a note says, in this order. */
export const noteParts = ['seen', 'unknown', 'concerns', 'doNow'] as const;
