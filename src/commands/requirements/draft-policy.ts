import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database, Tx } from '#db/client.ts';
import { ownPolicy } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import { coursesOf, type Policy } from '#domain/content/policy.ts';
import type { NotFound } from '#domain/refusals.ts';
import {
  type HeadForm,
  type NewPolicyForm,
  nextRequirement,
  type PolicyDraft,
  type PolicyRefusal,
} from '#domain/requirements/own-policy.ts';
import { type RequirementForm, ruleFrom } from '#domain/requirements/requirement-form.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { mayAt } from '#queries/requirements/may-at.ts';
import { type OwnPolicy, ownPolicyById } from '#queries/requirements/own-policy.ts';
import { isUnitWithin } from '#queries/requirements/unit-within.ts';
import type { By } from './granting.ts';

export type NotDrafted = Forbidden | NotFound | PolicyRefusal;
const permission = 'policies.manage';

/** Begins a policy of an institution or a unit: a draft that binds nobody until it is published. Returns its id. */
export const beginPolicy = (
  db: Database,
  { institutionId, unit, titleZh, titleEn }: z.infer<typeof NewPolicyForm> & { institutionId: string },
  { actor, now }: By,
): Promise<Outcome<string, Forbidden>> =>
  db.transaction(async (tx) => {
    const owner = { institutionId, unitId: unit };
    if (!(await mayAt(tx, actor, permission, owner))) return refused({ code: 'auth.forbidden', permission });
    const id = crypto.randomUUID();
    const draft: PolicyDraft = { title: { 'zh-CN': titleZh, en: titleEn }, from: null, change: 'material', requirements: [] };
    const row = { id, slug: `u-${id.slice(0, 8)}`, ...owner, kind: 'policy' as const, draft, createdBy: actorRef(actor), createdAt: now };
    await tx.insert(ownPolicy).values(row);
    return granted(id);
  });

/** Takes over a policy that the platform offers: a draft with its requirements, to be changed, simulated and published like any other. Returns its id. */
export const takeOverPolicy = (
  db: Database,
  { institutionId, unit, offered }: { institutionId: string; unit: string | null; offered: Policy },
  { actor, now }: By,
): Promise<Outcome<string, NotDrafted>> =>
  db.transaction(async (tx) => {
    const owner = { institutionId, unitId: unit };
    if (!(await mayAt(tx, actor, permission, owner))) return refused({ code: 'auth.forbidden', permission });
    const requirements = offered.editions.at(-1)?.requirements ?? [];
    if (!offered.offered || requirements.length === 0) return refused({ code: 'shared.not_found' });
    for (const course of requirements.flatMap(coursesOf))
      if (!(await newestEdition(tx, 'course', course))) return refused({ code: 'requirements.no_such_course', field: 'course' });
    const id = crypto.randomUUID();
    const draft: PolicyDraft = { title: offered.title, from: null, change: 'material', requirements };
    const row = { id, slug: `u-${id.slice(0, 8)}`, ...owner, kind: 'policy' as const, draft, createdBy: actorRef(actor), createdAt: now };
    await tx.insert(ownPolicy).values(row);
    return granted(id);
  });

/** Takes one act to the draft of a policy and keeps what it makes of it. */
const redraft = (
  db: Database,
  id: string,
  { actor }: By,
  act: (draft: PolicyDraft | null, policy: OwnPolicy, tx: Tx) => Promise<Outcome<PolicyDraft | null, PolicyRefusal>>,
): Promise<Outcome<null, NotDrafted>> =>
  db.transaction(async (tx) => {
    const found = await ownPolicyById(tx, id, { actor, permission });
    if (!found.ok) return found;
    if (found.value.kind !== 'policy') return refused({ code: 'shared.not_found' });
    const made = await act(found.value.draft, found.value, tx);
    if (!made.ok) return made;
    await tx.update(ownPolicy).set({ draft: made.value }).where(eq(ownPolicy.id, id));
    return granted(null);
  });

const noDraft = { code: 'requirements.no_draft' } as const;

/** Keeps what the draft is called, when it is to begin, and how it differs from the edition before it. */
export const keepHead = (
  db: Database,
  { policyId, titleZh, titleEn, from, change }: z.infer<typeof HeadForm> & { policyId: string },
  by: By,
) =>
  redraft(db, policyId, by, async (draft) =>
    draft ? granted({ ...draft, title: { 'zh-CN': titleZh, en: titleEn }, from, change }) : refused(noDraft),
  );

/** Keeps a requirement of the draft: in the place of the one it changes, or after the others. */
export const keepRequirement = (
  db: Database,
  { policyId, requirement, ...form }: RequirementForm & { policyId: string; requirement: string | null },
  by: By,
) =>
  redraft(db, policyId, by, async (draft, { owner, editions }, tx) => {
    if (!draft) return refused(noDraft);
    if (form.unit !== null && !(await isUnitWithin(tx, form.unit, owner)))
      return refused({ code: 'requirements.unit_elsewhere', field: 'unit' });
    for (const course of [form.course, ...form.courses, ...(form.holdersOf === null ? [] : [form.holdersOf])])
      if (!(await newestEdition(tx, 'course', course))) return refused({ code: 'requirements.no_such_course', field: 'course' });
    const rule = ruleFrom(requirement ?? nextRequirement([draft, ...editions.map(({ edition }) => edition)]), form);
    const known = draft.requirements.some(({ id }) => id === rule.id);
    const requirements = known ? draft.requirements.map((one) => (one.id === rule.id ? rule : one)) : [...draft.requirements, rule];
    return granted({ ...draft, requirements });
  });

/** Takes a requirement out of the draft. */
export const dropRequirement = (db: Database, { policyId, requirement }: { policyId: string; requirement: string }, by: By) =>
  redraft(db, policyId, by, async (draft) =>
    draft ? granted({ ...draft, requirements: draft.requirements.filter(({ id }) => id !== requirement) }) : refused(noDraft),
  );

/** Begins the next edition of a published policy, as a copy of the newest. */
export const beginEdition = (db: Database, { policyId }: { policyId: string }, by: By) =>
  redraft(db, policyId, by, async (draft, { editions: [newest] }) => {
    if (draft) return refused({ code: 'requirements.draft_there' });
    if (!newest) return refused(noDraft);
    return granted({ title: newest.title, from: null, change: 'material', requirements: newest.edition.requirements });
  });

/** Throws the draft of the next edition away. The first draft of a policy goes with the policy itself, which binds nobody yet. */
export const discardDraft = (
  db: Database,
  { policyId }: { policyId: string },
  { actor }: By,
): Promise<Outcome<'kept' | 'gone', NotDrafted>> =>
  db.transaction(async (tx) => {
    const found = await ownPolicyById(tx, policyId, { actor, permission });
    if (!found.ok) return found;
    if (!found.value.draft) return refused(noDraft);
    if (found.value.editions.length > 0) {
      await tx.update(ownPolicy).set({ draft: null }).where(eq(ownPolicy.id, policyId));
      return granted('kept');
    }
    await tx.delete(ownPolicy).where(eq(ownPolicy.id, policyId));
    return granted('gone');
  });
