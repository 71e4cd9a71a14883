import type { AppealDecision } from './appeal.ts';
import type { AttemptResult, ObjectiveResult } from './attempt.ts';
import type { PassDecision, RegradeCause } from './regrade.ts';
import type { Background, PanelState } from './standards/panel.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type AssessmentFacts = {
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
};
