import type { Reader } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { beginningFault, editionFrom, type PolicyRefusal, withEdition } from '#domain/requirements/own-policy.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { asPublished, type OwnPolicy, ownPolicyById } from './own-policy.ts';
import { askedOf, peopleConcerned, type Simulation, simulation } from './simulation.ts';

/** More people than this are not worked out while somebody waits for a page: the command line takes its time. Platform default. */
export const simulatedOnPage = 20_000;
const keptMs = 10 * 60_000;
const keptAtMost = 8;

export type SimulatedDraft = { policy: OwnPolicy; from: PlainDate; simulation: Simulation };

// A page turned or a name searched for asks about the same draft again; nothing of it is ever written.
const kept = new Map<string, Simulation>();

/** What the draft of an own policy would change, as worked out some minutes ago at most; `freshly`, now. */
export const simulatedDraft = async (
  db: Reader,
  { policyId, freshly, most = simulatedOnPage }: { policyId: string; freshly: 'freshly' | 'as-kept'; most?: number },
  { actor, now, onProgress }: { actor: Actor; now: Date; onProgress?: (looked: number, of: number) => void },
): Promise<Outcome<SimulatedDraft, Forbidden | NotFound | PolicyRefusal>> => {
  const found = await ownPolicyById(db, policyId, { actor, permission: 'policies.manage' });
  if (!found.ok) return found;
  const policy = found.value;
  const { draft, owner, editions } = policy;
  if (!draft) return refused({ code: 'requirements.no_draft' });
  if (draft.requirements.length === 0) return refused({ code: 'requirements.asks_nothing' });
  const past = editions.map(({ edition }) => edition);
  const fault = beginningFault(draft.from, past, dayOf(now));
  if (fault || draft.from === null) return refused(fault ?? { code: 'requirements.begins_unknown', field: 'from' });
  const { from } = draft;

  const key = JSON.stringify([policyId, dayOf(now), draft, editions.length]);
  const before = kept.get(key);
  if (before && freshly === 'as-kept' && now.getTime() - before.workedOutAt.getTime() < keptMs)
    return granted({ policy, from, simulation: before });

  const people = await peopleConcerned(db, owner, dayOf(now));
  if (people.length > most) return refused({ code: 'requirements.too_many_to_simulate', people: people.length, most });
  const published = asPublished(policy);
  const edition = editionFrom(
    { ...draft, from },
    owner,
    past.map(({ version }) => version),
  );
  const proposal = { before: past.length > 0 ? published : undefined, after: withEdition(published, edition) };
  const worked = await simulation(db, { ...askedOf(proposal, owner.institutionId, from, now), people }, (looked) =>
    onProgress?.(looked, people.length),
  );
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(key, worked);
  return granted({ policy, from, simulation: worked });
};
