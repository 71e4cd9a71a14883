import { z } from 'zod';
import { coursesOf, Policy } from '../content/policy.ts';
import { canonical } from '../shared/canonical.ts';
import { granted, type Outcome, refused } from '../shared/outcome.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { PublishedPolicy } from './in-force.ts';

/** A policy file that is uploaded to see what it would change. `policy`: the policy it is a changed edition of; blank for a new one. */
export const PolicyFileForm = z.object({ policy: z.string(), file: z.instanceof(File) });
export const policyFileBytes = 512 * 1024;

/** What is wrong at one place of a file: what its schema found there. */
export type PolicyFault = { path: string; issue: z.core.$ZodIssue };

export type PolicyFileRefusal =
  | { code: 'requirements.policy_file_too_large'; field: 'file'; limit: number }
  | { code: 'requirements.policy_file_not_yaml'; field: 'file'; said: string }
  | { code: 'requirements.policy_file_faulty'; field: 'file'; faults: PolicyFault[] }
  | { code: 'requirements.policy_file_unknown_courses'; field: 'file'; courses: string[] }
  | { code: 'requirements.policy_file_changes_nothing'; field: 'file' };

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((one, i) => (typeof one === 'number' ? `[${one + 1}]` : `${i === 0 ? '' : '.'}${String(one)}`)).join('');

/** The policy in what was read of a file; every fault of it at once. `courses`: those that are published. */
export const policyIn = (read: unknown, courses: ReadonlySet<string>): Outcome<Policy, PolicyFileRefusal> => {
  const parsed = Policy.safeParse(read);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({ path: placeOf(issue.path), issue }));
    return refused({ code: 'requirements.policy_file_faulty', field: 'file', faults });
  }
  const named = parsed.data.editions.flatMap(({ requirements }) => requirements.flatMap(coursesOf));
  const unknown = [...new Set(named)].filter((course) => !courses.has(course));
  if (unknown.length > 0) return refused({ code: 'requirements.policy_file_unknown_courses', field: 'file', courses: unknown });
  return granted(parsed.data);
};

/**
 * A shipped policy as it would be once a file is published: an edition that reads otherwise takes the place of the one of its version, and what was
 * published before and is left out of the file stays. `from`: the first day of the first edition that changes; null where none does.
 */
export const changedBy = (
  slug: string,
  before: PublishedPolicy | undefined,
  { editions }: Policy,
): { after: PublishedPolicy; from: PlainDate | null } => {
  const all = new Map((before?.editions ?? []).map((one) => [one.edition.version, one]));
  const changed = editions.filter((edition) => {
    const there = all.get(edition.version);
    return there === undefined || canonical(there.edition) !== canonical(edition);
  });
  for (const edition of changed) all.set(edition.version, { editionId: `draft-${edition.version}`, edition });
  const ordered = [...all.values()].sort((a, b) => (a.edition.from < b.edition.from ? -1 : 1));
  return { after: { slug, editions: ordered }, from: changed.map(({ from }) => from).sort()[0] ?? null };
};
