import { type NamedSheet, shown } from '#domain/people/roster/choose-sheet.ts';
import {
  findHeader,
  guessHeader,
  type Header,
  headerKey,
  identityCardColumns,
  type RawRow,
  rowsBelow,
} from '#domain/people/roster/header.ts';
import { mergedDown } from '#domain/people/roster/merged-cells.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { pastRowsAtMost } from '#domain/requirements/past/judge-past.ts';
import { doubledPastFields, mapPastColumns, missingPastFields, type PastMapping } from '#domain/requirements/past/past-fields.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { readSpreadsheet } from './spreadsheet.ts';

/** What columns were said to mean before, by the header they stood in. */
export type RememberedPast = readonly { header: string; mapping: PastMapping }[];
export type PastBytes = { bytes: Uint8Array; remembered: RememberedPast; sheet?: string | undefined };
export type ReadPast = { sheet: string; mapping: PastMapping; columns: 'clear' | 'unclear'; rows: RawRow[] };

const isClear = (mapping: PastMapping) => missingPastFields(mapping).length === 0 && doubledPastFields(mapping).length === 0;

const mappingOf = ({ labels }: Header, remembered: RememberedPast): PastMapping => {
  const said = Object.values(remembered.find(({ header }) => header === headerKey(labels))?.mapping ?? {});
  return said.length === labels.length
    ? Object.fromEntries(labels.map((label, place) => [label, said[place] ?? 'ignored']))
    : mapPastColumns(labels);
};

type Found = { sheet: NamedSheet; header: Header };

// The header of a list of learning names people as a roster does; where it names but one field, the first filled row is taken for it.
const headerOf = ({ rows }: NamedSheet): Header | undefined => {
  const header = findHeader(rows);
  const guessed = guessHeader(rows);
  return header && (!guessed || isClear(mapPastColumns(header.labels)) || !isClear(mapPastColumns(guessed.labels))) ? header : guessed;
};

/** Reads a list of past learning, as a roster is read: its sheet, its header, and the rows below it. */
export const readPast = async ({ bytes, remembered, sheet: asked }: PastBytes): Promise<Outcome<ReadPast, StageRefusal>> => {
  const file = await readSpreadsheet(bytes);
  if (!file.ok) return file;
  const { sheets } = file.value;
  if (asked !== undefined && !sheets.some(({ name }) => name === asked))
    return refused({ code: 'people.roster_no_such_sheet', sheets: sheets.map(({ name }) => name) });
  const found = sheets.flatMap((sheet): Found[] => {
    const header = asked === undefined || sheet.name === asked ? headerOf(sheet) : undefined;
    return header ? [{ sheet, header }] : [];
  });
  const clear = found.filter(({ header }) => isClear(mappingOf(header, remembered)));
  const candidates = shown(clear.length > 0 ? clear : found);
  const [one] = candidates;
  if (!one) return refused({ code: 'people.roster_header_missing' });
  if (candidates.length > 1) return refused({ code: 'people.roster_which_sheet', sheets: candidates.map(({ sheet }) => sheet.name) });
  const { sheet, header } = one;
  const cards = identityCardColumns(sheet.rows, header);
  if (cards.length > 0) return refused({ code: 'people.roster_identity_cards', columns: cards.join('、') });
  const mapping = mappingOf(header, remembered);
  const columns = isClear(mapping) ? 'clear' : 'unclear';
  const rows = rowsBelow(mergedDown(sheet, header.line), header, (label) => columns === 'unclear' || mapping[label] !== 'ignored');
  if (rows.length === 0) return refused({ code: 'people.roster_no_rows' });
  if (rows.length > pastRowsAtMost) return refused({ code: 'people.roster_too_many_rows', limit: pastRowsAtMost });
  return granted({ sheet: sheet.name, mapping, columns, rows });
};
