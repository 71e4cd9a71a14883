import type { BulkAct } from './bulk.ts';
import type { GrantKind } from './grants.ts';
import type { CancelReason } from './obligation.ts';
import type { Exemption, Extension, Leave, OtherEvidence } from './record.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type RequirementsFacts = {
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
};
