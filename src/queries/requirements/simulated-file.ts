import type { Reader } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Policy } from '#domain/content/policy.ts';
import type { PolicyRefusal } from '#domain/requirements/own-policy.ts';
import { changedBy, type PolicyFileRefusal } from '#domain/requirements/policy-file.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { titles } from '../content/titles.ts';
import { simulatedOnPage } from './simulated-draft.ts';
import { askedOf, peopleConcerned, type Simulation, simulation } from './simulation.ts';

export type SimulatedFile = {
  /** By which the same result is shown again, to whoever asked, for some minutes. */
  key: string;
  slug: string;
  title: Bilingual;
  /** What each requirement is called, in the file or as it stands. */
  requirements: ReadonlyMap<string, Bilingual>;
  institutionId: string;
  from: PlainDate;
  simulation: Simulation;
};

const permission = 'policies.manage';
const keptMs = 10 * 60_000;
const keptAtMost = 8;
const kept = new Map<string, SimulatedFile & { askedBy: string }>();

/** The policies that come as files, by name, with what each is called. */
export const shippedPolicies = async (db: Reader): Promise<{ slug: string; title: Bilingual }[]> => {
  const named = (await titles(db)).policy;
  const shipped = (await publishedPolicies(db)).filter(({ owner }) => owner === undefined);
  return shipped.map(({ slug }) => ({ slug, title: named.get(slug) ?? { 'zh-CN': slug, en: slug } }));
};

const who = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : actor.kind);

type Asked = { institutionId: string; slug: string; policy: Policy; most?: number };
type By = { actor: Actor; now: Date; onProgress?: (looked: number, of: number) => void };

/** What a changed edition of a shipped policy, or a new policy, would change for the people of an institution. */
export const simulatedFile = async (
  db: Reader,
  { institutionId, slug, policy, most = simulatedOnPage }: Asked,
  { actor, now, onProgress }: By,
): Promise<Outcome<SimulatedFile, Forbidden | PolicyRefusal | PolicyFileRefusal>> => {
  if (!may(actor, permission, { institutionId })) return refused({ code: 'auth.forbidden', permission });
  const before = (await publishedPolicies(db)).find((one) => one.slug === slug && one.owner === undefined);
  const { after, from } = changedBy(slug, before, policy);
  if (from === null) return refused({ code: 'requirements.policy_file_changes_nothing', field: 'file' });
  const people = await peopleConcerned(db, { institutionId, unitId: null }, dayOf(now));
  if (people.length > most) return refused({ code: 'requirements.too_many_to_simulate', people: people.length, most });
  const worked = await simulation(db, { ...askedOf({ before, after }, institutionId, from, now), people }, (looked) =>
    onProgress?.(looked, people.length),
  );
  const requirements = new Map(after.editions.flatMap(({ edition }) => edition.requirements.map((rule) => [rule.id, rule.title])));
  const result = { key: crypto.randomUUID(), slug, title: policy.title, requirements, institutionId, from, simulation: worked };
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(result.key, { ...result, askedBy: who(actor) });
  return granted(result);
};

/** What was worked out some minutes ago, for whoever asked then. */
export const simulatedBefore = (key: string, actor: Actor, now: Date): SimulatedFile | undefined => {
  const found = kept.get(key);
  return found && found.askedBy === who(actor) && now.getTime() - found.simulation.workedOutAt.getTime() < keptMs ? found : undefined;
};
