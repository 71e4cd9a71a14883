import type { ConcernState } from './concern.ts';
import type { InvitationState } from './draw-forms.ts';
import type { Ground, Verdict } from './moderation.ts';
import type { ApplicantState } from './pool.ts';
import type { QuestionState } from './question.ts';
import type { ThemeOutcome } from './theme.ts';

/** What can happen here, as data. Votes are no facts: nothing is written down of who voted. */
export type ParticipationFacts = {
  'participation.consultation_announced': { consultationId: string; opensOn: string; closesOn: string };
  'participation.statement_proposed': { consultationId: string; statementId: string };
  'participation.statement_judged': { statementId: string; verdict: Verdict; ground: Ground | null };
  'participation.statement_published': { statementId: string };
  'participation.appeal_made': { statementId: string };
  'participation.submission_received': { consultationId: string };
  'participation.theme_answered': { consultationId: string; themeId: string; outcome: ThemeOutcome };
  'participation.concern_raised': { concernId: string };
  'participation.concern_moved': { concernId: string; state: ConcernState };
  'participation.question_asked': { questionId: string; answerBy: string };
  'participation.question_settled': { questionId: string; state: QuestionState };
  'participation.answer_written': { questionId: string; answerId: string };
  'participation.answer_reviewed': { answerId: string };
  'participation.answer_published': { answerId: string };
  'participation.answer_withdrawn': { answerId: string };
  'participation.applicant_confirmed': { applicantId: string };
  'participation.applicant_judged': { applicantId: string; state: ApplicantState };
  'participation.applicant_deleted': { applicantId: string };
  'participation.draw_made': { drawId: string; seats: number; drawn: number };
  'participation.invitation_settled': { drawId: string; invitationId: string; state: InvitationState };
  'participation.replacement_drawn': { drawId: string; invitationId: string };
  'participation.hearing_announced': { hearingId: string; day: string };
  'participation.hearing_cancelled': { hearingId: string };
  'participation.hearing_record_written': { hearingId: string };
  'participation.hearing_record_read': { hearingId: string };
  'participation.hearing_record_published': { hearingId: string };
  'participation.hearing_answered': { hearingId: string; outcome: ThemeOutcome };
  'participation.report_published': { consultationId: string; themes: number };
};
