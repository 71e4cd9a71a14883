import type { Change } from '../content/edition.ts';
import type { RequirementRule } from '../content/policy.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** 自设要求集, and 警示教育 or 指派学习: a campaign asks one thing of an audience for a period. */
export const ownPolicyKinds = ['policy', 'campaign'] as const;
export type OwnPolicyKind = (typeof ownPolicyKinds)[number];

/** The edition of an own policy that is being written: complete requirements, and of its head what has been filled in. */
export type PolicyDraft = {
  title: Bilingual;
  from: PlainDate | null;
  change: Change;
  requirements: RequirementRule[];
};

/** The version that follows these, in the year in which the edition begins: 2026.1, 2026.2. */
export const nextVersion = (versions: readonly string[], from: PlainDate): string => {
  const year = from.slice(0, 4);
  const numbers = versions.filter((one) => one.startsWith(`${year}.`)).map((one) => Number(one.slice(5)));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
};
