import type { CertificateState } from '../../certification/holding.ts';
import type { PeriodEventKind } from '../../certification/period.ts';
import type { CommitteeKind, CommitteeRole } from '../../committees/committee.ts';
import type { CompositionFinding } from '../../committees/composition.ts';
import type { EventKind } from '../../events/event.ts';
import type { AttendanceWay } from '../../events/sign-in.ts';
import type { HourTopic } from '../../events/topics.ts';
import type { ListedActivity, ProjectDomain } from '../../projects/nature.ts';
import type { FileKind } from '../../projects/outside/file-kind.ts';
import type { ProjectRole } from '../../projects/project.ts';
import type { DecisionStanding } from '../../requirements/decision-standing.ts';
import type { GrantKind } from '../../requirements/grants.ts';
import type { Bilingual } from '../../shared/locale.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { CellState } from '../cell.ts';
import type { PackKind } from './pack.ts';

/** Somebody as a pack names them. */
export type PackPerson = { name: string; staffNumber: string | null };

export type PackSeat = PackPerson & {
  role: CommitteeRole;
  startedOn: PlainDate;
  finishedOn: PlainDate;
  appointedOn: PlainDate;
  /** Which term of this person on this committee it is, the first being 1. */
  term: number;
};

/** What one check of the make-up of a committee comes to; `open` and `against` by name. */
export type PackFinding = Omit<CompositionFinding, 'open' | 'against'> & { open: string[]; against: string[] };

export type PackCommittee = {
  id: string;
  name: Bilingual;
  kind: CommitteeKind;
  domains: ProjectDomain[];
  foundedOn: PlainDate;
  competentAuthority: string | null;
  /** By rank; then those who left within the time that the pack counts. */
  seats: PackSeat[];
  left: PackSeat[];
  findings: PackFinding[];
};

export type PackCertificate = PackPerson & {
  serial: string;
  title: Bilingual;
  version: string;
  validFrom: PlainDate;
  until: PlainDate;
  state: CertificateState;
  happened: { kind: PeriodEventKind; on: PlainDate }[];
};

/** 学时 in minutes by topic. 学分 of other schemes stand apart and are never added to them. */
export type PackHours = PackPerson & {
  minutes: number;
  topics: { topic: string; title: Bilingual | null; minutes: number }[];
  credits: { scheme: string; amount: number }[];
};

export type PackHoursTotal = { people: number; minutes: number; topics: PackHours['topics'] };

export type PackSignature = PackPerson & { way: AttendanceWay; at: string };
export type PackCorrection = { name: string; is: 'added' | 'struck'; reason: string; by: string; at: string };

export type PackEvent = {
  id: string;
  title: Bilingual;
  kind: EventKind;
  startsAt: string;
  endsAt: string;
  place: string | null;
  topics: { topic: HourTopic; minutes: number }[];
  /** How many were there in all; of them those named here. */
  present: number;
  signed: PackSignature[];
  corrections: PackCorrection[];
  confirmedOn: PlainDate | null;
  sheets: { id: string; title: string; kind: FileKind; digest: string; size: number }[];
};

export type PackTeamMember = PackPerson & { roles: ProjectRole[]; missing: Bilingual[] };

/** A project with what its team had learnt on the day its review approved it. */
export type PackProject = {
  number: string;
  title: Bilingual;
  approvedOn: PlainDate;
  listed: ListedActivity | null;
  registeredOn: PlainDate | null;
  followUpOn: PlainDate | null;
  team: PackTeamMember[];
  statements: { code: string; asOf: PlainDate }[];
};

export type PackDecision = {
  kind: GrantKind;
  detail: string | null;
  /** Whom it is about: a person, a unit, or everybody. */
  whom: { person: string } | { unit: Bilingual } | 'everybody';
  /** The requirement, or the policy all of which it is about. */
  requirement: Bilingual | null;
  policy: Bilingual | null;
  topic: Bilingual | null;
  issuer: string | null;
  fromOn: PlainDate;
  untilOn: PlainDate | null;
  standing: DecisionStanding;
  reason: string;
  basis: string | null;
  by: Bilingual | null;
  recordedOn: PlainDate;
  withdrawnOn: PlainDate | null;
  withdrawnReason: string | null;
};

export type PackRequirement = {
  title: Bilingual;
  bound: number;
  met: number;
  inTime: number;
  late: number;
  exempt: number;
  suspended: number;
};

/** Something unmet, and what was done about it: letters that told of it, and decisions that give more time. */
export type PackGap = PackPerson & {
  unit: Bilingual | null;
  requirement: Bilingual;
  state: CellState;
  day: PlainDate | null;
  letters: number;
  lastLetterOn: PlainDate | null;
  extendedUntil: PlainDate | null;
};

export type PackChapters = {
  committees: { committees: PackCommittee[] };
  certificates: { certificates: PackCertificate[] };
  hours: { members: PackHours[]; everybody: PackHoursTotal | null };
  events: { events: PackEvent[] };
  projects: { projects: PackProject[] };
  decisions: { decisions: PackDecision[] };
  standing: { people: number; requirements: PackRequirement[]; gaps: PackGap[]; gapsLeftOut: number };
};

export type PackAbout = {
  code: string;
  kind: PackKind;
  institution: { nameZh: string; nameEn: string; isDemo: boolean };
  /** Null: no committee, but a unit, or the whole institution. */
  committee: Bilingual | null;
  /** Absent in packs that are not about a unit. */
  unit?: Bilingual;
  from: PlainDate;
  day: PlainDate;
  /** ISO 8601: what was known at this instant, and nothing later, is in it. */
  knownAt: string;
};

/** A pack as data: what it is about, and its chapters. It has no language; its forms do. */
export type PackContent = { about: PackAbout } & PackChapters;
