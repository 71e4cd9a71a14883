import { leavesOf, type NeedLeaf } from '../content/need.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { laterEnd, spanCovers } from '../shared/span.ts';
import { coverageOf, needOf } from './coverage.ts';
import { type InForce, type PublishedPolicy, requirementsOn } from './in-force.ts';
import { counts, isCurrent } from './is-current.ts';
import { asksFrom } from './occasion-key.ts';
import type { DatedRecord } from './record.ts';

const names = (leaf: NeedLeaf, course: string): boolean =>
  ('course' in leaf && leaf.course === course) || ('hours' in leaf && (leaf.courses?.includes(course) ?? false));

/** Whether something open asks for learning of its own time, and nothing of that time is there. */
const isOpenAnew = ({ policy, rule }: InForce, { open = [], completions }: DatedRecord, course: string): boolean =>
  open
    .filter((due) => due.policy === policy && due.requirement === rule.id)
    .some(({ occasion }) => {
      const from = asksFrom(occasion, rule);
      return from !== null && !completions.some((one) => one.course === course && from <= one.completedOn);
    });

const fromFor = (one: InForce, record: DatedRecord, course: string, today: PlainDate): PlainDate | null => {
  const why = isCurrent(record, one, today);
  if (why.state === 'not-bound' || why.state === 'exempt') return null;
  if (isOpenAnew(one, record, course)) return today;
  const alone: InForce = { ...one, rule: { ...one.rule, satisfiedBy: { course } } };
  const holding = coverageOf({ one: alone, record, from: null, day: today })
    .proofs.flatMap(({ periods }) => periods)
    .filter((period) => spanCovers(period, today))
    .map(({ until }) => until);
  const [first] = holding;
  if (first === undefined) return counts(why) ? null : today;
  const until = holding.reduce(laterEnd, first);
  return until === null ? null : addDays(until, one.rule.renewalDays === undefined ? 1 : -one.rule.renewalDays);
};

/**
 * The first day from which a requirement asks somebody who has completed a course to complete it again: its window opens, it has run out, or a
 * period or campaign asks for learning of its own time. Null while none does. `record`: as one institution sees it.
 */
export const askedAgainFrom = (
  course: string,
  record: DatedRecord,
  policies: readonly PublishedPolicy[],
  today: PlainDate,
): PlainDate | null =>
  requirementsOn(policies, today)
    .filter((one) => leavesOf(needOf(one)).some((leaf) => names(leaf, course)))
    .flatMap((one) => fromFor(one, record, course, today) ?? [])
    .sort()[0] ?? null;
