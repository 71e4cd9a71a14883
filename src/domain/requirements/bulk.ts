import { z } from 'zod';
import type { Permission } from '../auth/permission.ts';
import { fault } from '../shared/fault.ts';
import { isPlainDate, type PlainDate } from '../shared/plain-date.ts';
import { Slug } from '../shared/slug.ts';
import type { CampaignRefusal } from './campaign.ts';
import { type ExemptionForm, type ExtensionForm, exemptionFrom, extensionFrom, type NewGrant } from './grant-forms.ts';
import { type GrantRefusal, Reason } from './grants.ts';

/** What can be done for many people at once. */
export const bulkActs = ['extend', 'exempt', 'assign', 'remind'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** What each act takes. */
export const bulkNeeds = {
  extend: 'requirements.manage',
  exempt: 'requirements.manage',
  assign: 'campaigns.manage',
  remind: 'people.invite',
} as const satisfies Record<BulkAct, Permission>;

/** At most so many people in one act; whoever means more gives an order to a unit. Platform default. */
export const bulkPeopleAtMost = 3000;

/** What becomes of each person: it is done, a letter still waits or is being written, or they were passed over. */
export const bulkStates = ['done', 'waiting', 'sending', 'passed-over'] as const;
export type BulkState = (typeof bulkStates)[number];

/** Why somebody is passed over. What a letter was refused for is kept by its code instead. */
export const passedOverFor = ['own-case', 'not-bound', 'met', 'exempt', 'unchanged', 'asked', 'nothing-open', 'no-email'] as const;
export type PassedOverFor = (typeof passedOverFor)[number];

export const AssignForm = z.object({
  course: Slug,
  dueOn: z.string(fault('missing')).refine(isPlainDate, fault('not_a_day')),
  reason: Reason,
});
export const RemindForm = z.object({});

/** What is to be done, for whomever it concerns. */
export type BulkWanted = { institutionId: string } & (
  | ({ act: 'extend' } & z.infer<typeof ExtensionForm>)
  | ({ act: 'exempt' } & z.infer<typeof ExemptionForm>)
  | { act: 'assign'; course: string; dueOn: PlainDate; reason: string }
  | { act: 'remind' }
);

/** What it grants to one of them; undefined for an act that grants nothing. */
export const grantTo = (wanted: BulkWanted, personId: string): Extract<NewGrant, { is: 'extension' | 'exemption' }> | undefined => {
  if (wanted.act === 'extend') {
    const { act: _, institutionId, ...given } = wanted;
    return { is: 'extension', ...extensionFrom(given, { to: { personId }, institutionId }) };
  }
  if (wanted.act === 'exempt') {
    const { act: _, institutionId, ...given } = wanted;
    return { is: 'exemption', ...exemptionFrom(given, { personId, institutionId }) };
  }
  return undefined;
};

export type BulkRefusal =
  | GrantRefusal
  | CampaignRefusal
  | { code: 'requirements.nobody_concerned' }
  | { code: 'requirements.too_many_people'; limit: number }
  /** Those concerned are no longer those who were shown. */
  | { code: 'requirements.people_changed' };
