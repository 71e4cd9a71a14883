import type { Need, NeedLeaf } from '../content/need.ts';
import { leavesOf } from '../content/need.ts';
import type { PolicyOwner, RequirementRule } from '../content/policy.ts';
import type { meetings, RequirementForm } from './requirement-form.ts';

type Name = keyof RequirementForm;
export type RequirementTyped = { typed: Partial<Record<Name, string>>; chosen: Partial<Record<Name, string[]>> };

const words = (value: string | number | null | undefined): string => (value == null ? '' : String(value));

const metBy = (need: Need | undefined): (typeof meetings)[number] => {
  if (need === undefined) return 'course';
  if ('hours' in need) return 'hours';
  if ('of' in need) return 'some';
  if (!('allOf' in need)) return leavesOf(need).every((leaf) => 'certification' in leaf) ? 'certified' : 'any';
  return need.allOf.some((part) => 'anyOf' in part) ? 'one-more' : 'all';
};

const coursesAmong = (leaves: readonly NeedLeaf[]): string[] =>
  leaves.flatMap((leaf) => ('course' in leaf ? [leaf.course] : 'hours' in leaf ? (leaf.courses ?? []) : []));

const dueOf = ({ due }: RequirementRule): [kind: string, count: string, day: string] => {
  if ('on' in due) return ['day', '', due.on];
  if ('before' in due) return ['joining', '', ''];
  if ('as' in due) return ['', '', ''];
  return 'daysAfterTrigger' in due ? ['days', words(due.daysAfterTrigger), ''] : ['months', words(due.monthsAfterTrigger), ''];
};

const validKind = ({ validity, validMonths }: RequirementRule): string => {
  if (validity) return 'from' in validity ? 'previous' : 'calendar';
  return validMonths === null ? 'ever' : 'months';
};

/** What the form shows of a requirement that is to be changed: the inverse of `ruleFrom`. */
export const typedFrom = (rule: RequirementRule, { unitId }: PolicyOwner): RequirementTyped => {
  const [group = {}] = rule.audience ?? [];
  const [dueKind, dueCount, dueDay] = dueOf(rule);
  const { validity, grace } = rule;
  const calendar = validity && 'month' in validity ? validity : undefined;
  const leaves = rule.satisfiedBy ? leavesOf(rule.satisfiedBy) : [];
  const hours = leaves.find((leaf) => 'hours' in leaf);
  const [document] = rule.documents ?? [];
  const unit = group.units?.[0];
  return {
    typed: {
      titleZh: rule.title['zh-CN'],
      titleEn: rule.title.en,
      whyZh: rule.why['zh-CN'],
      whyEn: rule.why.en,
      trigger: rule.trigger,
      everyMonths: words(rule.everyMonths),
      holdersOf: words(rule.holdersOf),
      unit: unit === unitId ? '' : words(unit),
      course: words(rule.course),
      metBy: metBy(rule.satisfiedBy),
      atLeast: words(rule.satisfiedBy && 'of' in rule.satisfiedBy ? rule.satisfiedBy.atLeast : undefined),
      joins: words(group.joins),
      topic: words(leaves.flatMap((leaf) => ('topic' in leaf ? [leaf.topic] : []))[0]),
      certification: leaves.flatMap((leaf) => ('certification' in leaf ? [leaf.certification] : [])).join(', '),
      hours: words(hours?.hours),
      withinMonths: words(hours?.withinMonths),
      dueKind,
      dueCount,
      dueDay,
      validKind: validKind(rule),
      validMonths: words(rule.validMonths),
      validMonth: words(calendar?.month),
      validDay: words(calendar?.day),
      minimumMonths: words(calendar?.minimumMonths),
      renewalDays: words(rule.renewalDays),
      graceDays: words(grace?.days),
      graceZh: words(grace?.rights['zh-CN']),
      graceEn: words(grace?.rights.en),
      documentZh: words(document?.title['zh-CN']),
      documentEn: words(document?.title.en),
      documentNumber: words(document?.number),
      documentDay: words(document?.issuedOn),
    },
    chosen: {
      positions: group.positions ?? [],
      contracts: group.contracts ?? [],
      committeeRoles: group.committeeRoles ?? [],
      projectRoles: group.projectRoles ?? [],
      projectDomains: group.domains ?? [],
      traits: group.traits ?? [],
      listed: group.listed ? ['listed'] : [],
      once: rule.oncePerPerson ? ['once'] : [],
      countedFrom: rule.countedFrom === 'trigger' ? ['trigger'] : [],
      measured: rule.measured === 'at-trigger' ? ['at-trigger'] : [],
      existing: rule.existing === 'keep' ? ['keep'] : [],
      courses: coursesAmong(leaves).filter((one) => one !== rule.course),
      basis: rule.basis,
      platformDefault: rule.platformDefault,
    },
  };
};
