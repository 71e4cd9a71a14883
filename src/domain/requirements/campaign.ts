import { z } from 'zod';
import type { AudienceGroup } from '../content/audience.ts';
import { narrowedTo, Policy, type PolicyEdition, type PolicyOwner, type RequirementRule, replyKinds } from '../content/policy.ts';
import { positions } from '../people/person.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { Bilingual } from '../shared/locale.ts';
import { isPlainDate, PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

/** At most so many people are named one by one; whoever means more names a unit. Platform default. */
export const peopleAtMost = 3000;

/** 指派学习: these people are to complete a course by a day. `unitId`: the unit in whose name, and within which, it is asked; null for the institution. */
export const NewAssignment = z.strictObject({
  institutionId: z.string().min(1),
  unitId: z.string().min(1).nullable(),
  people: z.array(z.string().min(1)).min(1, fault('missing')).max(peopleAtMost, fault('too_many')),
  course: Slug,
  dueOn: PlainDate,
  why: Bilingual,
});
export type NewAssignment = z.infer<typeof NewAssignment>;

const Title = z.string().trim().min(1).max(120);
const Words = z.string().trim().min(1).max(1200);
const Day = z.string().refine(isPlainDate, fault('not_a_day'));

const asked = {
  titleZh: Title,
  titleEn: Title,
  asks: z.string().regex(/^(course|case):[a-z0-9-]+$/, 'not_offered'),
  replyKind: z.enum(replyKinds),
  questionZh: orBlank(Words),
  questionEn: orBlank(Words),
  positions: z.array(z.enum(positions)),
  onProjects: z.enum(['aside', 'blocks']).default('aside'),
  from: Day,
  dueOn: Day,
  whyZh: Words,
  whyEn: Words,
};

/** What every campaign asks. `asks`: `course:<slug>` or `case:<slug>`; a case needs a question. */
export type CampaignAsked = z.infer<z.ZodObject<typeof asked>>;

type Question = { asks?: string; questionZh?: string | null; questionEn?: string | null };
const isThere = (field: 'questionZh' | 'questionEn') => (given: Question) => !given.asks?.startsWith('case:') || given[field] != null;
const missing = (field: 'questionZh' | 'questionEn') => ({ path: [field], when: () => true, ...fault('missing') });

/** A campaign of an institution or a unit, as its form sends it. */
export const CampaignForm = z
  .object({ ...asked, unit: orBlank(z.string()) })
  .refine(isThere('questionZh'), missing('questionZh'))
  .refine(isThere('questionEn'), missing('questionEn'));
export type CampaignForm = z.infer<typeof CampaignForm>;

/** A campaign that a competent authority calls, in its own name, at some of the institutions of its scope. */
export const AuthorityCampaignForm = z
  .object({ ...asked, publisherZh: Title, publisherEn: Title, institutions: z.array(z.string().min(1)).min(1, fault('missing')) })
  .refine(isThere('questionZh'), missing('questionZh'))
  .refine(isThere('questionEn'), missing('questionEn'));
export type AuthorityCampaignForm = z.infer<typeof AuthorityCampaignForm>;

export const repliesAtMost = 2000;
/** What a reply says; an acknowledgement says nothing further. */
export const WrittenForm = z.object({ words: z.string().trim().min(1).max(repliesAtMost) });
export const DraftForm = z.object({ words: z.string().trim().max(repliesAtMost) });
export const AcknowledgedForm = z.object({ acknowledged: z.literal('yes', fault('missing')) });
/** What is kept as the words of an acknowledgement. */
export const acknowledgement = 'acknowledged';

/** The last day of a campaign, by the one requirement of its first edition. */
export const endOf = ({ requirements: [rule] }: PolicyEdition): PlainDate => {
  if (!rule || !('on' in rule.due)) throw new Error('A campaign has one requirement, due on a day.');
  return rule.due.on;
};

export type CampaignRefusal =
  | { code: 'requirements.no_such_case'; field: 'asks' }
  | { code: 'requirements.campaign_over'; endedOn: PlainDate }
  | { code: 'requirements.called_by_authority'; publisher: Bilingual }
  | { code: 'requirements.not_asked_to_reply' }
  | { code: 'requirements.no_such_course'; field: 'course' }
  | { code: 'requirements.due_before_start'; field: 'dueOn'; startsOn: PlainDate }
  | { code: 'requirements.people_elsewhere'; field: 'people'; people: number };

/** What a campaign asks; the one requirement in its only edition. */
export const campaignRequirement = 'campaign';

/** 专项学习: one thing asked of an audience within a period. */
export type Campaign = {
  owner: PolicyOwner;
  title: Bilingual;
  startsOn: PlainDate;
  endsOn: PlainDate;
  audience: AudienceGroup[];
  why: Bilingual;
  asks: Pick<RequirementRule, 'course' | 'case' | 'reply' | 'onProjects'>;
  /** Where an authority called it: in whose name, and which of its campaigns this is a part of. Absent: the owner's own. */
  calledBy?: { id: string; publisher: Bilingual };
};

/** The edition that a campaign is published as. Learning counts from its first day; it is over, and nobody newly asked, after its last. */
export const campaignEdition = ({ owner, title, startsOn, endsOn, audience, why, asks }: Campaign): PolicyEdition => {
  const rule = {
    id: campaignRequirement,
    title,
    trigger: 'campaign' as const,
    ...asks,
    audience,
    due: { on: endsOn },
    validMonths: null,
    basis: [],
    why,
    platformDefault: [],
  };
  const version = `${startsOn.slice(0, 4)}.1`;
  const editions = [{ version, from: startsOn, change: 'material' as const, requirements: [narrowedTo(rule, owner)] }];
  const { editions: parsed } = Policy.parse({ title, publisher: title, editions });
  if (!parsed[0]) throw new Error('A campaign has one edition.');
  return parsed[0];
};

/** What the assignment of a course is called. */
export const assignmentTitle = (course: Bilingual): Bilingual => ({ 'zh-CN': `学完《${course['zh-CN']}》`, en: `Complete ${course.en}` });
