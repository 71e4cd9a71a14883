/** What may be wrong with one field of a form. A schema says it with `fault(code)`; the words are in src/i18n/faults.ts. */
export const faultCodes = [
  'missing',
  'too_short',
  'too_long',
  'too_many',
  'too_small',
  'too_large',
  'not_an_email',
  'not_a_number',
  'not_a_day',
  'not_a_moment',
  'not_offered',
  'not_in_form',
  'not_the_same',
  'password_common',
  'window_too_long',
  'more_than_named',
  'never_renewed',
  'never_lapses',
  'of_rule_change',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** The second argument of `refine`: `.refine(isPlainDate, fault('not_a_day'))`. */
export const fault = (code: FaultCode): { error: FaultCode } => ({ error: code });
