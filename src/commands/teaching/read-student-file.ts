import type { RosterRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { numbersInSheets, studentFileBytes } from '#domain/teaching/numbers-in-sheet.ts';
import type { TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { readSpreadsheet } from '#ports/spreadsheet.ts';

/** The numbers in a list of students that was uploaded. Nothing of the file is kept. */
export const readStudentFile = async (bytes: Uint8Array): Promise<Outcome<string[], RosterRefusal | TeachingRefusal>> => {
  if (bytes.length > studentFileBytes) return refused({ code: 'people.roster_too_large', limit: studentFileBytes / 1024 / 1024 });
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return file;
  const found = numbersInSheets(file.value.sheets);
  if (found.is === 'identity-cards') return refused({ code: 'people.roster_identity_cards', columns: found.column });
  if (found.is === 'missing' || found.numbers.length === 0) return refused({ code: 'teaching.numbers_missing', field: 'file' });
  return granted(found.numbers);
};
