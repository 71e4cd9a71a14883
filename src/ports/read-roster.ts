import { chooseSheet } from '#domain/people/roster/choose-sheet.ts';
import type { Mapping } from '#domain/people/roster/fields.ts';
import {
  doubledFields,
  headerKey,
  identityCardColumns,
  mapColumns,
  missingFields,
  type RawRow,
  rowsBelow,
} from '#domain/people/roster/header.ts';
import { withComparisons } from '#domain/people/roster/judge-file.ts';
import { mergedDown } from '#domain/people/roster/merged-cells.ts';
import { type Understood, understandRow } from '#domain/people/roster/understand-row.ts';
import { rosterLimits } from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ReadFile, readSpreadsheet } from './spreadsheet.ts';

/** What columns were said to mean before, by the header they stood in. */
export type Remembered = readonly { header: string; mapping: Mapping }[];
export type RosterBytes = { bytes: Uint8Array; remembered: Remembered; sheet?: string | undefined };
export type ReadRoster = {
  sheet: string;
  read: ReadFile['read'];
  mapping: Mapping;
  /** Whether a person has to say what the columns mean before the rows can be understood. */
  columns: 'clear' | 'unclear';
  rows: RawRow[];
  /** One for each row; none while the columns are unclear. */
  understood: Understood[];
};

const mappingOf = (labels: readonly string[], remembered: Remembered): Mapping => {
  const said = remembered.find(({ header }) => header === headerKey(labels))?.mapping;
  return said && Object.keys(said).length === labels.length
    ? Object.fromEntries(labels.map((label, place) => [label, Object.values(said)[place] ?? 'ignored']))
    : mapColumns(labels);
};

/** Reads a roster file and understands its rows, each alone and beside the others. Nothing in it depends on who is known. */
export const readRoster = async ({ bytes, remembered, sheet: asked }: RosterBytes): Promise<Outcome<ReadRoster, StageRefusal>> => {
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return file;
  const choice = chooseSheet(file.value.sheets, asked);
  if (choice.is === 'none') return refused({ code: 'people.roster_header_missing' });
  if (choice.is !== 'chosen')
    return refused({ code: choice.is === 'unclear' ? 'people.roster_which_sheet' : 'people.roster_no_such_sheet', sheets: choice.names });
  const { sheet, header } = choice;
  const cards = identityCardColumns(sheet.rows, header);
  if (cards.length > 0) return refused({ code: 'people.roster_identity_cards', columns: cards.join('、') });
  const mapping = mappingOf(header.labels, remembered);
  const columns = missingFields(mapping).length > 0 || doubledFields(mapping).length > 0 ? 'unclear' : 'clear';
  const rows = rowsBelow(mergedDown(sheet, header.line), header, (label) => columns === 'unclear' || mapping[label] !== 'ignored');
  if (rows.length === 0) return refused({ code: 'people.roster_no_rows' });
  if (rows.length > rosterLimits.rows) return refused({ code: 'people.roster_too_many_rows', limit: rosterLimits.rows });
  const understood = columns === 'unclear' ? [] : withComparisons(rows.map((row) => understandRow(row, mapping)));
  return granted({ sheet: sheet.name, read: file.value.read, mapping, columns, rows, understood });
};
