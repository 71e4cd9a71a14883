import type { OtherEvidence } from '../requirements/record.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { addDays } from '../shared/plain-date.ts';
import { daysWith } from '../shared/span.ts';
import { type CertifiedPeriod, validSpans } from './period.ts';

/**
 * The certificates of a track as requirements read them: for each the days on which it is valid. A renewal that carries on without a gap is known
 * from the day it was issued, so that nobody is asked to renew again what is renewed.
 */
export const asEvidence = (track: string, periods: readonly CertifiedPeriod[]): OtherEvidence[] => {
  const covered = daysWith(
    1,
    periods.flatMap((one) => validSpans(one).map((span) => ({ span, weight: 1 }))),
  );
  const carriesOn = (from: PlainDate, to: PlainDate) =>
    covered.some((span) => span.from <= from && (span.until === null || to <= span.until));
  return periods.flatMap((period) =>
    validSpans(period).map((span): OtherEvidence => {
      const early = period.issuedOn < span.from && span.from === period.validFrom && carriesOn(period.issuedOn, addDays(span.from, -1));
      const { from, until } = span;
      return { id: period.id, kind: 'certification', topic: track, on: early ? period.issuedOn : from, until, minutes: null };
    }),
  );
};
