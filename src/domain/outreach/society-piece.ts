import { z } from 'zod';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import type { Locale } from '../shared/locale.ts';
import { Slug } from '../shared/slug.ts';
import type { SourceRow } from './piece-sources.ts';

/** Being written; waiting for two readers; sent back with a reason; what everybody reads; followed by a later text; taken back. */
export const textStates = ['draft', 'waiting', 'returned', 'published', 'replaced', 'withdrawn'] as const;
export type TextState = (typeof textStates)[number];

/** In what office somebody read a text: for the society itself, or at the desk of the platform. */
export const capacities = ['society', 'desk'] as const;
export type Capacity = (typeof capacities)[number];

/** A text is published once so many people who did not write any of the piece have read it. */
export const readingsNeeded = 2;

const Words = (longest: number) => z.string(fault('missing')).trim().min(1).max(longest);
const Also = (longest: number) => orBlank(z.string().trim().max(longest));
const Address = z
  .string(fault('missing'))
  .trim()
  .min(3)
  .max(60)
  .refine((slug) => Slug.safeParse(slug).success, fault('not_in_form'));
const many = (longest: number) => z.array(z.string().trim().max(longest)).max(12);

/** What is said in Chinese, and the same in English. Either language may be left out, and none may be left half done. */
const said = {
  title: Also(60),
  lead: Also(300),
  body: Also(12_000),
  authorRole: Also(120),
  interests: Also(500),
  titleEn: Also(160),
  leadEn: Also(900),
  bodyEn: Also(36_000),
  authorRoleEn: Also(240),
  interestsEn: Also(1500),
};

export const SocietyTextForm = z.object({
  ...said,
  authorName: Words(80),
  sourceTitle: many(300),
  sourceAddress: many(500),
  sourceOn: many(10),
  change: Also(500),
  changeEn: Also(1500),
});
export const NewSocietyPieceForm = SocietyTextForm.extend({ slug: Address });
export type SocietyTextGiven = z.infer<typeof SocietyTextForm>;

export const SocietyPageForm = z.object({
  slug: Address,
  description: Words(1200),
  descriptionEn: Also(3600),
  website: Also(300),
});
export type SocietyPageGiven = z.infer<typeof SocietyPageForm>;

export const TextActForm = z.object({ textId: z.string().min(1) });
export const TextReasonForm = z.object({ textId: z.string().min(1), reason: Words(500) });

/** What a language of a text consists of; beside each the same in English. */
export const inChinese = ['title', 'lead', 'body', 'authorRole', 'interests'] as const;
export const inEnglish = ['titleEn', 'leadEn', 'bodyEn', 'authorRoleEn', 'interestsEn'] as const;
type Said = { [F in (typeof inChinese)[number] | (typeof inEnglish)[number]]: string | null };

/** The languages that a text is written in, the Chinese first. */
export const languagesOf = ({ title, titleEn }: Pick<Said, 'title' | 'titleEn'>): Locale[] => [
  ...(title === null ? [] : (['zh-CN'] as const)),
  ...(titleEn === null ? [] : (['en'] as const)),
];

export type Telling = { lang: Locale; title: string; lead: string; body: string; authorRole: string; interests: string };

/** A text as a reader of one language meets it: in that language where it is written in it, else in the other, which is then said. */
export const toldIn = (locale: Locale, text: Said): Telling => {
  const written = languagesOf(text);
  const lang = written.includes(locale) ? locale : (written[0] ?? locale);
  const [title, lead, body, authorRole, interests] = (lang === 'en' ? inEnglish : inChinese).map((field) => text[field] ?? '') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { lang, title, lead, body, authorRole, interests };
};

export type SocietyText = Said & { authorName: string; sources: SourceRow[]; change: string | null; changeEn: string | null };
