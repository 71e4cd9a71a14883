import { isLocale, type Locale } from '../shared/locale.ts';
import { type Domain, domains } from './registry.ts';

/** What a reader is read on: in any reading program, on A4 paper, on a phone, on the wall of a classroom. */
export const readerFormats = ['epub', 'a4', 'phone', 'slides'] as const;
export type ReaderFormat = (typeof readerFormats)[number];

/** For everybody; or for whoever teaches, with the keys of practice questions, their reasons and a plan for each lesson. */
export const readerEditions = ['reader', 'teacher'] as const;
export type ReaderEdition = (typeof readerEditions)[number];

/** A course, or a collection of warning cases: all of them, those of a field, or a list somebody chose. */
export type ReaderSubject = { kind: 'course'; slug: string } | { kind: 'cases'; which: 'all' | Domain | readonly string[] };

export type ReaderAsked = { subject: ReaderSubject; locale: Locale; edition: ReaderEdition; format: ReaderFormat };

/** How many cases a list may name. Platform default: a longer one is the whole collection. */
export const mostChosen = 20;

const endings: Record<ReaderFormat, string> = { epub: 'epub', a4: 'a4.pdf', phone: 'phone.pdf', slides: 'slides.pdf' };

const subjectName = (subject: ReaderSubject): string =>
  subject.kind === 'course' ? subject.slug : typeof subject.which === 'string' ? subject.which : 'chosen';

/** `ai-101.zh-CN.epub`, `ai-101.en.teacher.a4.pdf`, `medicine.zh-CN.phone.pdf`: the last part of an address, and the name of the file. */
export const readerFileName = ({ subject, locale, edition, format }: ReaderAsked): string =>
  [subjectName(subject), locale, ...(edition === 'teacher' ? ['teacher'] : []), endings[format]].join('.');

/** Where a file is fetched, without language. */
export const readerPath = (asked: ReaderAsked): string => {
  const { subject } = asked;
  const chosen = subject.kind === 'cases' && typeof subject.which !== 'string' ? `?only=${subject.which.join('+')}` : '';
  return `/api/readers/${subject.kind === 'course' ? 'courses' : 'cases'}/${readerFileName(asked)}${chosen}`;
};

/** What a file name asks for; undefined where it is none of ours. `only`: the cases of a chosen list. */
export const readerNamed = (shelf: string, name: string, only: readonly string[] = []): ReaderAsked | undefined => {
  const [, slug = '', language = '', teacher, ending] = /^([a-z0-9-]+)\.(zh-CN|en)(\.teacher)?\.([a-z0-9.]+)$/.exec(name) ?? [];
  const format = readerFormats.find((one) => endings[one] === ending);
  if (!isLocale(language) || !format) return undefined;
  const rest = { locale: language, edition: teacher ? ('teacher' as const) : ('reader' as const), format };
  if (shelf === 'courses') return { subject: { kind: 'course', slug }, ...rest };
  // A case asks its questions of everybody, so there is nothing to add for teachers; slides are made for lessons.
  if (shelf !== 'cases' || format === 'slides' || teacher) return undefined;
  if (slug === 'chosen') {
    const which = [...new Set(only)].sort();
    return which.length > 0 && which.length <= mostChosen ? { subject: { kind: 'cases', which }, ...rest } : undefined;
  }
  const which = (['all', ...domains] as const).find((one) => one === slug);
  return which && { subject: { kind: 'cases', which }, ...rest };
};

/** The forms there are of a subject, in the order in which they are offered. */
export const formatsOf = ({ kind }: ReaderSubject): readonly ReaderFormat[] =>
  kind === 'course' ? readerFormats : readerFormats.filter((format) => format !== 'slides');
