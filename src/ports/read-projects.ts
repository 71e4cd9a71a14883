import { type NamedSheet, shown } from '#domain/people/roster/choose-sheet.ts';
import { findHeader, guessHeader, type Header, headerKey, identityCardColumns, rowsBelow } from '#domain/people/roster/header.ts';
import { mergedDown } from '#domain/people/roster/merged-cells.ts';
import { doubledImportFields, type ImportMapping, importFieldNamed, isTelling, mapImportColumns } from '#domain/projects/import/fields.ts';
import { type ProjectFileRefusal, projectRowsAtMost } from '#domain/projects/import/refusals.ts';
import type { SheetRow } from '#domain/projects/import/understand-project-row.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ReadFile, readSpreadsheet } from './spreadsheet.ts';

/** What columns were said to mean before, by the header they stood in. */
export type RememberedMappings = readonly { header: string; mapping: ImportMapping }[];
export type ProjectBytes = { bytes: Uint8Array; remembered: RememberedMappings };
export type ReadProjects = {
  read: ReadFile['read'];
  sheets: { name: string; mapping: ImportMapping }[];
  /** Whether a person has to say what the columns mean before the rows can be understood. */
  columns: 'clear' | 'unclear';
  rows: SheetRow[];
};

type Found = { sheet: NamedSheet; header: Header; mapping: ImportMapping };

const isClear = (mapping: ImportMapping) => isTelling(mapping) && doubledImportFields(mapping).length === 0;

const mappingOf = ({ labels }: Header, remembered: RememberedMappings): ImportMapping => {
  const said = Object.values(remembered.find(({ header }) => header === headerKey(labels))?.mapping ?? {});
  return said.length === labels.length
    ? Object.fromEntries(labels.map((label, place) => [label, said[place] ?? 'ignored']))
    : mapImportColumns(labels);
};

/**
 * Reads a file of projects and their members. Every sheet that tells of a project by its number is taken, so that projects and members may stand
 * apart; where none does, a person has to say what the columns mean.
 */
export const readProjects = async ({ bytes, remembered }: ProjectBytes): Promise<Outcome<ReadProjects, ProjectFileRefusal>> => {
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return file;
  const { sheets, read } = file.value;
  const headed = sheets.flatMap((sheet): Found[] => {
    const header = findHeader(sheet.rows, importFieldNamed) ?? guessHeader(sheet.rows);
    return header ? [{ sheet, header, mapping: mappingOf(header, remembered) }] : [];
  });
  const telling = headed.filter(({ mapping }) => isClear(mapping));
  const taken = shown(telling.length > 0 ? telling : headed);
  if (taken.length === 0) return refused({ code: 'projects.import_header_missing' });
  const cards = headed.flatMap(({ sheet, header }) => identityCardColumns(sheet.rows, header));
  if (cards.length > 0) return refused({ code: 'people.roster_identity_cards', columns: cards.join('、') });
  const columns = telling.length > 0 ? 'clear' : 'unclear';
  const rows = taken.flatMap(({ sheet: one, header, mapping }, sheet) =>
    rowsBelow(mergedDown(one, header.line), header, (label) => columns === 'unclear' || mapping[label] !== 'ignored').map((row) => ({
      ...row,
      sheet,
    })),
  );
  if (rows.length === 0) return refused({ code: 'projects.import_no_rows' });
  if (rows.length > projectRowsAtMost) return refused({ code: 'projects.import_too_many_rows', limit: projectRowsAtMost });
  return granted({ read, columns, rows, sheets: taken.map(({ sheet, mapping }) => ({ name: sheet.name, mapping })) });
};
