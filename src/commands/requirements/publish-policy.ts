import type { Database, Tx } from '#db/client.ts';
import type { PolicyEdition } from '#domain/content/policy.ts';
import { beginningFault, editionFrom, type PolicyDraft } from '#domain/requirements/own-policy.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { type OwnPolicy, ownPolicyById } from '#queries/requirements/own-policy.ts';
import type { NotDrafted } from './draft-policy.ts';
import { advanceAll, type By } from './granting.ts';
import { publishOwn } from './publish-own.ts';

const permission = 'policies.manage';

const write = async (tx: Tx, policy: OwnPolicy, draft: PolicyDraft, by: By): Promise<Outcome<PolicyEdition, NotDrafted>> => {
  const past = policy.editions.map(({ edition }) => edition);
  const fault = beginningFault(draft.from, past, dayOf(by.now));
  if (fault || draft.from === null) return refused(fault ?? { code: 'requirements.begins_unknown', field: 'from' });
  const edition = editionFrom(
    { ...draft, from: draft.from },
    policy.owner,
    past.map(({ version }) => version),
  );
  await publishOwn(tx, { slug: policy.slug, owner: policy.owner, title: draft.title, edition }, by);
  await advanceAll(tx, { personId: null, ...policy.owner }, by);
  return granted(edition);
};

/**
 * Publishes the draft of an own policy as its next edition, for ever as it is, and works out at once what everybody of the institution or unit is
 * now asked and where they stand. Returns the edition.
 */
export const publishPolicy = (db: Database, { policyId }: { policyId: string }, by: By): Promise<Outcome<PolicyEdition, NotDrafted>> =>
  db.transaction(async (tx) => {
    const found = await ownPolicyById(tx, policyId, { actor: by.actor, permission });
    if (!found.ok) return found;
    const { draft } = found.value;
    if (!draft) return refused({ code: 'requirements.no_draft' });
    if (draft.requirements.length === 0) return refused({ code: 'requirements.asks_nothing' });
    return write(tx, found.value, draft, by);
  });

/** 废止: from a day on the policy asks nothing any more; what is still open is cancelled on that day. */
export const repealPolicy = (
  db: Database,
  { policyId, from }: { policyId: string; from: PlainDate },
  by: By,
): Promise<Outcome<PolicyEdition, NotDrafted>> =>
  db.transaction(async (tx) => {
    const found = await ownPolicyById(tx, policyId, { actor: by.actor, permission });
    if (!found.ok) return found;
    const [newest] = found.value.editions;
    if (!newest || newest.edition.requirements.length === 0) return refused({ code: 'requirements.asks_nothing' });
    return write(tx, found.value, { title: newest.title, from, change: 'material', requirements: [] }, by);
  });
