import type { Bilingual } from '../shared/locale.ts';
import type { Regulation } from './registry.ts';

/** Something that happened to a document on a day, month or year. `what` is null where the kind says it all. */
export type DocumentEvent = { on: string; kind: 'issued' | 'began' | 'ended' | 'other'; what: Bilingual | null };

type Dated = Pick<Regulation, 'issuedOn' | 'effectiveOn' | 'endedOn' | 'events' | 'status'>;

// Of one day, what is known more precisely stands later: 2024 before 2024-05 before 2024-05-01.
const byDay = (a: DocumentEvent, b: DocumentEvent) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1);

/** All that is confirmed of what happened to a document, earliest first. A document issued on the day it began is told of once. */
export const historyOf = ({ issuedOn, effectiveOn, endedOn, events }: Omit<Dated, 'status'>): DocumentEvent[] => {
  const own: DocumentEvent[] = [
    ...(issuedOn !== null && issuedOn !== effectiveOn ? [{ on: issuedOn, kind: 'issued' as const, what: null }] : []),
    ...(effectiveOn !== null ? [{ on: effectiveOn, kind: 'began' as const, what: null }] : []),
    ...(endedOn !== undefined ? [{ on: endedOn, kind: 'ended' as const, what: null }] : []),
  ];
  return [...own, ...events.map(({ on, what }) => ({ on, kind: 'other' as const, what }))].sort(byDay);
};

/** How long a document has been there: announced but not yet in force, then in force. `end` null: to this day. */
export type DocumentSpan = { announced: string | null; begin: string; end: string | null };

/** The span of a document, or null where it is not known since when it is there: an amendment does not tell of a rule when it began. */
export const spanOf = (document: Dated): DocumentSpan | null => {
  const { issuedOn, effectiveOn, endedOn = null, events, status } = document;
  const first = events.map(({ on }) => on).sort()[0];
  const begin = effectiveOn ?? issuedOn ?? (status === 'in-force' ? undefined : first);
  if (begin === undefined) return null;
  const before = [issuedOn, first].filter((on): on is string => typeof on === 'string' && on < begin).sort()[0];
  return { announced: effectiveOn === null ? null : (before ?? null), begin, end: endedOn };
};

/** The years that a timeline shows; what is older begins at its edge. */
export const timelineYears = { first: 2018, last: 2028 } as const;

/** Where a day, month or year stands between the first day of the first year (0) and the last of the last (1). */
export const placeInTime = (when: string): number => {
  const [year = '', month = '1', day = '1'] = when.split('-');
  const at = Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372;
  return Math.min(1, Math.max(0, (at - timelineYears.first) / (timelineYears.last + 1 - timelineYears.first)));
};
