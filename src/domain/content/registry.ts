import { z } from 'zod';
import { Bilingual } from '../shared/locale.ts';
import { PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

/**
 * How well a clause was seen. A: the text itself was read. A-partial: read, but cut off, so only the seen half may be used.
 * B: a reliable report of it was read. Anything weaker is not in the registry.
 */
export const grades = ['A', 'A-partial', 'B'] as const;

/** The identity of a clause in the registry, as the fact base numbers them: `KJ-13`, `BJ-S17`. */
export const ClauseId = z.string().regex(/^[A-Z]{2,5}-[A-Z]?\d{1,3}[a-z]?$/, 'like KJ-13 or BJ-S17');

export const Clause = z.strictObject({
  id: ClauseId,
  article: z
    .string()
    .min(1)
    .nullable()
    .describe('The article as the document numbers it, "9(3)". null where only the content, not the number, is confirmed.'),
  paraphrase: Bilingual.describe('What it says, in our own words.'),
  grade: z.enum(grades),
  topics: z.array(Slug).default([]).describe('What it is about, as content/topics.yaml names it: one or more, the closest first.'),
});

/** The parts of the topic list, in the order in which they are shown. */
export const topicGroups = ['ground', 'review', 'people', 'material', 'machines', 'conduct'] as const;

/** What clauses are about, across documents. `content/topics.yaml` is a list of these, in the order in which they are shown. */
export const Topic = z.strictObject({
  id: Slug,
  group: z.enum(topicGroups),
  title: Bilingual,
  asks: Bilingual.describe('The question that somebody has who looks for it, in one sentence.'),
});
export type Topic = z.infer<typeof Topic>;

/** A year, a month or a day, as precisely as it is confirmed. */
const PartialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'like 2024, 2024-05 or 2024-05-01');

/** What a document or a case is mainly about. */
export const domains = ['general', 'ai', 'life-science', 'medicine', 'animals', 'data', 'integrity'] as const;
export type Domain = (typeof domains)[number];

/** The five principles that the opinions of 2022 on ethics governance name: well-being, respect for life, fairness, risk under control, openness. */
export const principles = ['welfare', 'respect', 'fairness', 'risk', 'openness'] as const;
export type Principle = (typeof principles)[number];

/** One legal or policy document and the clauses of it that are confirmed. `content/regulations/<slug>.yaml`. */
export const Regulation = z.strictObject({
  title: Bilingual,
  shortTitle: Bilingual.describe('What running text calls it.'),
  number: z.string().min(1).nullable().describe('文号, null where there is none or it is not confirmed.'),
  issuer: Bilingual,
  issuedOn: PlainDate.nullable(),
  effectiveOn: PlainDate.nullable(),
  endedOn: PlainDate.optional().describe('The first day on which it no longer binds. Its clauses keep their ids.'),
  supersededBy: Slug.optional().describe('The document of the registry that took its place.'),
  tookPlaceOf: z
    .array(z.strictObject({ title: Bilingual, endedOn: PlainDate.optional() }))
    .default([])
    .describe('Earlier documents that are not in the registry and ended by this one.'),
  events: z
    .array(z.strictObject({ on: PartialDay, what: Bilingual }))
    .default([])
    .describe('What else happened to it on a confirmed date: a consultation, an amendment, another authority.'),
  status: z.enum(['in-force', 'draft', 'principles']).describe('principles: guidance without legal force of its own'),
  domain: z.enum(domains),
  countedIn: z.enum(['articles', 'parts']).default('articles').describe('parts: 6(2) is item two of part six, 第六部分第二项'),
  url: z.url().nullable(),
  checkedOn: PlainDate.describe('The day on which the fact base was compiled.'),
  note: Bilingual.nullable().describe('What a reader must know before quoting it; null where nothing.'),
  clauses: z.array(Clause).min(1),
});
export type Regulation = z.infer<typeof Regulation>;
export type Clause = z.infer<typeof Clause>;

/** One row per concept. `content/glossary.yaml` is a list of these. */
export const GlossaryTerm = z.strictObject({
  id: Slug,
  term: Bilingual,
  meaning: Bilingual,
  avoid: z.array(z.string().min(1)).default([]).describe('Words we do not use for it, in either language.'),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** A warning case or a good example. `content/cases/<slug>.yaml`; its steps follow the template facts → decision → safeguards → acts. */
/** How a case is looked after. */
export const CaseGovernance = z.strictObject({
  persons: z
    .enum(['none', 'public-record', 'composite'])
    .describe('Whom it names, as was checked: nobody, only people whom its official, court or published sources name, or invented people.'),
  reviewOn: PlainDate.describe('The day by which it is compared with its sources again.'),
  withdrawn: z
    .strictObject({ on: PlainDate, why: Bilingual })
    .optional()
    .describe('A case that should not be taught from any more. Its page stays and says since when and why.'),
});

export const Case = z.strictObject({
  title: Bilingual,
  kind: z.enum(['real', 'composite']).describe('composite: invented for teaching, and labelled so wherever it is shown'),
  domain: z.enum(domains),
  severity: z.int().min(1).max(3),
  principles: z.array(z.enum(principles)).min(1).describe('What was at stake.'),
  contentNote: Bilingual.nullable().describe('Named harm a reader may wish to skip; null where none.'),
  period: z.string().min(4).nullable().describe('Years, “2016–2019”; null for a composite'),
  place: Bilingual.nullable(),
  confidence: z.enum(['high', 'medium']).nullable().describe('null for a composite'),
  summary: Bilingual,
  harmed: Bilingual.describe('Who was harmed and how, as far as it is established; in a composite, who would be.'),
  discussion: z.array(Bilingual).min(2).max(4).describe('Open questions for a group around a table.'),
  governance: CaseGovernance,
  facts: z
    .array(z.strictObject({ when: Bilingual, what: Bilingual, sources: z.array(z.string()).default([]) }))
    .min(1)
    .describe('What is established, oldest first. `sources` names keys of `sources` below.'),
  decisions: z
    .array(
      z.strictObject({
        question: Bilingual,
        options: z
          .array(z.strictObject({ act: Bilingual, leadsTo: Bilingual }))
          .min(2)
          .max(4),
      }),
    )
    .min(1),
  safeguards: z.array(z.strictObject({ level: z.enum(['person', 'team', 'institution', 'system']), missing: Bilingual })).min(1),
  acts: z.array(Bilingual).length(3).describe('What you can do tomorrow.'),
  misconceptions: z.array(z.strictObject({ myth: Bilingual, fact: Bilingual })).default([]),
  clauses: z.array(ClauseId).default([]),
  factsAsOf: PlainDate,
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string().min(1), kind: z.enum(['official', 'court', 'journal', 'press', 'repost', 'other']) }),
  ),
});
export type Case = z.infer<typeof Case>;

/** One finding of the evidence on teaching ethics, and what is done here because of it. `content/evidence.yaml` is a list of these. */
export const Finding = z.strictObject({
  id: z.string().regex(/^E\d{1,2}$/, 'like E6'),
  title: Bilingual,
  certainty: z
    .enum(['read', 'known'])
    .describe('read: abstract, excerpt or page was read. known: a well-known source that was not opened again.'),
  finding: Bilingual,
  practice: Bilingual.describe('What this platform does because of it, today.'),
  sources: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        doi: z
          .string()
          .regex(/^10\.\d{4,9}\/\S+$/, 'like 10.1000/182')
          .nullable(),
      }),
    )
    .min(1),
});
export type Finding = z.infer<typeof Finding>;
