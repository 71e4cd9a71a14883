import type { AssessmentFacts } from './assessment/facts.ts';
import type { AuthFacts } from './auth/facts.ts';
import type { BankFacts } from './bank/facts.ts';
import type { CertificationFacts } from './certification/facts.ts';
import type { CommitteesFacts } from './committees/facts.ts';
import type { ConsultationFacts } from './consultation/facts.ts';
import type { ContentFacts } from './content/facts.ts';
import type { CredentialsFacts } from './credentials/facts.ts';
import type { EventsFacts } from './events/facts.ts';
import type { ExchangesFacts } from './exchanges/facts.ts';
import type { HoursFacts } from './hours/facts.ts';
import type { NotificationsFacts } from './notifications/facts.ts';
import type { OutreachFacts } from './outreach/facts.ts';
import type { ParticipationFacts } from './participation/facts.ts';
import type { PeopleFacts } from './people/facts.ts';
import type { ProgressFacts } from './progress/facts.ts';
import type { ProjectsFacts } from './projects/facts.ts';
import type { RefreshFacts } from './refresh/facts.ts';
import type { ReportingFacts } from './reporting/facts.ts';
import type { RequirementsFacts } from './requirements/facts.ts';
import type { TeachingFacts } from './teaching/facts.ts';

/**
 * Every fact the system can state: what happened, as data; sentences are made when it is shown. `about` is the person concerned.
 * Each room says its own.
 */
export type Facts = AssessmentFacts &
  AuthFacts &
  BankFacts &
  CertificationFacts &
  CommitteesFacts &
  ConsultationFacts &
  ContentFacts &
  CredentialsFacts &
  EventsFacts &
  ExchangesFacts &
  HoursFacts &
  NotificationsFacts &
  OutreachFacts &
  ParticipationFacts &
  PeopleFacts &
  ProgressFacts &
  ProjectsFacts &
  RefreshFacts &
  ReportingFacts &
  RequirementsFacts &
  TeachingFacts;

export type FactType = keyof Facts;
/** A fact on its way to the log. */
export type Fact = { [T in FactType]: { type: T; about: string | null; institutionId: string | null; data: Facts[T] } }[FactType];
