import { Email } from '../../people/person.ts';
import { readDay } from '../../people/roster/days.ts';
import { isIdentityCardNumber } from '../../people/roster/identity-card.ts';
import { tidyName } from '../../people/roster/understand-row.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { PastField, PastMapping } from './past-fields.ts';

/** What can be wrong with a row; the last means nothing is done, and stops nothing. Each has its words in src/i18n/messages/past.ts. */
export const pastFaultCodes = [
  'who_missing',
  'who_unknown',
  'name_differs',
  'email_bad',
  'email_shared',
  'own_case',
  'learnt_missing',
  'learnt_unknown',
  'date_missing',
  'date_bad',
  'date_to_come',
  'until_bad',
  'ends_before_start',
  'time_bad',
  'issuer_missing',
  'voucher_missing',
  'too_long',
  'identity_card',
  'repeated',
] as const;
export type PastFaultCode = (typeof pastFaultCodes)[number];
/** One thing found in a row. `value` is the cell as it was written. */
export type PastFault = { code: PastFaultCode; field: PastField | null; data: Record<string, string | number> };

/** A row as it was understood. */
export type PastRow = {
  line: number;
  number: string;
  name: string;
  email: string | null;
  learnt: string;
  learntOn: PlainDate | null;
  untilOn: PlainDate | null;
  minutes: number | null;
  issuer: string;
  voucher: string;
};
/** What holds where a row says nothing: who issued the whole list, and what vouches for it. */
export type PastDefaults = { issuer: string | null; voucher: string | null };

const minutesAtMost = 100_000;
const wordsAtMost = 200;

/** Reads one row by a mapping. Everything that is wrong with it by itself is said at once. */
export const understandPast = (
  { line, cells }: { line: number; cells: Readonly<Record<string, string>> },
  mapping: PastMapping,
  { issuer, voucher }: PastDefaults,
): { row: PastRow; faults: PastFault[] } => {
  const faults: PastFault[] = [];
  const find = (code: PastFaultCode, field: PastField, data: PastFault['data'] = {}) => {
    if (!faults.some((one) => one.code === code && one.field === field)) faults.push({ code, field, data });
  };
  const said = (field: PastField): string => {
    const label = Object.keys(mapping).find((one) => mapping[one] === field);
    const written = label === undefined ? '' : (cells[label] ?? '').trim();
    // Names of bodies and numbers of certificates stay as they are written.
    const cell = field === 'issuer' || field === 'voucher' ? written.replace(/\s+/g, ' ') : written.normalize('NFKC');
    if (!isIdentityCardNumber(cell)) return cell;
    find('identity_card', field);
    return '';
  };
  const day = (field: 'learntOn' | 'untilOn'): PlainDate | null => {
    const cell = said(field);
    if (cell === '' || (field === 'untilOn' && /^([-—–/\\]+|无|长期|永久)$/.test(cell))) return null;
    const read = readDay(cell);
    if (read === undefined) find(field === 'learntOn' ? 'date_bad' : 'until_bad', field, { value: cell.slice(0, 40) });
    return read ?? null;
  };
  const words = (field: 'issuer' | 'voucher', otherwise: string | null): string => {
    const text = said(field) || otherwise || '';
    if (text === '') find(`${field}_missing`, field);
    if (text.length > wordsAtMost) find('too_long', field, { limit: wordsAtMost });
    return text;
  };

  const number = said('number').replace(/\s+/g, '').replace(/^'/, '');
  const address = said('email').replace(/\s+/g, '');
  const email = address === '' ? undefined : Email.safeParse(address);
  if (email?.success === false) find('email_bad', 'email', { value: address.slice(0, 80) });
  if (number === '' && address === '') find('who_missing', 'number');
  const learnt = said('learnt').replace(/\s+/g, ' ');
  if (learnt === '') find('learnt_missing', 'learnt');
  const [learntOn, untilOn] = [day('learntOn'), day('untilOn')];
  if (learntOn === null && !faults.some(({ code }) => code === 'date_bad')) find('date_missing', 'learntOn');
  if (learntOn !== null && untilOn !== null && untilOn < learntOn) find('ends_before_start', 'untilOn', { start: learntOn });
  return {
    row: {
      line,
      number,
      name: tidyName(said('name')),
      email: email?.success ? email.data : null,
      learnt,
      learntOn,
      untilOn,
      minutes: time(said, find),
      issuer: words('issuer', issuer),
      voucher: words('voucher', voucher),
    },
    faults,
  };
};

const time = (
  said: (field: PastField) => string,
  find: (code: PastFaultCode, field: PastField, data: PastFault['data']) => void,
): number | null => {
  const field = said('minutes') === '' ? 'hours' : 'minutes';
  const cell = said(field);
  if (cell === '') return null;
  const amount = Number(cell.replace(/(学时|课时|小时|分钟|h|min)$/i, ''));
  const minutes = Math.round(field === 'hours' ? amount * 60 : amount);
  if (minutes > 0 && minutes <= minutesAtMost) return minutes;
  find('time_bad', field, { value: cell.slice(0, 40) });
  return null;
};
