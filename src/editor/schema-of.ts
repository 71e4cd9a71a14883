import { z } from 'zod';
import { Course, LessonFrontmatter } from '#domain/content/course.ts';
import { Exam } from '#domain/content/exam.ts';
import { Instrument } from '#domain/content/instrument.ts';
import { Item } from '#domain/content/item.ts';
import { NewsroomTopic, WhomToAsk } from '#domain/content/newsroom-topic.ts';
import { FrontPage, Piece, Series } from '#domain/content/piece.ts';
import { Policy } from '#domain/content/policy.ts';
import { Poll } from '#domain/content/poll.ts';
import { Case, Finding, GlossaryTerm, Regulation, Topic } from '#domain/content/registry.ts';
import { RiskNote } from '#domain/content/risk-note.ts';
import { Track } from '#domain/content/track.ts';
import { Vignette } from '#domain/content/vignette.ts';

const rules: [RegExp, z.ZodType][] = [
  [/^courses\/[^/]+\/course\.yaml$/, Course],
  [/^courses\/[^/]+\/[^/]+\.mdoc$/, LessonFrontmatter],
  [/^exams\/[^/]+\/exam\.yaml$/, Exam],
  [/^exams\/[^/]+\/questions\/[^/]+\.yaml$/, z.array(Item)],
  [/^exams\/[^/]+\/vignettes\.yaml$/, z.array(Vignette)],
  [/^policies\/[^/]+\/policy\.yaml$/, Policy],
  [/^policies\/[^/]+\/[^/]+\.mdoc$/, z.object({ title: z.string(), summary: z.string() })],
  [/^certifications\/[^/]+\.yaml$/, Track],
  [/^regulations\/[^/]+\.yaml$/, Regulation],
  [/^cases\/[^/]+\.yaml$/, Case],
  [/^measures\/[^/]+\.yaml$/, Instrument],
  [/^newsroom\/whom-to-ask\.yaml$/, z.record(z.string(), WhomToAsk)],
  [/^newsroom\/[^/]+\.yaml$/, NewsroomTopic],
  [/^notes\/[^/]+\.yaml$/, RiskNote],
  [/^polls\/[^/]+\.yaml$/, Poll],
  [/^outreach\/[^/]+\/piece\.yaml$/, Piece],
  [/^outreach\/series\.yaml$/, z.record(z.string(), Series)],
  [/^outreach\/home\.yaml$/, FrontPage],
  [/^glossary\.yaml$/, z.array(GlossaryTerm)],
  [/^evidence\.yaml$/, z.array(Finding)],
  [/^topics\.yaml$/, z.array(Topic)],
];

/** What the head of a Markdoc file, or the whole of a YAML file, must satisfy. */
export const schemaOf = (path: string): z.ZodType | undefined => rules.find(([fits]) => fits.test(path))?.[1];
