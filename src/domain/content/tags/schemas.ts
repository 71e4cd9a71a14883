import { z } from 'zod';
import { Slug } from '../../shared/slug.ts';
import { ClauseId } from '../registry.ts';
import { annotateTags } from './annotate.ts';
import { Line, ObjectiveId, TagId } from './attribute.ts';
import { consentCritiqueTags } from './consentcritique.ts';
import { deidTags } from './deid.ts';
import { embryo14Tags } from './embryo14.ts';
import { headlineClinicTags } from './headlineclinic.ts';
import { labelQuizTags } from './labelquiz.ts';
import { readabilityTags } from './readability.ts';
import { risk } from './risk.ts';
import { slidesTags } from './slides.ts';
import { stakeholdersTags } from './stakeholders.ts';
import { threeRsTags } from './threers.ts';
import { vote } from './vote.ts';
import { weighTags } from './weigh.ts';

const Rules = z.string().regex(/^[A-Z]+-[\w]+( [A-Z]+-[\w]+){2,9}$/, 'three to ten clauses, like KJ-02 KJ-12 GR-04');
const Counts = z.string().regex(/^\d+( \d+){9}$/, 'ten numbers, from score 1 to score 10, like 0 1 2 4 5 6 8 10 12 12');

/** Every tag a lesson or page may use, and its attributes. Markdoc's own checks and the content check both follow this table. */
export const tagSchemas = {
  // A lesson says which objective a decision serves; a piece of the public section serves none. The content check knows which it reads.
  objective: z.strictObject({ id: ObjectiveId }),
  clause: z.strictObject({ id: ClauseId, as: z.enum(['card', 'citation']).default('card') }),
  term: z.strictObject({ id: Slug }),
  case: z.strictObject({ id: Slug }),
  callout: z.strictObject({ kind: z.enum(['note', 'practice', 'warning', 'example']), title: Line.optional() }),
  figure: z.strictObject({ name: Slug, alt: Line, caption: Line.optional() }),
  timeline: z.strictObject({ title: Line }),
  moment: z.strictObject({ when: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'like 2018, 2018-11 or 2018-11-26'), title: Line }),
  check: z.strictObject({ item: z.string().regex(/^[A-Z]+-\d{3}-P\d?-\d{2}$/, 'the id of a practice item, like GEN-101-P3-01') }),
  mythfact: z.strictObject({ myth: Line }),
  dilemma: z.strictObject({ id: TagId, title: Line, objective: ObjectiveId.optional() }),
  choice: z.strictObject({ id: z.string().regex(/^[a-d]$/), label: Line, who: Line.optional() }),
  branches: z.strictObject({ id: TagId, title: Line, objective: ObjectiveId.optional() }),
  scene: z.strictObject({ id: z.string().regex(/^[a-z]\d{1,2}$/, 'like s1, e2'), title: Line }),
  path: z.strictObject({ to: z.string().regex(/^[a-z]\d{1,2}$/, 'the id of a scene'), label: Line, who: Line.optional() }),
  sensemake: z.strictObject({
    id: TagId,
    title: Line,
    objective: ObjectiveId.optional(),
    rules: Rules.optional(),
    send: z.enum(['course']).optional(),
    skip: z.enum(['self']).optional(),
  }),
  expert: z.strictObject({ step: z.enum(['frame', 'rules', 'forecast', 'self', 'decide']) }),
  value: z.strictObject({
    of: z.string().regex(/^(exams|courses|policies)\/[a-z0-9-]+(\.[a-z0-9-]+)?\.[a-zA-Z]+$/, 'like exams/gen-101.cutScore'),
  }),
  reviewbench: z.strictObject({ id: TagId, title: Line, objective: ObjectiveId.optional(), rules: Rules }),
  point: z.strictObject({ id: z.string().regex(/^p\d{1,2}$/, 'like p1'), label: Line, weight: z.enum(['critical', 'minor']) }),
  opinion: z.strictObject({}),
  ...annotateTags,
  ...consentCritiqueTags,
  ...readabilityTags,
  reflect: z.strictObject({ id: TagId, prompt: Line }),
  biaslab: z.strictObject({
    id: TagId,
    title: Line,
    first: Line,
    firstNeed: Counts,
    firstOther: Counts,
    second: Line,
    secondNeed: Counts,
    secondOther: Counts,
    settings: z
      .string()
      .regex(
        /^[^|]+ ([1-9]|10) ([1-9]|10)( \| [^|]+ ([1-9]|10) ([1-9]|10)){1,3}$/,
        'two to four, like The same line 6 6 | Equal recall 7 5',
      ),
    capacity: z.string().regex(/^\d+$/, 'how many can be selected, like 87'),
  }),
  risk,
  ...labelQuizTags,
  ...slidesTags,
  ...deidTags,
  ...embryo14Tags,
  ...headlineClinicTags,
  ...threeRsTags,
  ...stakeholdersTags,
  ...weighTags,
  vote,
} as const;

export type TagName = keyof typeof tagSchemas;
export type TagAttributes<N extends TagName> = z.output<(typeof tagSchemas)[N]>;

/** Tags that hold other content between an opening and a closing tag; the rest stand alone. */
export const containers = [
  'term',
  'callout',
  'timeline',
  'moment',
  'mythfact',
  'dilemma',
  'choice',
  'branches',
  'scene',
  'sensemake',
  'expert',
  'reviewbench',
  'point',
  'opinion',
  'annotate',
  'passage',
  'consentcritique',
  'lack',
  'readability',
  'sample',
  'labelquiz',
  'specimen',
  'origin',
  'labelling',
  'slides',
  'slide',
  'teacher',
  'cards',
  'card',
  'deid',
  'embryo14',
  'mark',
  'threers',
  'change',
  'stakeholders',
  'party',
  'weigh',
  'reason',
] as const satisfies TagName[];

/** Tags that are acts: a lesson is complete when each has been done. A worksheet is one where its course asks for it to be handed in. */
export const actTags = ['check', 'dilemma', 'branches', 'sensemake'] as const satisfies TagName[];

export const isTagName = (name: string): name is TagName => name in tagSchemas;
