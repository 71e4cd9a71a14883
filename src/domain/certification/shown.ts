import type { Practical, Track, TrackRules } from '../content/track.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Span } from '../shared/span.ts';
import type { AppealDecision } from './appeal.ts';
import type { Closing } from './application.ts';
import type { Condition, Stage } from './eligibility.ts';
import type { Holding } from './holding.ts';
import type { HoursCycle } from './hours.ts';
import type { PeriodEventKind } from './period.ts';
import type { EventReason } from './reasons.ts';
import type { RenewalRoute } from './renewal.ts';

/** What happened to a certificate, as it is told. */
export type HappenedShown = {
  kind: PeriodEventKind;
  onDay: PlainDate;
  untilDay: PlainDate | null;
  reason: EventReason;
  words: string;
  bySerial: string | null;
};

/** A certificate as it is shown. */
export type CertificateShown = {
  id: string;
  serial: string;
  holderName: string;
  titleZh: string;
  titleEn: string;
  unitZh: string;
  unitEn: string;
  version: string;
  validFrom: PlainDate;
  validUntil: PlainDate;
  issuedAt: Date;
  happened: readonly HappenedShown[];
};

export type ApplicationShown = {
  id: string;
  appliedAt: Date | null;
  closedAt: Date | null;
  closedAs: Closing | null;
  closedWords: string | null;
};
export type PracticalShown = { id: string; brief: string; opinion: string | null; handedInAt: Date | null; rules: Practical };
export type AppealShown = { id: string; words: string; answerBy: PlainDate; decision: AppealDecision | null; answer: string | null };
export type Named = Record<'course' | 'exam' | 'track', ReadonlyMap<string, Bilingual>>;

/** Everything a holder or candidate sees of one track: what is held, what is missing, and what may be done next. */
export type MyTrack = {
  slug: string;
  track: Track;
  rules: TrackRules;
  isOpen: boolean;
  options: Track['options'];
  institutions: { id: string; name: Bilingual }[];
  holding: Holding | null;
  /** Latest first. */
  certificates: CertificateShown[];
  cycle: HoursCycle | null;
  conditions: Condition[];
  next: Condition | undefined;
  stage: Stage;
  mayApply: boolean;
  route: RenewalRoute | 'first';
  renewableFrom: PlainDate | null;
  /** The period that a renewal completed today would have. */
  ahead: Span | null;
  application: ApplicationShown | null;
  /** Closed ones, latest first. */
  past: ApplicationShown[];
  practical: PracticalShown | null;
  names: Named;
  appeals: AppealShown[];
  /** What may be appealed against now, and until when. */
  appealable: { about: { applicationId: string } | { certificateId: string }; until: PlainDate } | null;
};
