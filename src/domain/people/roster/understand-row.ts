import { type Contract, Email, type IdentifierKind, PersonName, type Position, StaffNumber } from '../person.ts';
import { readContract } from './contract.ts';
import { readDay } from './days.ts';
import type { FaultCode, RosterFault } from './fault.ts';
import { type Mapping, numberFields, type RosterField } from './fields.ts';
import type { RawRow } from './header.ts';
import { isIdentityCardNumber } from './identity-card.ts';
import { readPosition, readStatus } from './position.ts';
import { readUnitPath } from './unit-path.ts';

/** A row as it was understood. null is "the file does not say"; `standing` is whether the person is here, as far as the file says. */
export type ParsedRow = {
  line: number;
  name: string;
  number: string;
  numberKind: IdentifierKind;
  unitPath: string[];
  email: string | null;
  position: Position | null;
  contract: Contract | null;
  startedOn: string | null;
  finishedOn: string | null;
  /** The day of a transfer to the unit. Absent in rows from before it was read. */
  movedOn?: string | null;
  standing: 'here' | 'left' | 'unsaid';
};

export type Understood = { row: ParsedRow; faults: RosterFault[] };

/** A name as it is kept: half-width Latin, one space between words, none between Chinese characters (张　三 is 张三). */
export const tidyName = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/[•・∙⋅]/g, '·');

const tidyNumber = (cell: string) => cell.normalize('NFKC').replace(/\s+/g, '').replace(/^'/, '');

/** Reads one row by a mapping. Everything that is wrong with it is said at once. */
export const understandRow = ({ line, cells }: RawRow, mapping: Mapping): Understood => {
  const faults: RosterFault[] = [];
  const columns = Object.keys(mapping);
  const columnOf = (field: RosterField) => columns.find((label) => mapping[label] === field);
  const find = (code: FaultCode, field: RosterField, data: Record<string, string | number> = {}) =>
    faults.push({ code, field, column: columnOf(field) ?? null, data });

  const safe: Record<string, string> = {};
  for (const label of columns) {
    const cell = cells[label] ?? '';
    const isCard = isIdentityCardNumber(cell);
    if (isCard) faults.push({ code: 'identity_card', field: mapping[label] ?? null, column: label, data: {} });
    safe[label] = isCard ? '' : cell;
  }
  const said = (field: RosterField) => {
    const label = columnOf(field);
    return label === undefined ? '' : (safe[label] ?? '');
  };

  const name = tidyName(said('name'));
  if (name === '') find('name_missing', 'name');
  else if (!PersonName.safeParse(name).success) find('name_too_long', 'name', { value: name.slice(0, 80) });

  const numberField = tidyNumber(said('staffNumber')) === '' && columnOf('studentNumber') !== undefined ? 'studentNumber' : 'staffNumber';
  const number = tidyNumber(said(numberField));
  if (number === '') find('number_missing', columnOf('staffNumber') === undefined ? 'studentNumber' : 'staffNumber');
  else if (!StaffNumber.safeParse(number).success) find('number_bad', numberField, { value: number.slice(0, 80) });

  const unitPath = readUnitPath(columns.filter((label) => mapping[label] === 'unit').map((label) => safe[label] ?? ''));
  if (unitPath.length === 0) find('unit_missing', 'unit');

  const email = said('email').normalize('NFKC').replace(/\s+/g, '');
  const address = email === '' ? undefined : Email.safeParse(email);
  if (address?.success === false) find('email_bad', 'email', { value: said('email').slice(0, 80) });

  const position = said('position') === '' ? null : (readPosition(said('position')) ?? null);
  if (said('position') !== '' && position === null) find('position_unknown', 'position', { value: said('position') });

  const contract = said('contract') === '' ? null : (readContract(said('contract')) ?? null);
  if (said('contract') !== '' && contract === null) find('contract_unknown', 'contract', { value: said('contract').slice(0, 80) });

  const day = (field: 'startedOn' | 'finishedOn' | 'movedOn'): string | null => {
    const cell = said(field);
    // 9999-12-31 and a stroke are how personnel systems write "no end".
    if (cell === '' || /^([-—–/\\]+|无|长期|至今|9999[-/.年]?12[-/.月]?31日?)$/.test(cell.normalize('NFKC').trim())) return null;
    const read = readDay(cell);
    if (read === undefined) find('date_bad', field, { value: cell.slice(0, 40) });
    return read ?? null;
  };
  const [startedOn, finishedOn, movedOn] = [day('startedOn'), day('finishedOn'), day('movedOn')];
  if (startedOn !== null && finishedOn !== null && finishedOn < startedOn)
    find('end_before_start', 'finishedOn', { start: startedOn, end: finishedOn });

  const status = said('status') === '' ? null : readStatus(said('status'));
  if (status === undefined) find('status_unknown', 'status', { value: said('status') });
  const saysEnd = columnOf('status') !== undefined || columnOf('finishedOn') !== undefined;

  return {
    row: {
      line,
      name,
      number,
      numberKind: numberFields[numberField],
      unitPath,
      email: address?.success ? address.data : null,
      position,
      contract,
      startedOn,
      finishedOn,
      ...(movedOn !== null && { movedOn }),
      standing: status ?? (saysEnd ? 'here' : 'unsaid'),
    },
    faults,
  };
};
