import type { ImportField } from './fields.ts';

/** What can be wrong with a row. Each has its words (what, why, what to do) in src/i18n/messages/project-import-faults.ts. */
export const importFaultCodes = [
  'number_missing',
  'number_too_long',
  'title_missing',
  'title_too_long',
  'start_missing',
  'end_before_start',
  'date_bad',
  'unit_unknown',
  'unit_ambiguous',
  'unit_closed',
  'domain_unknown',
  'trait_unknown',
  'yes_no_unknown',
  'listed_unknown',
  'approval_missing',
  'before_approval',
  'project_differs',
  'project_unknown',
  'project_faulty',
  'role_unknown',
  'person_missing',
  'person_unknown',
  'person_differs',
  'person_ambiguous',
  'outside_project',
  'place_repeated',
  'identity_card',
  'kept_when_undone',
] as const;

/** What is worth a look and stops nothing. */
export const importWarningCodes = ['lead_differs', 'unit_stays'] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number] | (typeof importWarningCodes)[number];

/** Somebody whom a name may mean. */
export type Candidate = { personId: string; name: string; number: string | null; units: string };

/** One thing found in a row. `candidates` and `place`: among whom a person has to choose, for which of the people that the row names. */
export type ImportFault = {
  code: ImportFaultCode;
  field: ImportField | null;
  column: string | null;
  data: Record<string, string | number>;
  candidates?: readonly Candidate[];
  place?: string;
};

export const isImportFaulty = (faults: readonly ImportFault[]): boolean =>
  faults.some(({ code }) => !(importWarningCodes as readonly string[]).includes(code));
