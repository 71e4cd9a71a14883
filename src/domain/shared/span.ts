import { addDays, daysBetween, laterOf, type PlainDate } from './plain-date.ts';

/** Days in a row, both ends included; `until` is null where there is no end. */
export type Span = { from: PlainDate; until: PlainDate | null };

export const spanCovers = ({ from, until }: Span, day: PlainDate): boolean => from <= day && (until === null || day <= until);

/** The later of two ends; no end is the latest. */
export const laterEnd = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => (a === null || b === null ? null : laterOf(a, b));

/**
 * The days on which the weights of the spans that cover them add up to `enough`, as spans that neither touch nor overlap, earliest first. One
 * sweep answers all of (as many as there are), any of (1), so many of, and hours within a window (the hours as weights).
 */
export const daysWith = (enough: number, spans: readonly { span: Span; weight: number }[]): Span[] => {
  const [only] = spans;
  if (only && spans.length === 1 && only.weight === enough && (only.span.until === null || only.span.from <= only.span.until))
    return [{ from: only.span.from, until: only.span.until }];
  const steps = new Map<PlainDate, number>();
  const step = (day: PlainDate, weight: number) => steps.set(day, (steps.get(day) ?? 0) + weight);
  for (const { span, weight } of spans) {
    if (span.until !== null && span.until < span.from) continue;
    step(span.from, weight);
    if (span.until !== null) step(addDays(span.until, 1), -weight);
  }
  const found: Span[] = [];
  let sum = 0;
  let from: PlainDate | undefined;
  for (const [day, weight] of [...steps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum += weight;
    // Weights are hours with at most two decimals: a millionth is never a lesson.
    const isEnough = sum >= enough - 1e-6;
    if (isEnough) from ??= day;
    else if (from !== undefined) {
      found.push({ from, until: addDays(day, -1) });
      from = undefined;
    }
  }
  if (from !== undefined) found.push({ from, until: null });
  return found;
};

/** How many of the days `from` to `until` lie in one of the spans. */
export const daysWithin = (spans: readonly Span[], from: PlainDate, until: PlainDate): number => {
  let days = 0;
  for (const span of daysWith(
    1,
    spans.map((one) => ({ span: one, weight: 1 })),
  )) {
    const [first, last] = [laterOf(span.from, from), span.until === null || span.until > until ? until : span.until];
    if (first <= last) days += daysBetween(first, last) + 1;
  }
  return days;
};
