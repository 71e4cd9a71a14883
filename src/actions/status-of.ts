import type { RefusalCode } from '#domain/refusals.ts';

/** The one table from refusal code to HTTP status. */
export const statusOf = {
  'auth.forbidden': 403,
  'auth.sign_in_needed': 401,
  'shared.not_found': 404,
  'assessment.already_passed': 409,
  'assessment.attempt_open': 409,
  'assessment.cooling_down': 409,
  'assessment.no_attempts_left': 409,
  'assessment.closed': 409,
  'assessment.time_is_up': 409,
  'assessment.not_on_paper': 422,
  'assessment.statement_needed': 422,
  'assessment.not_offered': 409,
  'assessment.unanswered': 422,
  'projects.number_taken': 409,
  'projects.ends_before_start': 422,
  'projects.outside_project': 422,
  'projects.already_member': 409,
  'projects.not_at_institution': 422,
  'projects.role_needed': 422,
  'projects.unknown': 404,
  'progress.no_such_act': 409,
  'progress.no_such_choice': 422,
  'credentials.already_revoked': 409,
  'credentials.already_superseded': 409,
} as const satisfies Record<RefusalCode, number>;
