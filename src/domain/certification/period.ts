import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { type Span, spanCovers } from '../shared/span.ts';

/** initial 初次, renewal 续期, correction 更正: how a period came about. */
export const periodKinds = ['initial', 'renewal', 'correction'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** What may happen to a certificate after it was issued. Each is a row of its own; nothing of the certificate is edited. */
export const periodEventKinds = ['suspended', 'reinstated', 'extended', 'revoked', 'superseded'] as const;
export type PeriodEventKind = (typeof periodEventKinds)[number];

/** `on`: the first day of it. `until`: of an extension the new last valid day, of a suspension its last day where one was set. */
export type PeriodEvent = { kind: PeriodEventKind; on: PlainDate; until: PlainDate | null };

/** One validity span of a certificate as it was issued, and what happened to it since. Both days are included. */
export type CertifiedPeriod = {
  id: string;
  kind: PeriodKind;
  validFrom: PlainDate;
  validUntil: PlainDate;
  issuedOn: PlainDate;
  previousId: string | null;
  events: readonly PeriodEvent[];
};

/** The last valid day with extensions on top. An extension never shortens. */
export const lastDay = ({ validUntil, events }: CertifiedPeriod): PlainDate =>
  events.reduce((last, { kind, until }) => (kind === 'extended' && until !== null && until > last ? until : last), validUntil);

/** All that became of a certificate after it was issued, the earliest first. */
export type Aftermath = Pick<CertifiedPeriod, 'events'>;

const liftedBy = ({ events }: Aftermath, i: number): PlainDate | undefined =>
  events.slice(i + 1).find(({ kind }) => kind === 'reinstated')?.on;

/**
 * The days on which it did not count: of each suspension, until its own last day or the day before it was lifted; without an end while neither is
 * known. A revocation that an appeal lifted was such a time as well.
 */
export const suspensionsOf = (period: Aftermath): Span[] =>
  period.events.flatMap((event, i): Span[] => {
    const lifted = liftedBy(period, i);
    if (event.kind !== 'suspended' && !(event.kind === 'revoked' && lifted !== undefined)) return [];
    const ends = [event.until, lifted === undefined ? null : addDays(lifted, -1)].filter((end) => end !== null).sort();
    const until = ends[0] ?? null;
    return until !== null && until < event.on ? [] : [{ from: event.on, until }];
  });

/** The day from which it is revoked; null where it is not, or an appeal lifted it. */
export const revokedOn = (period: Aftermath): PlainDate | null =>
  period.events.find(({ kind }, i) => kind === 'revoked' && liftedBy(period, i) === undefined)?.on ?? null;

export const supersededOn = ({ events }: Aftermath): PlainDate | null => events.find(({ kind }) => kind === 'superseded')?.on ?? null;

/** A span without the days of others. */
const without = (whole: Span, holes: readonly Span[]): Span[] => {
  let left: Span[] = [whole];
  for (const hole of holes)
    left = left.flatMap((span): Span[] => {
      const before = { from: span.from, until: addDays(hole.from, -1) };
      const after = hole.until === null ? null : { from: addDays(hole.until, 1), until: span.until };
      const apart = (hole.until !== null && hole.until < span.from) || (span.until !== null && span.until < hole.from);
      if (apart) return [span];
      return [
        ...(before.until >= span.from ? [before] : []),
        ...(after && (after.until === null || after.until >= after.from) ? [after] : []),
      ];
    });
  return left;
};

/**
 * The days on which somebody is certified by a period: its span with extensions on top, without the days of suspension, and up to the day before
 * it was revoked. A superseded one counts for nothing, since the one that took its place has the same days.
 */
export const validSpans = (period: CertifiedPeriod): Span[] => {
  if (supersededOn(period) !== null) return [];
  const revoked = revokedOn(period);
  const end = lastDay(period);
  const until = revoked !== null && revoked <= end ? addDays(revoked, -1) : end;
  return until < period.validFrom ? [] : without({ from: period.validFrom, until }, suspensionsOf(period));
};

export const isValidOn = (period: CertifiedPeriod, day: PlainDate): boolean => validSpans(period).some((span) => spanCovers(span, day));

/** What happened to a certificate that holds for the one which corrects it as well: a correction lifts no suspension and loses no extension. */
export const carriedOver = <E extends { kind: PeriodEventKind }>(events: readonly E[]): E[] =>
  events.filter(({ kind }) => kind !== 'superseded');
