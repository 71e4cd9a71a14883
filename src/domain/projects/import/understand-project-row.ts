import { readDay } from '../../people/roster/days.ts';
import { isIdentityCardNumber } from '../../people/roster/identity-card.ts';
import { tidyName } from '../../people/roster/understand-row.ts';
import { readUnitPath } from '../../people/roster/unit-path.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import { type ListedActivity, type ProjectDomain, type ProjectTrait, projectTraits } from '../nature.ts';
import type { ProjectRole } from '../project.ts';
import type { ImportFault, ImportFaultCode } from './fault.ts';
import type { ImportField, ImportMapping } from './fields.ts';
import { readDomains, readListed, readNames, readProjectRole, readTraits, readYesNo } from './words.ts';

/** Whom a row means, by whatever it says of them. */
export type PersonRef = { number: string | null; email: string | null; name: string | null; unitPath: string[] };

/** A place on a project as a row says it. `key` tells it from others of the row. null: the file does not say. */
export type SaidPlace = {
  key: string;
  ref: PersonRef;
  role: ProjectRole | null;
  startedOn: PlainDate | null;
  finishedOn: PlainDate | null;
};

/** What a row says of its project; null, or nothing in a list of changes, where it is silent. */
export type SaidProject = {
  title: string | null;
  titleEn: string | null;
  funder: string | null;
  unitPath: string[];
  domains: ProjectDomain[] | null;
  traits: Partial<Record<ProjectTrait, boolean>>;
  listedActivity: ListedActivity | 'none' | null;
  startedOn: PlainDate | null;
  finishedOn: PlainDate | null;
  approvedOn: PlainDate | null;
  followUpOn: PlainDate | null;
  registeredOn: PlainDate | null;
};

/** A row by its place: the sheet (from 0) and the line in it. */
export type SheetRow = { sheet: number; line: number; cells: Record<string, string> };
export type UnderstoodRow = { number: string; project: SaidProject; places: SaidPlace[]; faults: ImportFault[] };

const yesNoTraits = {
  humanParticipants: 'human-participants',
  animals: 'animals',
  geneticResources: 'human-genetic-resources',
  international: 'international',
} as const satisfies Partial<Record<ImportField, ProjectTrait>>;

const noEnd = /^([-—–/\\]+|无|长期|至今|待定|tbd|n\/a|9999[-/.年]?12[-/.月]?31日?)$/i;

/** Reads one row by a mapping. Everything that is wrong with it alone is said at once; whom it means is asked later. */
export const understandProjectRow = ({ cells }: SheetRow, mapping: ImportMapping): UnderstoodRow => {
  const faults: ImportFault[] = [];
  const columns = Object.keys(mapping);
  const columnOf = (field: ImportField) => columns.find((label) => mapping[label] === field) ?? null;
  const find = (code: ImportFaultCode, field: ImportField, data: ImportFault['data'] = {}) =>
    faults.push({ code, field, column: columnOf(field), data });

  const safe: Record<string, string> = {};
  for (const label of columns) {
    const cell = cells[label] ?? '';
    const isCard = isIdentityCardNumber(cell);
    if (isCard) faults.push({ code: 'identity_card', field: mapping[label] ?? null, column: label, data: {} });
    safe[label] = isCard ? '' : cell.replace(/\s+/g, ' ').trim();
  }
  // Titles are kept as they are written; everything else is read, whatever its width.
  const written = (field: ImportField): string => safe[columnOf(field) ?? ''] ?? '';
  const said = (field: ImportField): string => written(field).normalize('NFKC').trim();
  const text = (field: ImportField, most: number): string | null => {
    const words = written(field);
    if (words.length > most) find('title_too_long', field, { n: most });
    return words === '' ? null : words;
  };
  const path = (field: ImportField) => readUnitPath(columns.filter((label) => mapping[label] === field).map((label) => safe[label] ?? ''));
  const day = (field: ImportField): PlainDate | null => {
    const cell = said(field);
    if (cell === '' || noEnd.test(cell)) return null;
    const read = readDay(cell);
    if (read === undefined) find('date_bad', field, { value: cell.slice(0, 40) });
    return read ?? null;
  };

  const number = said('number').replace(/\s+/g, '');
  if (number === '') find('number_missing', 'number');
  if (number.length > 60) find('number_too_long', 'number', { n: 60 });

  const traits: SaidProject['traits'] = {};
  if (said('traits') !== '') {
    const { read, unknown } = readYesNo(said('traits')) === false ? { read: [], unknown: [] } : readTraits(said('traits'));
    if (unknown.length > 0) find('trait_unknown', 'traits', { value: unknown.join('、') });
    else for (const trait of projectTraits) traits[trait] = read.includes(trait);
  }
  for (const [field, trait] of Object.entries(yesNoTraits) as [keyof typeof yesNoTraits, ProjectTrait][]) {
    const cell = said(field);
    const answer = readYesNo(cell);
    if (answer !== undefined) traits[trait] = answer;
    else if (cell !== '') find('yes_no_unknown', field, { value: cell.slice(0, 40) });
  }
  const domains = said('domains') === '' ? null : readDomains(said('domains'));
  if (domains && domains.unknown.length > 0) find('domain_unknown', 'domains', { value: domains.unknown.join('、') });
  const listedActivity = said('listedActivity') === '' ? null : readListed(said('listedActivity'));
  if (listedActivity === undefined) find('listed_unknown', 'listedActivity', { value: said('listedActivity').slice(0, 60) });

  const project: SaidProject = {
    title: text('title', 200),
    titleEn: text('titleEn', 300),
    funder: text('funder', 200),
    unitPath: path('unit'),
    domains: domains?.read ?? null,
    traits,
    listedActivity: listedActivity ?? null,
    startedOn: day('startedOn'),
    finishedOn: day('finishedOn'),
    approvedOn: day('approvedOn'),
    followUpOn: day('followUpOn'),
    registeredOn: day('registeredOn'),
  };

  const ref = (name: string, staffNumber: string, email: string, unitPath: string[] = []): PersonRef => ({
    name: tidyName(name) || null,
    number: staffNumber.replace(/\s+/g, '').replace(/^'/, '') || null,
    email: email.toLowerCase().replace(/\s+/g, '') || null,
    unitPath,
  });
  const isSomebody = ({ name, number: own, email }: PersonRef) => name !== null || own !== null || email !== null;
  const places: SaidPlace[] = [];
  const lead = ref(said('leadName'), said('leadNumber'), said('leadEmail'));
  if (isSomebody(lead)) places.push({ key: 'lead', ref: lead, role: 'lead', startedOn: null, finishedOn: null });
  const named = readNames(said('members'));
  for (const [i, one] of named.entries())
    places.push({ key: `members-${i}`, ref: ref(one.name, one.number ?? '', ''), role: null, startedOn: null, finishedOn: null });
  const member = ref(said('memberName'), said('memberNumber'), said('memberEmail'), path('memberUnit'));
  if (isSomebody(member)) {
    const role = said('memberRole') === '' ? null : readProjectRole(said('memberRole'));
    if (role === undefined) find('role_unknown', 'memberRole', { value: said('memberRole').slice(0, 40) });
    places.push({ key: 'member', ref: member, role: role ?? null, startedOn: day('memberFrom'), finishedOn: day('memberUntil') });
  }
  return { number, project, places, faults };
};
