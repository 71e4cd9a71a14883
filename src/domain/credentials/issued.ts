import {
  type CertifiedPeriod,
  lastDay,
  type PeriodEvent,
  revokedOn,
  supersededOn,
  suspensionsOf,
  validSpans,
} from '../certification/period.ts';
import { addDays, dayOf, type PlainDate } from '../shared/plain-date.ts';
import { spanCovers } from '../shared/span.ts';
import type { CredentialStanding, IssuedCredential } from './check.ts';
import type { IssuedRecord } from './findings.ts';

type RecordRow = IssuedRecord & { course: string; minutes: number };

const standingOfRecord = ({ supersededBy, supersededAt, revokedAt, revokedReason }: IssuedRecord): CredentialStanding => {
  if (supersededBy !== null && supersededAt !== null) return { state: 'superseded', by: supersededBy, on: dayOf(supersededAt) };
  if (revokedAt !== null && revokedReason !== null) return { state: 'revoked', on: dayOf(revokedAt), reason: revokedReason };
  return { state: 'stands' };
};

/** A record of learning as a credential. It states what happened, so it holds from the day it was issued until something ends it. */
export const recordedCredential = (row: RecordRow): IssuedCredential => {
  const standing = standingOfRecord(row);
  const from = dayOf(row.issuedAt);
  return {
    source: {
      kind: 'record',
      serial: row.serial,
      holderName: row.holderName,
      isDemo: row.isDemo,
      title: { 'zh-CN': row.courseTitleZh, en: row.courseTitleEn },
      about: `courses/${row.course}`,
      code: row.courseCode,
      version: row.courseVersion,
      minutes: row.minutes,
      awardedOn: row.completedOn,
      issuedAt: row.issuedAt,
      unit: null,
      validFrom: null,
      validUntil: null,
    },
    holds: [{ from, until: standing.state === 'stands' ? null : addDays(standing.on, -1) }],
    holdsUntil: null,
    suspensions: [],
    standing,
  };
};

type CertificateRow = Pick<CertifiedPeriod, 'id' | 'kind' | 'validFrom' | 'validUntil' | 'previousId'> & {
  serial: string;
  track: string;
  holderName: string;
  isDemo: boolean;
  titleZh: string;
  titleEn: string;
  version: string;
  unitZh: string;
  unitEn: string;
  issuedAt: Date;
};
type EventRow = Pick<PeriodEvent, 'kind'> & { onDay: PlainDate; untilDay: PlainDate | null; reason: string; bySerial: string | null };

const standingOfPeriod = (period: CertifiedPeriod, events: readonly EventRow[], today: PlainDate): CredentialStanding => {
  const [superseded, revoked] = [supersededOn(period), revokedOn(period)];
  const bySerial = events.find(({ kind }) => kind === 'superseded')?.bySerial;
  if (superseded !== null && bySerial) return { state: 'superseded', on: superseded, by: bySerial };
  if (revoked !== null) return { state: 'revoked', on: revoked, reason: events.find(({ kind }) => kind === 'revoked')?.reason ?? '' };
  const suspended = suspensionsOf(period).find((span) => spanCovers(span, today));
  return suspended ? { state: 'suspended', on: suspended.from } : { state: 'stands' };
};

/** A certification period as a credential, as it stands on a day. */
export const certifiedCredential = (row: CertificateRow, events: readonly EventRow[], today: PlainDate): IssuedCredential => {
  const period: CertifiedPeriod = {
    id: row.id,
    kind: row.kind,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    issuedOn: dayOf(row.issuedAt),
    previousId: row.previousId,
    events: events.map(({ kind, onDay, untilDay }) => ({ kind, on: onDay, until: untilDay })),
  };
  return {
    source: {
      kind: 'certification',
      serial: row.serial,
      holderName: row.holderName,
      isDemo: row.isDemo,
      title: { 'zh-CN': row.titleZh, en: row.titleEn },
      about: `certifications/${row.track}`,
      code: row.track,
      version: row.version,
      minutes: null,
      awardedOn: dayOf(row.issuedAt),
      issuedAt: row.issuedAt,
      unit: { 'zh-CN': row.unitZh, en: row.unitEn },
      validFrom: row.validFrom,
      validUntil: row.validUntil,
    },
    holds: validSpans(period),
    holdsUntil: lastDay(period),
    suspensions: suspensionsOf(period),
    standing: standingOfPeriod(period, events, today),
  };
};
