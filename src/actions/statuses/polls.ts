/** Votes of everybody. */
export const pollStatuses = {
  'polls.not_open': 409,
  'polls.no_such_choice': 422,
  'polls.no_first_answer': 409,
  'polls.too_often': 429,
} as const;
