import type { PlainDate } from '../shared/plain-date.ts';
import type { InForce } from './in-force.ts';
import type { DatedRecord } from './record.ts';

/** The first day from which a record holds the same evidence, with the same ends, as on every later day; null where a leave has no end. */
const settledFrom = ({ completions, others = [], leaves = [] }: DatedRecord): PlainDate | null => {
  if (leaves.some(({ until }) => until === null)) return null;
  let last = '';
  for (const { completedOn } of completions) if (completedOn > last) last = completedOn;
  for (const { on } of others) if (on > last) last = on;
  return last;
};

type Memory = { settledFrom: PlainDate | null; of: WeakMap<InForce, Map<string, unknown>> };
const memories = new WeakMap<DatedRecord, Memory>();

/**
 * What evidence, due days and leave make of a requirement, worked out once for all the days on which they are the same: whoever looks at a
 * record's years day after day would otherwise find it out again each time. `about` names what is worked out.
 */
export const remembered = <T>(
  { record, one, day }: { record: DatedRecord; one: InForce; day: PlainDate },
  about: string,
  workOut: () => T,
): T => {
  const memory = memories.get(record) ?? { settledFrom: settledFrom(record), of: new WeakMap() };
  memories.set(record, memory);
  if (memory.settledFrom === null || day < memory.settledFrom) return workOut();
  const known = memory.of.get(one) ?? new Map<string, unknown>();
  memory.of.set(one, known);
  if (!known.has(about)) known.set(about, workOut());
  return known.get(about) as T;
};
