import type { RequirementRule } from '../content/policy.ts';
import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';
import type { Span } from '../shared/span.ts';
import { type InForce, ruleFor } from './in-force.ts';
import { afterExtensions, afterLeave } from './moved.ts';
import type { DatedRecord, Origin } from './record.ts';

/** One validity span with what it rests on and where its end comes from. */
export type Period = Span & { id: string; origins: readonly Origin[] };
/** Something learnt on a day, with an end of its own where it has one. */
export type Proof = { id: string; on: PlainDate; until: PlainDate | null };

type Validity = Pick<RequirementRule, 'validMonths'> & { validity?: RequirementRule['validity'] };

/** The last such day of a year that leaves at least the minimum. The 29th of a February that has none is its last day. */
const calendarEnd = (on: PlainDate, { month, day, minimumMonths }: { month: number; day: number; minimumMonths: number }): PlainDate => {
  const earliest = minimumMonths === 0 ? on : addDays(addMonths(on, minimumMonths), -1);
  for (let year = Number(earliest.slice(0, 4)); ; year += 1) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    const last = Number(addDays(addMonths(first, 1), -1).slice(8));
    const end = addDays(first, Math.min(day, last) - 1);
    if (end >= earliest) return end;
  }
};

/** The last day on which a completion meets a requirement by itself, inclusive; null for ever. Three years from 1 March end on the last day of February. */
export const validUntil = ({ validMonths, validity }: Validity, completedOn: PlainDate): PlainDate | null => {
  if (validity && 'month' in validity) return calendarEnd(completedOn, validity);
  return validMonths === null ? null : addDays(addMonths(completedOn, validMonths), -1);
};

/** A last valid day after leave and extensions. */
const moved = (one: InForce, { leaves = [], extensions = [] }: DatedRecord, period: Period, day: PlainDate): Period => {
  if (period.until === null || (leaves.length === 0 && extensions.length === 0)) return period;
  const still = leaves.filter(({ clock }) => clock === 'due-and-validity');
  const left = afterLeave(still, { from: period.from, on: period.until }, day);
  const extended = afterExtensions(extensions, { of: 'validity', policy: one.policy, requirement: one.rule.id }, left.on);
  return { ...period, until: extended.on, origins: [...period.origins, ...left.origins, ...extended.origins] };
};

/** The ends that a proof by itself, or as the renewal of an earlier period, comes to. All are kept, so that a further proof never takes one away. */
const endsOf = (one: InForce, on: PlainDate, periods: readonly Period[]): { until: PlainDate | null; origins: Origin[] }[] => {
  const rule = ruleFor(one, on);
  const alone = { until: validUntil(rule, on), origins: [] };
  const months = rule.validMonths;
  if (!rule.validity || !('from' in rule.validity) || months === null) return [alone];
  const renewed = periods.flatMap(({ until: end }) => {
    if (end === null || end < on || addDays(end, -(rule.renewalDays ?? 0)) > on) return [];
    return [{ until: addDays(addMonths(addDays(end, 1), months), -1), origins: [{ by: 'previous-period' as const, until: end }] }];
  });
  return [alone, ...new Map(renewed.map((end) => [end.until, end])).values()];
};

/**
 * The periods that these proofs found, each with its last valid day: by the rule in force for it, after an earlier period where renewal loses
 * no time, never beyond the proof's own end, and with leave and extensions on top. Further proofs only ever add periods.
 */
export const periodsOf = (one: InForce, record: DatedRecord, proofs: readonly Proof[], day: PlainDate): Period[] => {
  const periods: Period[] = [];
  for (const { id, on, until: own } of [...proofs].sort((a, b) => (a.on < b.on ? -1 : 1)))
    periods.push(
      ...endsOf(one, on, periods).flatMap((end): Period[] => {
        const capped = own !== null && (end.until === null || own < end.until);
        const until = capped ? own : end.until;
        if (until !== null && until < on) return [];
        const origins: Origin[] = [
          { by: 'rule', policy: one.policy, version: one.version, requirement: one.rule.id },
          { by: 'evidence', id, on },
          ...end.origins,
          ...(capped ? [{ by: 'own-end' as const, id, until: own }] : []),
        ];
        return [moved(one, record, { id, from: on, until, origins }, day)];
      }),
    );
  return periods;
};
