import type { PanelState } from './panel.ts';

export type PanelRefusal =
  | { code: 'assessment.panel_there_already' }
  | { code: 'assessment.panel_stage'; state: PanelState }
  | { code: 'assessment.panel_lacks'; judges: number; researcher: number; external: number; newly_qualified: number }
  | { code: 'assessment.profile_missing' }
  | { code: 'assessment.judge_already'; field: 'personId' }
  | { code: 'assessment.judge_not_here'; field: 'personId' }
  | { code: 'assessment.judge_not_passed'; field: 'personId' }
  | { code: 'assessment.judge_not_agreed' };

export type CutRefusal =
  | { code: 'assessment.cut_uncertain'; error: string; most: string }
  | { code: 'assessment.cut_moved_too_far'; field: 'moved'; most: string }
  | { code: 'assessment.cut_reason_missing'; field: 'reason' }
  | { code: 'assessment.cut_two_people' }
  | { code: 'assessment.cut_in_future'; field: 'decidedOn' };
