import {
  beginEdition,
  beginPolicy,
  discardDraft,
  dropRequirement,
  keepHead,
  keepRequirement,
  takeOverPolicy,
} from '#commands/requirements/draft-policy.ts';
import { publishPolicy, repealPolicy } from '#commands/requirements/publish-policy.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Policy } from '#domain/content/policy.ts';
import { ButtonForm, HeadForm, NewPolicyForm, RepealForm, TakeOverForm } from '#domain/requirements/own-policy.ts';
import { PolicyFileForm } from '#domain/requirements/policy-file.ts';
import { RequirementForm } from '#domain/requirements/requirement-form.ts';
import { refused } from '#domain/shared/outcome.ts';
import { type Door, submit } from './form.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export const beginPolicyAction = (door: Door, actor: Person, institutionId: string) =>
  submit(door, 'begin', NewPolicyForm, (given, { now }) => beginPolicy(door.locals.db, { ...given, institutionId }, { actor, now }));

/** `offered`: what the platform offers, by its names. */
export const takeOverAction = (door: Door, actor: Person, institutionId: string, offered: ReadonlyMap<string, Policy>) =>
  submit(door, 'take-over', TakeOverForm, async ({ policy, where }, { now }) => {
    const found = offered.get(policy);
    if (!found) return refused({ code: 'shared.not_found' as const });
    return takeOverPolicy(door.locals.db, { institutionId, unit: where, offered: found }, { actor, now });
  });

export const keepHeadAction = (door: Door, actor: Person, policyId: string) =>
  submit(door, 'head', HeadForm, (given, { now }) => keepHead(door.locals.db, { ...given, policyId }, { actor, now }));

export const keepRequirementAction = (door: Door, actor: Person, policyId: string, requirement: string | null) =>
  submit(door, 'requirement', RequirementForm, (given, { now }) =>
    keepRequirement(door.locals.db, { ...given, policyId, requirement }, { actor, now }),
  );

export const simulateFileAction = (door: Door, actor: Person, institutionId: string) =>
  submit(door, 'simulate', PolicyFileForm, async ({ policy, file }, { now }) =>
    door.locals.readings.simulateFile(
      { institutionId, slug: policy || 'new-policy', bytes: new Uint8Array(await file.arrayBuffer()) },
      { actor, now },
    ),
  );

export const dropRequirementAction = (door: Door, actor: Person, policyId: string, requirement: string) =>
  submit(door, 'drop', ButtonForm, (_, { now }) => dropRequirement(door.locals.db, { policyId, requirement }, { actor, now }));

export const beginEditionAction = (door: Door, actor: Person, policyId: string) =>
  submit(door, 'edition', ButtonForm, (_, { now }) => beginEdition(door.locals.db, { policyId }, { actor, now }));

export const discardDraftAction = (door: Door, actor: Person, policyId: string) =>
  submit(door, 'discard', ButtonForm, (_, { now }) => discardDraft(door.locals.db, { policyId }, { actor, now }));

export const publishPolicyAction = (door: Door, actor: Person, policyId: string) =>
  submit(door, 'publish', ButtonForm, (_, { now }) => publishPolicy(door.locals.db, { policyId }, { actor, now }));

export const repealPolicyAction = (door: Door, actor: Person, policyId: string) =>
  submit(door, 'repeal', RepealForm, ({ from }, { now }) => repealPolicy(door.locals.db, { policyId, from }, { actor, now }));
