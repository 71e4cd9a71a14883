import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { daysWithin } from '../shared/span.ts';
import type { Exemption, Extension, Leave, Origin } from './record.ts';

type Moved = { on: PlainDate; origins: Origin[] };

/** A day that stands still during leave: later by the days of leave between `from` and itself. An open leave is counted up to `today`. */
export const afterLeave = (leaves: readonly Leave[], { from, on }: { from: PlainDate; on: PlainDate }, today: PlainDate): Moved => {
  const spans = leaves.map((leave) => ({ id: leave.id, from: leave.from, until: leave.until ?? today }));
  let later = on;
  for (let next = addDays(on, daysWithin(spans, from, on)); next > later; next = addDays(on, daysWithin(spans, from, later))) later = next;
  const origins = spans.flatMap(({ id, ...span }): Origin[] => {
    const days = daysWithin([span], from, later);
    return days > 0 ? [{ by: 'leave', id, days }] : [];
  });
  return { on: later, origins };
};

/** A day moved by every extension that is about it and within whose days it falls. */
export const afterExtensions = (
  extensions: readonly Extension[],
  about: { of: Extension['of']; policy: string; requirement: string },
  on: PlainDate,
): Moved => {
  const origins: Origin[] = [];
  let later = on;
  // By their end, so that one may carry on from another and the order in which they were granted does not matter.
  for (const { id, from, until, grantedBy } of extensions
    .filter(
      ({ of, policy, requirement }) =>
        of === about.of && policy === about.policy && (requirement ?? about.requirement) === about.requirement,
    )
    .sort((a, b) => (a.until < b.until ? -1 : 1)))
    if (from <= later && later < until) {
      origins.push({ by: 'extension', id, from: later, grantedBy });
      later = until;
    }
  return { on: later, origins };
};

/** A due day that falls within an exemption is put off to its last day. One without an end has no last day: it cancels instead. */
export const afterExemptions = (exemptions: readonly Exemption[], about: { policy: string; requirement: string }, on: PlainDate): Moved => {
  const origins: Origin[] = [];
  let later = on;
  for (const { id, from, until, grantedBy } of exemptions
    .filter(({ policy, requirement }) => policy === about.policy && requirement === about.requirement)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1)))
    if (until !== null && from <= later && later < until) {
      origins.push({ by: 'exemption', id, grantedBy });
      later = until;
    }
  return { on: later, origins };
};
