import type { Need, NeedLeaf } from '../content/need.ts';
import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';
import { daysWith, laterEnd, type Span, spanCovers } from '../shared/span.ts';
import type { InForce } from './in-force.ts';
import type { DatedRecord } from './record.ts';
import { remembered } from './remembered.ts';
import { type Period, type Proof, periodsOf } from './validity.ts';

/** The days on which a need is met, and the periods that make it so; `together` where they count only added up. */
export type Coverage = { spans: readonly Span[]; proofs: readonly { periods: readonly Period[]; together: boolean }[] };

/** Whose evidence counts, and from which day to which it may be dated. */
export type Sight = { one: InForce; record: DatedRecord; from: PlainDate | null; day: PlainDate };

const seen = ({ from, day }: Sight, on: PlainDate): boolean => on <= day && (from === null || from <= on);

const proofsFor = (leaf: Exclude<NeedLeaf, { hours: number }>, sight: Sight): Proof[] => {
  const { completions, others = [] } = sight.record;
  if ('course' in leaf)
    return [
      ...completions
        .filter(({ course, completedOn }) => course === leaf.course && seen(sight, completedOn))
        .map(({ id, completedOn, until = null }) => ({ id, on: completedOn, until })),
      // What was recognised as equal to a course goes under the course's own name.
      ...others.filter(({ kind, topic, on }) => kind === 'recognition' && topic === leaf.course && seen(sight, on)),
    ];
  if ('reply' in leaf) return others.filter(({ kind, topic, on }) => kind === 'reply' && topic === leaf.reply && seen(sight, on));
  const [kind, topic] = 'certification' in leaf ? ['certification', leaf.certification] : ['recognition', leaf.topic];
  return others.filter((other) => other.kind === kind && other.topic === topic && seen(sight, other.on));
};

const hours = (leaf: Extract<NeedLeaf, { hours: number }>, sight: Sight): Coverage => {
  const { completions, others = [] } = sight.record;
  const entries = [
    ...completions
      .filter(({ course }) => leaf.courses?.includes(course) ?? false)
      .map(({ id, completedOn, minutes = 0 }) => ({ id, on: completedOn, minutes })),
    ...others.filter(({ topic }) => topic === leaf.topic).map(({ id, on, minutes }) => ({ id, on, minutes: minutes ?? 0 })),
  ].filter(({ on, minutes }) => minutes > 0 && seen(sight, on));
  const weighted = entries.map(({ id, on, minutes }) => ({
    weight: minutes / 60,
    period: { id, from: on, until: addDays(addMonths(on, leaf.withinMonths), -1), origins: [{ by: 'evidence' as const, id, on }] },
  }));
  return {
    spans: daysWith(
      leaf.hours,
      weighted.map(({ weight, period }) => ({ weight, span: period })),
    ),
    proofs: [{ periods: weighted.map(({ period }) => period), together: true }],
  };
};

const some = (enough: number, parts: readonly Coverage[]): Coverage => ({
  spans: daysWith(
    enough,
    parts.flatMap(({ spans }) => spans.map((span) => ({ span, weight: 1 }))),
  ),
  proofs: parts.flatMap(({ proofs }) => proofs),
});

/** The days on which a need is met by the evidence in sight. */
const covered = (need: Need, sight: Sight): Coverage => {
  if ('allOf' in need)
    return some(
      need.allOf.length,
      need.allOf.map((part) => covered(part, sight)),
    );
  if ('anyOf' in need)
    return some(
      1,
      need.anyOf.map((part) => covered(part, sight)),
    );
  if ('of' in need)
    return some(
      need.atLeast,
      need.of.map((part) => covered(part, sight)),
    );
  if ('hours' in need) return hours(need, sight);
  const periods = periodsOf(sight.one, sight.record, proofsFor(need, sight), sight.day);
  return {
    spans: daysWith(
      1,
      periods.map((span) => ({ span, weight: 1 })),
    ),
    proofs: [{ periods, together: false }],
  };
};

/** What meets a requirement: what its rule says, or its course, or a reply to its case. */
export const needOf = ({ policy, rule }: InForce): Need =>
  rule.satisfiedBy ?? (rule.course === undefined ? { reply: policy } : { course: rule.course });

/** The days on which a requirement is met by the evidence in sight. */
export const coverageOf = (sight: Sight): Coverage => remembered(sight, `coverage ${sight.from}`, () => covered(needOf(sight.one), sight));

/** The periods by which a need is met on a day: of each thing asked for the one that lasts longest, of hours all that count. */
export const provenBy = ({ proofs }: Coverage, day: PlainDate): Period[] =>
  proofs.flatMap(({ periods, together }) => {
    const covering = periods.filter((period) => spanCovers(period, day));
    if (together) return covering;
    const longest = covering.reduce<Period | undefined>((best, one) => {
      if (!best || (best.until !== one.until && laterEnd(best.until, one.until) === one.until)) return one;
      return best.until === one.until && best.from <= one.from ? one : best;
    }, undefined);
    return longest ? [longest] : [];
  });
