/** Why a file is not read. */
export type FileRefusal =
  | { code: 'people.roster_file_missing' }
  | { code: 'people.roster_too_large'; limit: number }
  | { code: 'people.roster_too_many_rows'; limit: number }
  | { code: 'people.roster_too_many_columns'; limit: number }
  | { code: 'people.roster_unpacks_too_large'; limit: number }
  | { code: 'people.roster_old_excel' }
  | { code: 'people.roster_not_a_spreadsheet' }
  | { code: 'people.roster_damaged' }
  | { code: 'people.roster_encoding_unknown' };

/** Why nothing of a file is kept although it could be read. */
export type StageRefusal =
  | FileRefusal
  | { code: 'people.roster_which_sheet'; sheets: string[] }
  | { code: 'people.roster_no_such_sheet'; sheets: string[] }
  | { code: 'people.roster_reading_broke_off' }
  | { code: 'people.roster_header_missing' }
  | { code: 'people.roster_no_rows' }
  | { code: 'people.roster_identity_cards'; columns: string };

export type MapRefusal = { code: 'people.roster_columns_missing' } | { code: 'people.roster_columns_doubled' };

/** Why a roster that lies ready is not put in force, or one in force is not taken back. */
export type ApplyRefusal =
  | { code: 'people.roster_not_ready' }
  | { code: 'people.roster_changes_nothing' }
  | { code: 'people.roster_judged_again' }
  | { code: 'people.roster_units_unconfirmed'; units: number };
export type UndoRefusal =
  | { code: 'people.roster_not_ready' }
  | { code: 'people.roster_not_applied' }
  | { code: 'people.roster_too_old_to_undo'; days: number }
  | { code: 'people.roster_relied_upon'; people: number };

/** Why nothing is said of a row's other name. */
export type NameRefusal = { code: 'people.roster_no_other_name' };

export type RosterRefusal = StageRefusal | MapRefusal | ApplyRefusal | UndoRefusal | NameRefusal;
