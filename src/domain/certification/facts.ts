import type { AppealDecision as CertificationDecision } from './appeal.ts';
import type { Closing, Office } from './application.ts';
import type { PeriodKind } from './period.ts';
import type { SuspensionReason, RevocationReason as WithdrawalReason } from './reasons.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type CertificationFacts = {
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
};
