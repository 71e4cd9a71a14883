import { z } from 'zod';
import { type Locale, locales } from '../shared/locale.ts';
import { Slug } from '../shared/slug.ts';
import { checkLinks } from './check-links.ts';
import { Course, LessonFrontmatter } from './course.ts';
import { Exam } from './exam.ts';
import { Instrument } from './instrument.ts';
import { Item } from './item.ts';
import { NewsroomTopic, WhomToAsk } from './newsroom-topic.ts';
import type { ContentFault, ContentSources, Outline } from './outline.ts';
import { FrontPage, Piece, Series } from './piece.ts';
import { Policy } from './policy.ts';
import { Poll } from './poll.ts';
import { Case, Finding, GlossaryTerm, Regulation, Topic } from './registry.ts';
import { RiskNote } from './risk-note.ts';
import { Track } from './track.ts';
import { Vignette } from './vignette.ts';

/** One language of a lesson, a case's page or a policy's words. */
export type Page = { head: LessonFrontmatter; outline: Outline };

/** Everything we teach and require, read and believed. Keys are slugs. */
export type Library = {
  courses: Record<string, { course: Course; lessons: Record<string, Partial<Record<Locale, Page>>> }>;
  exams: Record<string, { exam: Exam; items: Item[]; vignettes: Vignette[] }>;
  policies: Record<string, { policy: Policy; words: Partial<Record<Locale, Outline>> }>;
  regulations: Record<string, Regulation>;
  /** What clauses are about, in the order in which it is shown. */
  topics: Topic[];
  cases: Record<string, Case>;
  glossary: GlossaryTerm[];
  evidence: Finding[];
  /** By course: the forms taken before and after it. */
  measures: Record<string, Instrument>;
  /** Certification tracks. */
  tracks: Record<string, Track>;
  /** What the public section is made of. */
  pieces: Record<string, { piece: Piece; words: Partial<Record<Locale, Outline>> }>;
  series: Record<string, Series>;
  frontPage: FrontPage | undefined;
  /** Notes on risks newly seen. */
  notes: Record<string, RiskNote>;
  /** Questions to everybody. */
  polls: Record<string, Poll>;
  /** Live topics for those who report on them, and whom to ask. */
  newsroom: Record<string, NewsroomTopic>;
  whomToAsk: Record<string, WhomToAsk>;
};

/** A library without anything in it, to be filled. */
export const emptyLibrary = (): Library => ({
  courses: {},
  exams: {},
  policies: {},
  regulations: {},
  topics: [],
  cases: {},
  glossary: [],
  evidence: [],
  measures: {},
  tracks: {},
  pieces: {},
  series: {},
  frontPage: undefined,
  notes: {},
  polls: {},
  newsroom: {},
  whomToAsk: {},
});

/** Believes what satisfies the schemas and links up; lists every fault of the rest, each with its file, place and cure. */
export const readLibrary = (sources: ContentSources): { library: Library; faults: ContentFault[] } => {
  const faults: ContentFault[] = [...sources.faults];
  const library = emptyLibrary();

  const believe = <S extends z.ZodType>(schema: S, value: unknown, file: string): z.output<S> | undefined => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      faults.push({
        file,
        place: issue.path.length > 0 ? issue.path.join('.') : 'top',
        fault: issue.message,
        cure: 'Change the value to what the schema asks for',
      });
    return undefined;
  };

  for (const [file, value] of Object.entries(sources.yaml)) {
    const [room, slug = '', ...rest] = file.replace(/\.yaml$/, '').split('/');
    if (file === 'glossary.yaml') library.glossary = believe(z.array(GlossaryTerm), value, file) ?? [];
    else if (file === 'topics.yaml') library.topics = believe(z.array(Topic), value, file) ?? [];
    else if (file === 'evidence.yaml') library.evidence = believe(z.array(Finding), value, file) ?? [];
    else if (room === 'courses' && rest[0] === 'course') {
      const course = believe(Course, value, file);
      if (course) library.courses[slug] = { course, lessons: {} };
    } else if (room === 'exams' && rest[0] === 'exam') {
      const exam = believe(Exam, value, file);
      if (exam) library.exams[slug] = { exam, items: [], vignettes: [] };
    } else if (room === 'policies' && rest[0] === 'policy') {
      const policy = believe(Policy, value, file);
      if (policy) library.policies[slug] = { policy, words: {} };
    } else if (room === 'regulations' && rest.length === 0) {
      const regulation = believe(Regulation, value, file);
      if (regulation) library.regulations[slug] = regulation;
    } else if (room === 'cases' && rest.length === 0) {
      const told = believe(Case, value, file);
      if (told) library.cases[slug] = told;
    } else if (room === 'certifications' && rest.length === 0) {
      const track = believe(Track, value, file);
      if (track) library.tracks[slug] = track;
    } else if (file === 'outreach/series.yaml') library.series = believe(z.record(Slug, Series), value, file) ?? {};
    else if (file === 'outreach/home.yaml') library.frontPage = believe(FrontPage, value, file);
    else if (room === 'outreach' && rest[0] === 'piece') {
      const piece = believe(Piece, value, file);
      if (piece) library.pieces[slug] = { piece, words: {} };
    } else if (room === 'notes' && rest.length === 0) {
      const note = believe(RiskNote, value, file);
      if (note) library.notes[slug] = note;
    } else if (room === 'polls' && rest.length === 0) {
      const poll = believe(Poll, value, file);
      if (poll) library.polls[slug] = poll;
    } else if (file === 'newsroom/whom-to-ask.yaml') library.whomToAsk = believe(z.record(Slug, WhomToAsk), value, file) ?? {};
    else if (room === 'newsroom' && rest.length === 0) {
      const topic = believe(NewsroomTopic, value, file);
      if (topic) library.newsroom[slug] = topic;
    } else if (room === 'measures' && rest.length === 0) {
      const instrument = believe(Instrument, value, file);
      if (instrument) library.measures[slug] = instrument;
    } else if (!(room === 'exams' && (rest[0] === 'questions' || rest[0] === 'vignettes')))
      faults.push({
        file,
        place: 'whole file',
        fault: 'no room of the library holds a file at this path',
        cure: 'Move it to where its kind lives',
      });
  }

  for (const [file, value] of Object.entries(sources.yaml)) {
    const [room, slug = '', folder] = file.split('/');
    if (room === 'exams' && folder === 'questions') library.exams[slug]?.items.push(...(believe(z.array(Item), value, file) ?? []));
    if (room === 'exams' && folder === 'vignettes.yaml')
      library.exams[slug]?.vignettes.push(...(believe(z.array(Vignette), value, file) ?? []));
  }

  for (const [file, outline] of Object.entries(sources.outlines)) {
    const locale = locales.find((known) => file.endsWith(`.${known}.mdoc`));
    const [room, slug = '', name = ''] = file.split('/');
    const stem = locale ? name.slice(0, -`.${locale}.mdoc`.length) : '';
    if (!locale)
      faults.push({ file, place: 'file name', fault: 'the language is missing', cure: 'End the name in .zh-CN.mdoc or .en.mdoc' });
    else if (room === 'courses' && library.courses[slug]) {
      const head = believe(LessonFrontmatter, outline.frontmatter, file);
      if (head) library.courses[slug].lessons[stem] = { ...library.courses[slug].lessons[stem], [locale]: { head, outline } };
    } else if (room === 'policies' && library.policies[slug] && stem === 'policy') library.policies[slug].words[locale] = outline;
    else if (room === 'outreach' && library.pieces[slug] && stem === 'piece') library.pieces[slug].words[locale] = outline;
    else
      faults.push({
        file,
        place: 'whole file',
        fault: 'it belongs to no course, policy or piece',
        cure: 'Move it beside its course.yaml, policy.yaml or piece.yaml, and mend what is wrong there',
      });
  }

  return { library, faults: [...faults, ...checkLinks(library, sources.others)] };
};
