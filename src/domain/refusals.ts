import type { AccommodationRefusal } from './assessment/accommodation.ts';
import type { AppealRefusal } from './assessment/appeal.ts';
import type { MeasureRefusal } from './assessment/evaluation/occasion.ts';
import type { AwaitingRating, RatingRefusal } from './assessment/rating.ts';
import type { NotOffered, SaveRefusal, StatementNeeded, Unanswered } from './assessment/refusals.ts';
import type { StartRefusal } from './assessment/retake.ts';
import type { CodeRefusal, SittingRefusal } from './assessment/sitting.ts';
import type { CutRefusal, PanelRefusal } from './assessment/standards/refusals.ts';
import type { VoidRefusal } from './assessment/void-item.ts';
import type { OutsideWindow, WindowRefusal } from './assessment/window.ts';
import type { Forbidden } from './auth/permission.ts';
import type { AuthRefusal } from './auth/refusals.ts';
import type { BankRefusal } from './bank/refusals.ts';
import type { CertificationRefusal } from './certification/refusals.ts';
import type { MeetingRefusal } from './committees/meeting.ts';
import type { CommitteeRefusal } from './committees/seat-faults.ts';
import type { ConsultationRefusal } from './consultation/consultation.ts';
import type { ReaderRefusal } from './content/reader-refusals.ts';
import type { CredentialRefusal } from './credentials/refusals.ts';
import type { StandingRefusal } from './credentials/standing.ts';
import type { NoTeam } from './credentials/statement.ts';
import type { EventRefusal } from './events/refusals.ts';
import type { ExchangeRefusal } from './exchanges/exchange.ts';
import type { HourRefusal } from './hours/claim.ts';
import type { NotificationRefusal } from './notifications/refusals.ts';
import type { SocietyRefusal } from './outreach/society-refusals.ts';
import type { ParticipationRefusal } from './participation/refusals.ts';
import type { ErasureRefusal } from './people/erasure.ts';
import type { MergeRefusal } from './people/merge.ts';
import type { RosterRefusal } from './people/roster-refusals.ts';
import type { UnitRefusal } from './people/units.ts';
import type { PollRefusal } from './polls/refusals.ts';
import type { ActRefusal } from './progress/act.ts';
import type { WorksheetRefusal } from './progress/worksheet.ts';
import type { ProjectImportRefusal } from './projects/import/refusals.ts';
import type { OutsideRefusal } from './projects/outside/proof.ts';
import type { ProjectRefusal } from './projects/project.ts';
import type { RefreshRefusal } from './refresh/sitting.ts';
import type { PackRefusal } from './reporting/pack/pack.ts';
import type { BulkRefusal } from './requirements/bulk.ts';
import type { CampaignRefusal } from './requirements/campaign.ts';
import type { Unknown } from './requirements/clearance-answer.ts';
import type { GrantRefusal } from './requirements/grants.ts';
import type { PolicyRefusal } from './requirements/own-policy.ts';
import type { PastRefusal } from './requirements/past/past-refusals.ts';
import type { PolicyFileRefusal } from './requirements/policy-file.ts';
import type { TeachingRefusal } from './teaching/teaching-class.ts';

export type SignInNeeded = { code: 'auth.sign_in_needed' };
export type NotFound = { code: 'shared.not_found' };

// biome-ignore format: one a line, so that two people who add a refusal do not meet
type Refusals = [
  AccommodationRefusal,
  ActRefusal,
  AppealRefusal,
  RatingRefusal,
  AwaitingRating,
  CodeRefusal,
  OutsideWindow,
  SittingRefusal,
  VoidRefusal,
  WindowRefusal,
  AuthRefusal,
  BankRefusal,
  BulkRefusal,
  CampaignRefusal,
  CertificationRefusal,
  CommitteeRefusal,
  MeetingRefusal,
  CredentialRefusal,
  CutRefusal,
  ConsultationRefusal,
  EventRefusal,
  PackRefusal,
  ReaderRefusal,
  ExchangeRefusal,
  HourRefusal,
  Forbidden,
  MeasureRefusal,
  ErasureRefusal,
  MergeRefusal,
  GrantRefusal,
  NotFound,
  UnitRefusal,
  NotificationRefusal,
  NoTeam,
  NotOffered,
  PollRefusal,
  ProjectRefusal,
  OutsideRefusal,
  ProjectImportRefusal,
  PolicyRefusal,
  PolicyFileRefusal,
  RefreshRefusal,
  SaveRefusal,
  RosterRefusal,
  PanelRefusal,
  ParticipationRefusal,
  PastRefusal,
  SignInNeeded,
  SocietyRefusal,
  StandingRefusal,
  StartRefusal,
  StatementNeeded,
  TeachingRefusal,
  Unanswered,
  Unknown,
  WorksheetRefusal,
];

/** Every refusal a command or query can answer with. Its words are in src/i18n/refusals.ts, its HTTP status in src/actions/status-of.ts. */
export type AnyRefusal = Refusals[number];
export type RefusalCode = AnyRefusal['code'];
