import { z } from 'zod';

/** What of a person moves to another when both records turn out to be one person. What is append-only stays where it was stated. */
export const movingTables = [
  'account',
  'accommodation',
  'affiliation',
  'identifier',
  'role_grant',
  'project_member',
  'sitting_seat',
  'project_proxy',
  'committee_seat',
  'class_teacher',
  'class_student',
  'exchange_participant',
  'event_registration',
  'attendance',
  'event_letter',
  'trainer',
  'hours_entry',
  'hours_claim',
  'consultation',
  'consultation_statement',
  'outside_proof',
  'invitation',
  'calendar_feed',
  'committee_feed',
  'committee_invitation',
  'evidence',
  'completion',
  'record_of_learning',
  'credential',
  'name_reveal',
  'badge_claim',
  'refresh_sitting',
  'worksheet',
  'obligation',
  'measure_respondent',
  'angoff_judge',
  'certification',
  'certification_application',
  'certification_assessor',
  'certification_appeal',
] as const;
export type MovingTable = (typeof movingTables)[number];

/** What a merge did, so that it can be taken back: ids by table, courses begun, accounts closed, and what followed from the merge. */
export type Moved = {
  /** A table that came later than a merge is not in it. */
  rows: Partial<Record<MovingTable, string[]>>;
  enrolments: string[];
  accountsClosed: string[];
  emailTaken: string | null;
  obligationsRaised: string[];
  coursesCompleted: string[];
};

/** Why two records might be one person. */
export const likenesses = ['email', 'name_and_unit', 'name_and_number'] as const;
export type Likeness = (typeof likenesses)[number];

export type MergeRefusal =
  | { code: 'people.merge_same_person' }
  | { code: 'people.merge_undone_already' }
  | { code: 'people.merge_built_upon' }
  | { code: 'people.merge_completed_a_course' };

export const MergeForm = z.object({ kept: z.string().min(1), gone: z.string().min(1) });
export const UnmergeForm = z.object({ merge: z.string().min(1) });
