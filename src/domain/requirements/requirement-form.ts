import { z } from 'zod';
import { committeeRoles } from '../committees/committee.ts';
import { platformDefaults, RequirementRule } from '../content/policy.ts';
import { ClauseId } from '../content/registry.ts';
import { contracts, positions } from '../people/person.ts';
import { projectDomains, projectTraits } from '../projects/nature.ts';
import { projectRoles } from '../projects/project.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';

/** What sets off a requirement that a form can make. A campaign and a class have pages of their own. */
export const formTriggers = ['onboarding', 'project', 'committee', 'exchange', 'periodic', 'rule-change'] as const;
/**
 * What meets it: the course alone, it or any other of the things named, all of them, it and one of the others, so many of them, any of the
 * certifications named, or so many hours of learning on a topic.
 */
export const meetings = ['course', 'any', 'all', 'one-more', 'some', 'certified', 'hours'] as const;
/** Whether somebody is on a project from its beginning or joins it later. */
export const joinings = ['at-start', 'later'] as const;
export const dueKinds = ['days', 'months', 'day', 'joining'] as const;
export const validKinds = ['months', 'previous', 'calendar', 'ever'] as const;

const Title = z.string().trim().min(1).max(120);
const Why = z.string().trim().min(1).max(1200);
const Day = z.string().refine(isPlainDate, fault('not_a_day'));
const Slugs = z
  .string()
  .trim()
  .transform((text) => text.split(/[\s,，、;；]+/).filter((one) => one !== ''))
  .pipe(z.array(Slug).min(1).max(5));
const count = (max: number, min = 1) => orBlank(z.coerce.number(fault('not_a_number')).int(fault('not_a_number')).min(min).max(max));

const fields = z.object({
  titleZh: Title,
  titleEn: Title,
  whyZh: Why,
  whyEn: Why,
  trigger: z.enum(formTriggers),
  everyMonths: count(120),
  once: z.array(z.literal('once')),
  /** Of a change of rules: the course that somebody must have completed before, to be asked. */
  holdersOf: orBlank(Slug),
  positions: z.array(z.enum(positions)),
  contracts: z.array(z.enum(contracts)),
  unit: orBlank(z.string()),
  committeeRoles: z.array(z.enum(committeeRoles)),
  projectRoles: z.array(z.enum(projectRoles)),
  projectDomains: z.array(z.enum(projectDomains)),
  traits: z.array(z.enum(projectTraits)),
  listed: z.array(z.literal('listed')),
  joins: orBlank(z.enum(joinings)),
  course: Slug,
  metBy: z.enum(meetings),
  courses: z.array(Slug),
  atLeast: count(20),
  topic: orBlank(Slug),
  /** One or several, any of which counts where they alone meet it. */
  certification: orBlank(Slugs),
  hours: orBlank(z.coerce.number(fault('not_a_number')).positive(fault('not_a_number')).max(1000)),
  withinMonths: count(120),
  dueKind: z.enum(dueKinds),
  dueCount: count(1000, 0),
  dueDay: orBlank(Day),
  countedFrom: z.array(z.literal('trigger')),
  validKind: z.enum(validKinds),
  validMonths: count(600),
  /** Once met on an occasion it stays met there. */
  measured: z.array(z.literal('at-trigger')),
  /** Of a change of validity: what was completed before it stays as it was. */
  existing: z.array(z.literal('keep')),
  validMonth: count(12),
  validDay: count(31),
  minimumMonths: count(60, 0),
  renewalDays: count(366),
  graceDays: count(366),
  graceZh: orBlank(Why),
  graceEn: orBlank(Why),
  basis: z.array(ClauseId),
  documentZh: orBlank(Title),
  documentEn: orBlank(Title),
  documentNumber: orBlank(Title),
  documentDay: orBlank(Day),
  platformDefault: z.array(z.enum(platformDefaults)),
});
type Fields = z.infer<typeof fields>;
type Field = keyof Fields;

const isCounted = ({ dueKind }: Partial<Fields>) => dueKind === 'days' || dueKind === 'months';
const documentFields = ['documentZh', 'documentEn', 'documentNumber', 'documentDay'] as const;
const isMonths = ({ validKind }: Partial<Fields>) => validKind === 'months' || validKind === 'previous';

/** How many things a requirement names, where any, all or so many of them meet it. */
const named = ({ course, courses = [], topic, certification }: Partial<Fields>): number =>
  new Set([course, ...courses]).size + (topic == null ? 0 : 1) + (certification?.length ?? 0);
const listing: readonly unknown[] = ['any', 'all', 'one-more', 'some'];

/** Which field is needed when, or does not go with another; each is looked at by itself, so that all are said at once. */
const rules: [
  field: Field,
  code: 'missing' | 'window_too_long' | 'never_renewed' | 'never_lapses' | 'more_than_named' | 'of_rule_change',
  isFine: (given: Partial<Fields>) => boolean,
][] = [
  ['everyMonths', 'missing', ({ trigger, everyMonths }) => trigger !== 'periodic' || everyMonths != null],
  ['holdersOf', 'of_rule_change', ({ trigger, holdersOf }) => trigger === 'rule-change' || holdersOf == null],
  ['courses', 'missing', (given) => !listing.includes(given.metBy) || named(given) > 1],
  ['atLeast', 'missing', ({ metBy, atLeast }) => metBy !== 'some' || atLeast != null],
  ['atLeast', 'more_than_named', (given) => given.metBy !== 'some' || given.atLeast == null || given.atLeast <= named(given)],
  ['certification', 'missing', ({ metBy, certification }) => metBy !== 'certified' || certification != null],
  ['hours', 'missing', ({ metBy, hours }) => metBy !== 'hours' || hours != null],
  ['withinMonths', 'missing', ({ metBy, withinMonths }) => metBy !== 'hours' || withinMonths != null],
  ['topic', 'missing', ({ metBy, topic }) => metBy !== 'hours' || topic != null],
  ['dueCount', 'missing', (given) => !isCounted(given) || given.dueCount != null],
  ['dueDay', 'missing', ({ dueKind, dueDay }) => dueKind !== 'day' || dueDay != null],
  ['validMonths', 'missing', (given) => !isMonths(given) || given.validMonths != null],
  ['validMonth', 'missing', ({ validKind, validMonth }) => validKind !== 'calendar' || validMonth != null],
  ['validDay', 'missing', ({ validKind, validDay }) => validKind !== 'calendar' || validDay != null],
  ['renewalDays', 'never_renewed', ({ validKind, renewalDays }) => validKind !== 'ever' || renewalDays == null],
  [
    'renewalDays',
    'window_too_long',
    (given) => !isMonths(given) || given.renewalDays == null || given.validMonths == null || given.renewalDays < given.validMonths * 28,
  ],
  ['renewalDays', 'missing', ({ validKind, renewalDays }) => validKind !== 'previous' || renewalDays != null],
  ['graceDays', 'never_lapses', ({ measured, graceDays }) => (measured?.length ?? 0) === 0 || graceDays == null],
  ['graceZh', 'missing', ({ graceDays, graceZh }) => graceDays == null || graceZh != null],
  ['graceEn', 'missing', ({ graceDays, graceEn }) => graceDays == null || graceEn != null],
  ['basis', 'missing', (given) => (given.basis?.length ?? 0) > 0 || documentFields.some((field) => given[field] != null)],
  ...documentFields.map((field): (typeof rules)[number] => [
    field,
    'missing',
    (given) => given[field] != null || documentFields.every((other) => given[other] == null),
  ]),
];

/** One requirement of an own policy as its form sends it. */
export const RequirementForm = rules.reduce(
  (form, [field, code, isFine]) => form.refine((given) => isFine(given), { path: [field], when: () => true, ...fault(code) }),
  fields,
);
export type RequirementForm = z.infer<typeof RequirementForm>;

const filled = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

const audienceOf = (form: RequirementForm) => {
  const { positions: who, contracts: held, unit, projectDomains: domains, traits, listed, trigger, projectRoles: roles } = form;
  const onProject = trigger === 'project';
  const inCommittee = trigger === 'committee';
  const group = {
    positions: filled(who),
    contracts: filled(held),
    units: unit === null ? undefined : [unit],
    committeeRoles: inCommittee ? filled(form.committeeRoles) : undefined,
    projectRoles: onProject ? filled(roles) : undefined,
    domains: onProject || inCommittee ? filled(domains) : undefined,
    traits: onProject ? filled(traits) : undefined,
    listed: onProject && listed.length > 0 ? true : undefined,
    joins: onProject ? (form.joins ?? undefined) : undefined,
  };
  return Object.values(group).some((value) => value !== undefined) ? [group] : undefined;
};

const metByOf = ({ metBy, course, courses, topic, certification, hours, withinMonths, atLeast }: RequirementForm) => {
  if (metBy === 'course') return undefined;
  const held = (certification ?? []).map((one) => ({ certification: one }));
  if (metBy === 'certified') return held.length === 1 ? held[0] : { anyOf: held };
  const taught = [...new Set([course, ...courses])];
  if (metBy === 'hours') return { hours, topic, courses: taught, withinMonths };
  const all = [...taught.map((one) => ({ course: one })), ...(topic === null ? [] : [{ topic }]), ...held];
  if (metBy === 'one-more') return { allOf: [{ course }, { anyOf: all.slice(1) }] };
  if (metBy === 'some') return { atLeast, of: all };
  return metBy === 'any' ? { anyOf: all } : { allOf: all };
};

const dueOf = ({ dueKind, dueCount, dueDay }: RequirementForm) => {
  switch (dueKind) {
    case 'days':
      return { daysAfterTrigger: dueCount };
    case 'months':
      // No months after are no days after: the day itself.
      return dueCount === 0 ? { daysAfterTrigger: 0 } : { monthsAfterTrigger: dueCount };
    case 'day':
      return { on: dueDay };
    case 'joining':
      return { before: 'joining' };
  }
};

const validityOf = ({ validKind, validMonth, validDay, minimumMonths }: RequirementForm) => {
  if (validKind === 'previous') return { from: 'previous' };
  return validKind === 'calendar' ? { month: validMonth, day: validDay, minimumMonths: minimumMonths ?? 0 } : undefined;
};

const withoutAbsent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The requirement that a form describes. The form has checked whatever the rule asks, so a rule that does not parse is a fault of the form. */
export const ruleFrom = (id: string, form: RequirementForm): RequirementRule =>
  RequirementRule.parse(
    withoutAbsent({
      id,
      title: { 'zh-CN': form.titleZh, en: form.titleEn },
      trigger: form.trigger,
      audience: audienceOf(form),
      everyMonths: form.trigger === 'periodic' ? form.everyMonths : undefined,
      holdersOf: form.holdersOf ?? undefined,
      course: form.course,
      satisfiedBy: metByOf(form),
      oncePerPerson: form.once.length > 0 ? true : undefined,
      measured: form.measured.length > 0 ? 'at-trigger' : undefined,
      due: dueOf(form),
      countedFrom: isCounted(form) && form.countedFrom.length > 0 ? 'trigger' : undefined,
      validMonths: isMonths(form) ? form.validMonths : null,
      validity: validityOf(form),
      existing: form.existing.length > 0 ? 'keep' : undefined,
      renewalDays: form.renewalDays ?? undefined,
      grace: form.graceDays === null ? undefined : { days: form.graceDays, rights: { 'zh-CN': form.graceZh, en: form.graceEn } },
      basis: form.basis,
      documents:
        form.documentZh === null
          ? undefined
          : [{ title: { 'zh-CN': form.documentZh, en: form.documentEn }, number: form.documentNumber, issuedOn: form.documentDay }],
      why: { 'zh-CN': form.whyZh, en: form.whyEn },
      platformDefault: form.platformDefault,
    }),
  );
