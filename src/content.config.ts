import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { countsOf } from '#domain/content/counts.ts';
import { Course, LessonFrontmatter } from '#domain/content/course.ts';
import { type Debt, debtRules } from '#domain/content/debts/debt.ts';
import { debtsOf } from '#domain/content/debts/debts-of.ts';
import { Exam } from '#domain/content/exam.ts';
import { Item } from '#domain/content/item.ts';
import { type Library, readLibrary } from '#domain/content/library.ts';
import { NewsroomTopic, WhomToAsk } from '#domain/content/newsroom-topic.ts';
import { FrontPage, Piece, Series } from '#domain/content/piece.ts';
import { Policy } from '#domain/content/policy.ts';
import { Poll } from '#domain/content/poll.ts';
import { Case, Finding, GlossaryTerm, Regulation, Topic } from '#domain/content/registry.ts';
import { RiskNote } from '#domain/content/risk-note.ts';
import { Taught, taughtIn } from '#domain/content/taught.ts';
import { Track } from '#domain/content/track.ts';
import { Use, usesOf } from '#domain/content/uses.ts';
import { Vignette } from '#domain/content/vignette.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { contentDigest, contentMark, readContentFiles } from '#ports/content-files.ts';

// Vite moves this module, so the folder is found from where the command runs, which is always the root.
const folder = fileURLToPath(new URL('content', `file://${process.cwd()}/`));

// Most collections are made of one library, so it is read once, and again only when something in the folder has changed.
type Known = { mark: string; digest: string; library: Library };
let known: Known | undefined;
const current = (): Known => {
  const mark = contentMark(folder);
  // The digest is taken first: of files that are written meanwhile it then says too little, and never that they were read.
  if (known?.mark !== mark) known = { mark, digest: contentDigest(folder), library: readLibrary(readContentFiles(folder)).library };
  return known;
};
const library = (): Library => current().library;
const from =
  <T extends object>(entries: (library: Library) => [string, T][]) =>
  async () =>
    Object.fromEntries(entries(library())) as Record<string, T>;

// A lesson's id is its path, like gen-101/02-why-ethics-first.en: the default would lose the dot.
const byPath = ({ entry }: { entry: string }) => entry.replace(/\.mdoc$/, '');

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*/*.mdoc', generateId: byPath }),
    schema: LessonFrontmatter,
  }),
  policyWords: defineCollection({
    loader: glob({ base: './content/policies', pattern: '*/policy.*.mdoc', generateId: byPath }),
    schema: z.object({ title: z.string(), summary: z.string() }),
  }),
  courses: defineCollection({
    loader: from(({ courses }) => Object.entries(courses).map(([slug, { course }]) => [slug, course])),
    schema: Course,
  }),
  exams: defineCollection({ loader: from(({ exams }) => Object.entries(exams).map(([slug, { exam }]) => [slug, exam])), schema: Exam }),
  policies: defineCollection({
    loader: from(({ policies }) => Object.entries(policies).map(([slug, { policy }]) => [slug, policy])),
    schema: Policy,
  }),
  pieces: defineCollection({
    loader: from(({ pieces }) => Object.entries(pieces).map(([slug, { piece }]) => [slug, piece])),
    schema: Piece,
  }),
  pieceWords: defineCollection({
    loader: glob({ base: './content/outreach', pattern: '*/piece.*.mdoc', generateId: byPath }),
    schema: z.object({}),
  }),
  notes: defineCollection({ loader: from(({ notes }) => Object.entries(notes)), schema: RiskNote }),
  series: defineCollection({ loader: from(({ series }) => Object.entries(series)), schema: Series }),
  frontPage: defineCollection({ loader: from(({ frontPage }) => (frontPage ? [['home', frontPage]] : [])), schema: FrontPage }),
  tracks: defineCollection({ loader: from(({ tracks }) => Object.entries(tracks)), schema: Track }),
  newsroom: defineCollection({ loader: from(({ newsroom }) => Object.entries(newsroom)), schema: NewsroomTopic }),
  whomToAsk: defineCollection({ loader: from(({ whomToAsk }) => Object.entries(whomToAsk)), schema: WhomToAsk }),
  polls: defineCollection({ loader: from(({ polls }) => Object.entries(polls)), schema: Poll }),
  // Practice items only: an exam item is never part of what pages can read.
  practice: defineCollection({
    loader: from(({ exams }) =>
      Object.values(exams).flatMap(({ items }) =>
        items.filter(({ use }) => use === 'practice').map((item): [string, Item] => [item.id, item]),
      ),
    ),
    schema: Item,
  }),
  vignettes: defineCollection({
    loader: from(({ exams }) =>
      Object.values(exams).flatMap(({ vignettes }) =>
        vignettes.filter(({ use }) => use === 'practice').map((story): [string, Vignette] => [story.id, story]),
      ),
    ),
    schema: Vignette,
  }),
  regulations: defineCollection({ loader: from(({ regulations }) => Object.entries(regulations)), schema: Regulation }),
  // A collection has no order of its own, so each topic says where it stands in the file.
  topics: defineCollection({
    loader: from(({ topics }) => topics.map((topic, place): [string, Topic & { place: number }] => [topic.id, { ...topic, place }])),
    schema: Topic.extend({ place: z.number() }),
  }),
  cases: defineCollection({ loader: from(({ cases }) => Object.entries(cases)), schema: Case }),
  glossary: defineCollection({
    loader: from(({ glossary }) => glossary.map((term): [string, GlossaryTerm] => [term.id, term])),
    schema: GlossaryTerm,
  }),
  evidence: defineCollection({
    loader: from(({ evidence }) => evidence.map((finding): [string, Finding] => [finding.id, finding])),
    schema: Finding,
  }),
  // By what they are about: `clause:KJ-08`, `case:he-jiankui`, `evidence:E6`.
  uses: defineCollection({
    loader: from((library) => [...usesOf(library)].map(([source, uses]): [string, { uses: Use[] }] => [source, { uses }])),
    schema: z.strictObject({ uses: z.array(Use) }),
  }),
  // What there is, and what is owed on the day of the build.
  holdings: defineCollection({
    loader: from((library) => Object.entries(countsOf(library)).map(([name, count]): [string, { count: number }] => [name, { count }])),
    schema: z.strictObject({ count: z.number() }),
  }),
  debts: defineCollection({
    loader: from((library) => debtsOf(library, dayOf(new Date())).map((debt, i): [string, Debt] => [String(i), debt])),
    schema: z.strictObject({ rule: z.enum(debtRules), file: z.string(), place: z.string(), seen: z.string() }),
  }),
  // The files that pages are made of just now, by which the editor knows that its preview shows what was saved.
  asRead: defineCollection({
    loader: async () => ({ content: { digest: current().digest } }),
    schema: z.strictObject({ digest: z.string() }),
  }),
  // By practice item: where its course teaches it.
  taught: defineCollection({ loader: from((library) => [...taughtIn(library)]), schema: Taught }),
};
