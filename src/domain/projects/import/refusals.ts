import type { FileRefusal } from '../../people/roster-refusals.ts';

/** Why a table of projects is not read. */
export type ProjectFileRefusal =
  | FileRefusal
  | { code: 'people.roster_identity_cards'; columns: string }
  | { code: 'projects.import_header_missing' }
  | { code: 'projects.import_no_rows' }
  | { code: 'projects.import_too_many_rows'; limit: number };

export type ProjectMapRefusal = { code: 'projects.import_columns_missing' } | { code: 'projects.import_columns_doubled' };

/** Why what lies ready is not put in force, not answered, or not taken back. */
export type ProjectImportRefusal =
  | ProjectFileRefusal
  | ProjectMapRefusal
  | { code: 'projects.import_not_ready' }
  | { code: 'projects.import_changes_nothing' }
  | { code: 'projects.import_judged_again' }
  | { code: 'projects.import_nobody_to_choose' }
  | { code: 'projects.import_not_applied' }
  | { code: 'projects.import_too_old_to_undo'; days: number }
  | { code: 'projects.import_relied_upon'; projects: number };

/** How many rows a table of projects may have over all its sheets. Platform default. */
export const projectRowsAtMost = 20_000;
