import type { AppealDecision } from './assessment/appeal.ts';
import type { AttemptResult, ObjectiveResult } from './assessment/attempt.ts';
import type { PassDecision, RegradeCause } from './assessment/regrade.ts';
import type { Background, PanelState } from './assessment/standards/panel.ts';
import type { Role } from './auth/permission.ts';
import type { ItemStep } from './bank/states.ts';
import type { AppealDecision as CertificationDecision } from './certification/appeal.ts';
import type { Closing, Office } from './certification/application.ts';
import type { PeriodKind } from './certification/period.ts';
import type { SuspensionReason, RevocationReason as WithdrawalReason } from './certification/reasons.ts';
import type { CommitteeKind, CommitteeRole } from './committees/committee.ts';
import type { Change, EditionKind } from './content/edition.ts';
import type { RevocationReason } from './credentials/revocation.ts';
import type { CredentialKind } from './credentials/source.ts';
import type { ProviderKind, TrainerKind } from './events/provider.ts';
import type { AttendanceWay } from './events/sign-in.ts';
import type { ClaimUnit } from './hours/claim.ts';
import type { Preferences } from './notifications/preferences.ts';
import type { WebhookKind } from './notifications/webhook.ts';
import type { ErasureGround } from './people/erasure.ts';
import type { Contract, Position } from './people/person.ts';
import type { ProjectDomain, ProjectTold } from './projects/nature.ts';
import type { ProofKind } from './projects/outside/proof.ts';
import type { ProjectRole } from './projects/project.ts';
import type { BulkAct } from './requirements/bulk.ts';
import type { GrantKind } from './requirements/grants.ts';
import type { CancelReason } from './requirements/obligation.ts';
import type { Exemption, Extension, Leave, OtherEvidence } from './requirements/record.ts';
import type { ClassKind } from './teaching/teaching-class.ts';

/**
 * Every fact the system can state: what happened, as data; sentences are made when it is shown. `about` is the person concerned.
 * Facts hold ids and numbers and no names.
 */
export type Facts = {
  'people.affiliation_started': {
    affiliationId: string;
    unitId: string;
    position: Position;
    startedOn: string;
    /** Absent: no last day was known. */
    finishedOn?: string | null;
    /** Absent: it was not known. */
    contract?: Contract | null;
  };
  'people.affiliation_changed': {
    affiliationId: string;
    unitId: string;
    position: Position;
    startedOn: string;
    finishedOn: string | null;
    contract?: Contract | null;
  };
  'people.contact_changed': { importId: string };
  'people.renamed': { importId: string };
  'people.person_erased': { ground: ErasureGround; rows: number };
  'people.merged': { mergeId: string; goneId: string };
  'people.unmerged': { mergeId: string; goneId: string };
  'people.unit_added': { unitId: string; parentId: string | null };
  'people.unit_renamed': { unitId: string };
  'people.unit_moved': {
    unitId: string;
    parentId: string | null;
    /** The unit it stood below until then. Facts from before it was stated lack it. */
    fromParentId?: string | null;
  };
  'people.unit_closed': { unitId: string; closedOn: string };
  'people.contact_recorded': { kind: 'email' };
  'people.affiliation_withdrawn': { affiliationId: string };
  'people.roster_applied': { importId: string; fileName: string; added: number; changed: number; unchanged: number; faulty: number };
  'people.roster_undone': { importId: string };
  'auth.invited': { purpose: 'claim' | 'reset' };
  'auth.invitations_started': { runId: string; people: number };
  'auth.record_claimed': { accountId: string };
  'auth.signed_in': { accountId: string };
  'auth.signed_out_everywhere': { accountId: string };
  'auth.password_changed': { accountId: string };
  'auth.role_granted': { role: Role; unitId: string | null; fields?: readonly string[] };
  'auth.token_made': { tokenId: string; label: string; role: Role };
  'auth.token_revoked': { tokenId: string };
  'content.edition_published': { kind: EditionKind; slug: string; version: string; change: Change; editionId: string };
  'assessment.attempt_started': { exam: string; attemptId: string; editionId: string };
  'assessment.attempt_graded': {
    exam: string;
    attemptId: string;
    result: 'passed' | 'failed';
    points: number;
    of: number;
    /** Instead of `points`, in facts from before answers could earn part of a point. */
    right?: number;
    objectives: ObjectiveResult[];
    closedBy: 'learner' | 'clock';
  };
  /** So many answers came faster than the questions can be read that the paper says nothing about its writer. */
  'assessment.attempt_set_aside': { exam: string; attemptId: string; closedBy: 'learner' | 'clock' };
  /** Its written answers wait to be judged by people. */
  'assessment.attempt_awaits_rating': { exam: string; attemptId: string; answers: number; closedBy: 'learner' | 'clock' };
  'assessment.reflection_rated': { exam: string; taskId: string };
  'assessment.rating_asked_again': { exam: string; attemptId: string; appealId: string };
  'assessment.accommodation_granted': { accommodationId: string; fromOn: string; untilOn: string };
  'assessment.accommodation_withdrawn': { accommodationId: string };
  'assessment.window_opened': { windowId: string; exam: string; opensAt: string; closesAt: string };
  'assessment.window_withdrawn': { windowId: string; exam: string };
  'assessment.sitting_arranged': { sittingId: string; exam: string; place: string; startsAt: string };
  'assessment.sitting_cancelled': { sittingId: string; exam: string };
  'assessment.seat_given': { seatId: string; sittingId: string; exam: string };
  'assessment.seat_withdrawn': { seatId: string; sittingId: string; exam: string };
  'assessment.appeal_made': { appealId: string; attemptId: string; exam: string; question: number | null; answerBy: string };
  'assessment.appeal_answered': { appealId: string; attemptId: string; exam: string; decision: AppealDecision };
  'assessment.void_proposed': { voidId: string; exam: string; itemId: string };
  'assessment.void_refused': { voidId: string; exam: string; itemId: string };
  'assessment.item_voided': { voidId: string; exam: string; itemId: string };
  'assessment.attempt_regraded': {
    regradeId: string;
    attemptId: string;
    exam: string;
    cause: RegradeCause;
    was: AttemptResult;
    result: AttemptResult;
    points: number;
  };
  'assessment.pass_decided': { regradeId: string; attemptId: string; exam: string; decision: PassDecision };
  'assessment.panel_opened': { panelId: string; exam: string; editionId: string };
  'assessment.panel_moved': { panelId: string; exam: string; from: PanelState; to: PanelState };
  'assessment.judge_invited': { panelId: string; exam: string; background: Background };
  'assessment.judge_excused': { panelId: string; exam: string };
  'assessment.item_suspended': { exam: string; itemId: string; n: number; rpb: number };
  'assessment.cut_decided': {
    panelId: string;
    exam: string;
    cut: number;
    error: number;
    moved: number;
    judges: number;
    of: number;
    decidedOn: string;
  };
  'progress.lesson_completed': { course: string; lesson: string };
  'progress.course_completed': { course: string; completionId: string; editionId: string };
  /** So many reviews were answered well enough to shorten the annual refresher. How a review came out is told to nobody. */
  'refresh.credit_reached': { course: string; reviews: number };
  'requirements.obligation_raised': {
    obligationId: string;
    policy: string;
    requirement: string;
    /** Absent: a case is to be replied to. */
    course?: string;
    dueOn: string;
    /** Facts from before these were stated lack them. */
    raisedOn?: string;
    occasion?: string;
  };
  'requirements.obligation_satisfied': {
    obligationId: string;
    policy: string;
    requirement: string;
    completionId: string | null;
    /** Everything that met it. Facts from before it was stated lack it. */
    evidence?: string[];
  };
  'requirements.obligation_cancelled': {
    obligationId: string;
    /** Which requirement, and why; where something else was taken back with it, that says why. */
    policy?: string;
    requirement?: string;
    because?: CancelReason;
  };
  /** The first day of its occasion was corrected, and with it the due day that the rule writes. */
  'requirements.obligation_rescheduled': { obligationId: string; policy: string; requirement: string; was: string; dueOn: string };
  'requirements.exemption_granted': {
    exemptionId: string;
    policy: string;
    requirement: string;
    kind: Exemption['kind'];
    fromOn: string;
    untilOn: string | null;
  };
  'requirements.extension_granted': {
    extensionId: string;
    subject: Extension['of'];
    policy: string;
    requirement: string | null;
    unitId: string | null;
    fromOn: string;
    untilOn: string;
  };
  'requirements.leave_recorded': { leaveId: string; fromOn: string; untilOn: string | null; clock: Leave['clock'] };
  'requirements.agreement_made': { agreementId: string; topic: string; fromOn: string; untilOn: string | null };
  'requirements.learning_recognised': {
    recognitionId: string;
    kind: OtherEvidence['kind'];
    topic: string;
    learntOn: string;
    untilOn: string | null;
    agreementId: string | null;
  };
  'requirements.campaign_called': {
    policy: string;
    unitId: string | null;
    course: string | null;
    case: string | null;
    endsOn: string;
    people: number;
  };
  'requirements.bulk_decided': { bulkId: string; act: BulkAct; people: number; passedOver: number };
  'requirements.past_applied': { importId: string; fileName: string; recognised: number };
  'requirements.past_withdrawn': { importId: string; recognised: number };
  'requirements.reply_sent': { policy: string; replyId: string; version: number };
  'requirements.grant_withdrawn': { kind: GrantKind; grantId: string };
  'credentials.record_issued': { serial: string; completionId: string };
  'credentials.badge_handed_in': { claimId: string };
  'credentials.badge_decided': { claimId: string; answer: 'recognised' | 'refused' };
  'credentials.equivalency_made': { equivalencyId: string; topic: string };
  'credentials.equivalency_withdrawn': { equivalencyId: string; topic: string };
  'credentials.credential_signed': { serial: string; kind: CredentialKind };
  'credentials.record_revoked': { serial: string; reason: RevocationReason };
  'credentials.record_superseded': { serial: string; by: string };
  'certification.office_set': { office: Office };
  'certification.enrolled': { applicationId: string; track: string };
  'certification.applied': { applicationId: string; track: string };
  'certification.application_closed': { applicationId: string; track: string; as: Exclude<Closing, 'issued'> };
  'certification.practical_arranged': { practicalId: string; applicationId: string; track: string };
  'certification.third_named': { practicalId: string; applicationId: string; track: string };
  'certification.opinion_handed_in': { practicalId: string; track: string };
  'certification.practical_marked': { practicalId: string; track: string; seat: number };
  'certification.issue_proposed': { applicationId: string; track: string };
  'certification.certificate_issued': {
    serial: string;
    certificationId: string;
    track: string;
    kind: PeriodKind;
    validFrom: string;
    validUntil: string;
  };
  'certification.certificate_suspended': {
    serial: string;
    track: string;
    reason: SuspensionReason;
    onDay: string;
    untilDay: string | null;
  };
  'certification.certificate_reinstated': { serial: string; track: string; onDay: string };
  'certification.certificate_extended': { serial: string; track: string; untilDay: string };
  'certification.certificate_revoked': { serial: string; track: string; reason: WithdrawalReason; onDay: string };
  'certification.certificate_superseded': { serial: string; track: string; by: string };
  'certification.appeal_made': { appealId: string; answerBy: string };
  'certification.appeal_answered': { appealId: string; decision: CertificationDecision };
  'notifications.preferences_changed': Omit<Preferences, 'refresh'> & {
    by: 'account' | 'letter';
    /** Facts from before it was a choice lack it. */
    refresh?: Preferences['refresh'];
  };
  'notifications.calendar_made': { feedId: string };
  'notifications.calendar_revoked': { feedId: string };
  'notifications.webhook_added': { webhookId: string; kind: WebhookKind };
  'notifications.webhook_paused': { webhookId: string };
  'notifications.webhook_resumed': { webhookId: string };
  'notifications.webhook_removed': { webhookId: string };
  'projects.project_created': { projectId: string; number: string; nature?: ProjectTold };
  'projects.project_changed': { projectId: string; fields: string[]; nature?: ProjectTold };
  'projects.proxy_named': { projectId: string };
  'projects.proxy_withdrawn': { projectId: string };
  'projects.member_added': {
    projectId: string;
    role: ProjectRole;
    startedOn: string;
    /** Absent: no last day was known. */
    finishedOn?: string | null;
    membershipId?: string;
  };
  'projects.member_changed': { projectId: string; role: ProjectRole; startedOn: string; finishedOn: string | null; membershipId: string };
  'projects.outsider_joined': { projectId: string; membershipId: string };
  'projects.proof_handed_in': { proofId: string; projectId: string; proof: ProofKind; course: string };
  'projects.proof_decided': { proofId: string; projectId: string; answer: 'recognised' | 'refused' | 'withdrawn'; course: string };
  'projects.member_withdrawn': { projectId: string; membershipId: string };
  'projects.project_withdrawn': { projectId: string; number: string };
  'projects.import_applied': { importId: string; fileName: string; added: number; changed: number; unchanged: number; faulty: number };
  'projects.import_undone': { importId: string };
  'projects.member_left': { projectId: string; finishedOn: string; membershipId?: string };
  'projects.statement_frozen': { code: string; projectId: string; asOf: string; members: number };
  'committees.committee_founded': { committeeId: string; kind: CommitteeKind; domains: ProjectDomain[] };
  'committees.committee_changed': { committeeId: string; kind: CommitteeKind; domains: ProjectDomain[] };
  'committees.member_appointed': {
    seatId: string;
    committeeId: string;
    role: CommitteeRole;
    startedOn: string;
    finishedOn: string;
    appointedOn: string;
  };
  'committees.seat_ended': { seatId: string; committeeId: string; finishedOn: string };
  'committees.seat_withdrawn': { seatId: string; committeeId: string };
  'bank.item_moved': { itemId: string; version: number; exam: string; step: ItemStep };
  'bank.items_imported': { exam: string; fileName: string; items: number };
  'teaching.class_opened': { classId: string; course: string; kind: ClassKind; startedOn: string; finishedOn: string; dueOn: string };
  'teaching.class_changed': { classId: string };
  'teaching.teacher_named': { teacherId: string; classId: string };
  'teaching.teacher_withdrawn': { teacherId: string; classId: string };
  'teaching.student_joined': {
    placeId: string;
    classId: string;
    startedOn: string;
    course: string;
    kind: ClassKind;
    dueOn: string;
  };
  'teaching.student_left': { placeId: string; classId: string; finishedOn: string };
  'teaching.place_withdrawn': { placeId: string; classId: string };
  'teaching.mark_given': { markId: string; placeId: string; classId: string };
  'exchanges.exchange_recorded': { exchangeId: string; startedOn: string; finishedOn: string };
  'exchanges.exchange_cancelled': { exchangeId: string };
  'exchanges.participant_added': { participationId: string; exchangeId: string; startedOn: string; finishedOn: string };
  'exchanges.participation_withdrawn': { participationId: string; exchangeId: string };
  'events.event_announced': { eventId: string };
  'events.event_changed': { eventId: string };
  'events.event_cancelled': { eventId: string; told: number };
  'events.registered': { eventId: string };
  'events.waiting': { eventId: string };
  'events.moved_up': { eventId: string };
  'events.registration_withdrawn': { eventId: string };
  'events.signed_in': { eventId: string; way: AttendanceWay };
  'events.attendance_entered': { eventId: string; way: AttendanceWay };
  'events.attendance_struck_out': { eventId: string };
  'events.attendance_confirmed': { eventId: string; people: number };
  'events.provider_added': { providerId: string; kind: ProviderKind };
  'events.provider_ended': { providerId: string };
  'events.trainer_added': { trainerId: string; kind: TrainerKind };
  'events.trainer_ended': { trainerId: string };
  'hours.earned': { eventId: string; minutes: number };
  'hours.taken_back': { eventId: string };
  'hours.claim_made': { claimId: string; unit: ClaimUnit; amount: number };
  'hours.claim_withdrawn': { claimId: string };
  'hours.claim_decided': { claimId: string; answer: 'accepted' | 'refused'; unit: ClaimUnit; amount: number };
  'consultation.asked': { consultationId: string; answerBy: string };
  'consultation.answered': { consultationId: string };
  'consultation.guidance_written': { guidanceId: string };
  'consultation.guidance_reviewed': { guidanceId: string };
  'consultation.guidance_published': { guidanceId: string };
  'consultation.guidance_withdrawn': { guidanceId: string };
  'projects.clearance_answered': { receipt: string; projectId: string; asOf: string; cleared: boolean };
};

export type FactType = keyof Facts;
/** A fact on its way to the log. */
export type Fact = { [T in FactType]: { type: T; about: string | null; institutionId: string | null; data: Facts[T] } }[FactType];
