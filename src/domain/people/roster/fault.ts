import type { RosterField } from './fields.ts';

/** What can be wrong with a row. Each has its words (what, why, what to do) in src/i18n/messages/roster-faults.ts. */
export const faultCodes = [
  'name_missing',
  'name_too_long',
  'number_missing',
  'number_bad',
  'number_shared',
  'repeated_differs',
  'zeros_lost',
  'name_differs',
  'name_mistaken',
  'identity_card',
  'unit_missing',
  'unit_unknown',
  'unit_ambiguous',
  'unit_closed',
  'email_bad',
  'position_unknown',
  'date_bad',
  'start_missing',
  'end_before_start',
  'status_unknown',
  'changed_meanwhile',
  'kept_when_undone',
] as const;

/** What is worth a look and stops nothing. */
export const warningCodes = ['number_short', 'email_shared', 'repeated', 'left_unknown', 'contract_unknown'] as const;

export type FaultCode = (typeof faultCodes)[number] | (typeof warningCodes)[number];

/** One thing found in a row: where, and what its words need. `value` is the cell as it was written. */
export type RosterFault = { code: FaultCode; field: RosterField | null; column: string | null; data: Record<string, string | number> };

export const isWarning = ({ code }: { code: FaultCode }): boolean => (warningCodes as readonly string[]).includes(code);
export const isFaulty = (faults: readonly RosterFault[]): boolean => faults.some((fault) => !isWarning(fault));
