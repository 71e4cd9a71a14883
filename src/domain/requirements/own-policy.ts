import { z } from 'zod';
import { type Change, changes } from '../content/edition.ts';
import { narrowedTo, type PolicyEdition, type PolicyOwner, type RequirementRule } from '../content/policy.ts';
import { orBlank } from '../shared/blank.ts';
import { fault } from '../shared/fault.ts';
import type { Bilingual } from '../shared/locale.ts';
import { isPlainDate, type PlainDate } from '../shared/plain-date.ts';
import type { PublishedPolicy } from './in-force.ts';

/** 自设要求集, and 专项学习: a campaign asks one thing of an audience for a period. */
export const ownPolicyKinds = ['policy', 'campaign'] as const;
export type OwnPolicyKind = (typeof ownPolicyKinds)[number];

/** The edition of an own policy that is being written: complete requirements, and of its head what has been filled in. */
export type PolicyDraft = {
  title: Bilingual;
  from: PlainDate | null;
  change: Change;
  requirements: RequirementRule[];
};

const Title = z.string().trim().min(1).max(120);

/** `unit` blank: for the whole institution. */
export const NewPolicyForm = z.object({ titleZh: Title, titleEn: Title, unit: orBlank(z.string()) });
/** `policy`: the name of what is offered. */
export const TakeOverForm = z.object({ policy: z.string().min(1), where: orBlank(z.string()) });
export const HeadForm = z.object({
  titleZh: Title,
  titleEn: Title,
  from: orBlank(z.string().refine(isPlainDate, fault('not_a_day'))),
  change: z.enum(changes),
});
/** A form that is one button. */
export const ButtonForm = z.object({});
export const RepealForm = z.object({ from: z.string().refine(isPlainDate, fault('not_a_day')) });

export type PolicyRefusal =
  | { code: 'requirements.no_draft' }
  | { code: 'requirements.draft_there' }
  | { code: 'requirements.asks_nothing' }
  | { code: 'requirements.begins_unknown'; field: 'from' }
  | { code: 'requirements.begins_in_past'; field: 'from'; today: PlainDate }
  | { code: 'requirements.begins_too_early'; field: 'from'; after: PlainDate }
  | { code: 'requirements.unit_elsewhere'; field: 'unit' }
  | { code: 'requirements.no_such_course'; field: 'course' }
  | { code: 'requirements.too_many_to_simulate'; people: number; most: number };

/** The version that follows these, in the year in which the edition begins: 2026.1, 2026.2. */
export const nextVersion = (versions: readonly string[], from: PlainDate): string => {
  const year = from.slice(0, 4);
  const numbers = versions.filter((one) => one.startsWith(`${year}.`)).map((one) => Number(one.slice(5)));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
};

/** The id for one more requirement: stable from edition to edition, so that what was granted for it stays granted. */
export const nextRequirement = (editions: readonly { requirements: readonly { id: string }[] }[]): string => {
  const numbers = editions.flatMap(({ requirements }) => requirements.map(({ id }) => Number(/^r(\d+)$/.exec(id)?.[1] ?? 0)));
  return `r${Math.max(0, ...numbers) + 1}`;
};

/**
 * Why an edition cannot begin on a day: nobody is bound from a day that is over, for nobody could still be in time; and an edition is later than
 * the ones before it.
 */
export const beginningFault = (
  from: PlainDate | null,
  past: readonly { from: PlainDate }[],
  today: PlainDate,
): PolicyRefusal | undefined => {
  if (from === null) return { code: 'requirements.begins_unknown', field: 'from' };
  if (from < today) return { code: 'requirements.begins_in_past', field: 'from', today };
  const last = past
    .map((edition) => edition.from)
    .sort()
    .at(-1);
  return last !== undefined && from <= last ? { code: 'requirements.begins_too_early', field: 'from', after: last } : undefined;
};

/** The edition that a draft becomes, for the owner's people alone. */
export const editionFrom = (draft: PolicyDraft & { from: PlainDate }, owner: PolicyOwner, versions: readonly string[]): PolicyEdition => ({
  version: nextVersion(versions, draft.from),
  from: draft.from,
  change: draft.change,
  requirements: draft.requirements.map((rule) => narrowedTo(rule, owner)),
});

/** The policy as it would be with one more edition. The edition has no id yet; what is worked out from it is written nowhere. */
export const withEdition = (policy: PublishedPolicy, edition: PolicyEdition): PublishedPolicy => ({
  ...policy,
  editions: [...policy.editions, { editionId: 'draft', edition }].sort((a, b) => (a.edition.from < b.edition.from ? -1 : 1)),
});
