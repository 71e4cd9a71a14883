import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { PolicyRefusal } from '#domain/requirements/own-policy.ts';
import { type PolicyFileRefusal, policyFileBytes, policyIn } from '#domain/requirements/policy-file.ts';
import { type Outcome, refused } from '#domain/shared/outcome.ts';
import { readYaml } from '#ports/policy-file.ts';
import { courseLengths } from '#queries/content/course-lengths.ts';
import { type SimulatedFile, simulatedFile } from '#queries/requirements/simulated-file.ts';

type Given = { institutionId: string; slug: string; bytes: Uint8Array; most?: number };
type By = { actor: Actor; now: Date; onProgress?: (looked: number, of: number) => void };

/** Works out what a policy file would change at an institution, were it published. Nothing of it is written. */
export const simulateFile = async (
  db: Database,
  { bytes, ...given }: Given,
  by: By,
): Promise<Outcome<SimulatedFile, Forbidden | PolicyRefusal | PolicyFileRefusal>> => {
  if (bytes.length > policyFileBytes)
    return refused({ code: 'requirements.policy_file_too_large', field: 'file', limit: policyFileBytes / 1024 });
  const read = readYaml(new TextDecoder().decode(bytes));
  if (!read.ok) return refused({ code: 'requirements.policy_file_not_yaml', field: 'file', said: read.said });
  const policy = policyIn(read.value, new Set((await courseLengths(db)).keys()));
  return policy.ok ? simulatedFile(db, { ...given, policy: policy.value }, by) : policy;
};
