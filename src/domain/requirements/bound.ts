import type { CommitteeRole } from '../committees/committee.ts';
import type { AudienceGroup } from '../content/audience.ts';
import type { PolicyEdition, RequirementRule } from '../content/policy.ts';
import type { Contract, Position } from '../people/person.ts';
import type { ProjectDomain, ProjectTrait } from '../projects/nature.ts';
import type { ProjectRole } from '../projects/project.ts';
import { addDays, addMonths, laterOf, type PlainDate } from '../shared/plain-date.ts';

/** What an audience can ask about an occasion, as far as it is on record. */
export type OccasionTraits = {
  finishedOn?: PlainDate | null;
  /** Of an affiliation that began by a transfer: the one that it continues. */
  continues?: string;
  institutionId?: string;
  /** The person, under every record that turned out to be theirs. */
  personIds?: readonly string[];
  position?: Position;
  /** The unit and all above it. */
  units?: readonly string[];
  contract?: Contract;
  committeeRole?: CommitteeRole;
  domains?: readonly ProjectDomain[];
  traits?: readonly ProjectTrait[];
  listed?: boolean;
  /** Whether the project had begun before the person joined it. */
  joins?: 'at-start' | 'later';
  /** Of a class: what it teaches, whether it must be taken, and its due day. */
  course?: string;
  compulsory?: boolean;
  dueOn?: PlainDate;
};

/** What makes a person bound: an affiliation that starts, a place on a project, or another trigger. `id` tells one occasion from another. */
export type Occasion = OccasionTraits &
  // `projectId`: only where the place is read from the log.
  (
    | { trigger: 'project'; id: string; projectId?: string; startedOn: PlainDate; role: ProjectRole }
    | {
        trigger: 'onboarding' | 'committee' | 'exchange' | 'periodic' | 'rule-change' | 'campaign' | 'class';
        id: string;
        startedOn: PlainDate;
      }
  );

/** A requirement that binds on an occasion, and the day by whose end it is to be met. */
export type Bond = { rule: RequirementRule; dueOn: PlainDate };

/**
 * "Before joining" is met by the end of the day before; otherwise the days count from the trigger, so 0 is the day itself. `set` is the day
 * that the occasion sets, where it does.
 */
export const dueOn = ({ due }: Pick<RequirementRule, 'due'>, startedOn: PlainDate, set: PlainDate = startedOn): PlainDate => {
  if ('as' in due) return set;
  if ('before' in due) return addDays(startedOn, -1);
  if ('on' in due) return due.on;
  return 'daysAfterTrigger' in due ? addDays(startedOn, due.daysAfterTrigger) : addMonths(startedOn, due.monthsAfterTrigger);
};

/**
 * The same for somebody of whom the occasion was not known before a day: days that are counted count from that day at the earliest, so that
 * nobody is late on the day they are first asked. "Before joining", a fixed day and one that the occasion sets stay what they are. Platform default,
 * which a rule sets aside by `countedFrom`.
 */
export const dueOnceKnown = (
  rule: Pick<RequirementRule, 'due' | 'countedFrom'>,
  startedOn: PlainDate,
  knownOn: PlainDate,
  set: PlainDate = startedOn,
): PlainDate => {
  const staysPut = 'before' in rule.due || 'on' in rule.due || rule.countedFrom === 'trigger';
  return dueOn(rule, staysPut ? startedOn : laterOf(startedOn, knownOn), set);
};

const among = <T>(wanted: readonly T[] | undefined, ...had: (T | undefined)[]): boolean =>
  wanted === undefined || had.some((one) => one !== undefined && wanted.includes(one));

const fits = (group: AudienceGroup, occasion: Occasion): boolean =>
  among(group.institutions, occasion.institutionId) &&
  among(group.people, ...(occasion.personIds ?? [])) &&
  among(group.positions, occasion.position) &&
  among(group.units, ...(occasion.units ?? [])) &&
  among(group.contracts, occasion.contract) &&
  among(group.projectRoles, occasion.trigger === 'project' ? occasion.role : undefined) &&
  among(group.committeeRoles, occasion.committeeRole) &&
  among(group.courses, occasion.course) &&
  (group.compulsory === undefined || occasion.compulsory === true) &&
  among(group.domains, ...(occasion.domains ?? [])) &&
  among(group.traits, ...(occasion.traits ?? [])) &&
  (group.listed === undefined || occasion.listed === true) &&
  (group.joins === undefined || group.joins === occasion.joins);

/** Whether a rule is about this kind of occasion and, on a project, this role, and about people of this kind. */
export const concerns = (rule: RequirementRule, occasion: Occasion): boolean =>
  rule.trigger === occasion.trigger &&
  (occasion.trigger !== 'project' || rule.projectRoles === undefined || rule.projectRoles.includes(occasion.role)) &&
  (rule.audience === undefined || rule.audience.some((group) => fits(group, occasion)));

/** What an edition of a policy asks of a person on an occasion. */
export const bonds = (edition: PolicyEdition, occasion: Occasion): Bond[] =>
  edition.requirements
    .filter((rule) => concerns(rule, occasion))
    .map((rule) => ({ rule, dueOn: dueOn(rule, occasion.startedOn, occasion.dueOn) }));
