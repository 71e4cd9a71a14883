import { covers } from '../../shared/interval.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Contract, IdentifierKind, Position } from '../person.ts';
import type { NameAnswers, RowVerdict } from '../roster.ts';
import type { FaultCode, RosterFault } from './fault.ts';
import type { ParsedRow } from './understand-row.ts';

type Place = {
  unitId: string;
  position: Position;
  /** Absent in plans from before it was asked: not known. */
  contract?: Contract | null;
  startedOn: PlainDate;
  finishedOn: PlainDate | null;
};

/** Somebody the institution knows by this number, with all affiliations there. */
export type KnownPerson = { personId: string; name: string; email: string | null; affiliations: readonly (Place & { id: string })[] };

/** What applying a row will do, with what stood before, so that it can be taken back exactly. A key that is absent means "leave alone". */
export type RowPlan = {
  personId: string;
  person?: { name: string; email: string | null; identifierId: string; number: string; numberKind: IdentifierKind };
  /** How a new person, or one of another name, is found: pinyin, initials, order. */
  keys?: { pinyin: string; initials: string; sortKey: string };
  email?: { before: string | null; after: string };
  /** Another name, which a person has agreed to. */
  name?: { before: string; after: string };
  keysBefore?: RowPlan['keys'];
  started?: Place & { id: string };
  changed?: { id: string; before: Place; after: Place };
};

export type Judgement = { verdict: RowVerdict; plan: RowPlan | null; faults: RosterFault[] };

export type JudgeContext = {
  today: PlainDate;
  unitId: string;
  /** The position of people for whom the file names none. */
  otherwise: Position;
  /** Whether the file has a column of starting days: then a blank in it is a fault, else everybody starts today. */
  startsAreGiven: boolean;
  known: KnownPerson | undefined;
  /** Somebody known by the same number with more zeros before it. */
  withZeros: { number: string; name: string } | undefined;
  /** What a person said of this row's other name, if they were asked. */
  nameAnswer: NameAnswers[string] | undefined;
  newId: () => string;
};

const fault = (code: FaultCode, field: RosterFault['field'], data: RosterFault['data']): RosterFault => ({
  code,
  field,
  column: null,
  data,
});
const faulty = (...faults: RosterFault[]): Judgement => ({ verdict: 'faulty', plan: null, faults });

const samePlace = (a: Place, b: Place) =>
  a.unitId === b.unitId &&
  a.position === b.position &&
  (a.contract ?? null) === (b.contract ?? null) &&
  a.startedOn === b.startedOn &&
  a.finishedOn === b.finishedOn;

/** The affiliation that a row speaks of: one that goes on, in the row's unit if there is one, otherwise the one that began last. */
const concerned = ({ affiliations }: KnownPerson, unitId: string, today: PlainDate) => {
  const byStart = [...affiliations].sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
  const open = byStart.filter((one) => covers(one, today) || one.startedOn > today);
  const among = open.length > 0 ? open : byStart;
  return among.find((one) => one.unitId === unitId) ?? among[0];
};

const endOf = (row: ParsedRow, start: PlainDate, standing: PlainDate | null, today: PlainDate): PlainDate | null => {
  if (row.standing === 'unsaid') return standing;
  if (row.finishedOn !== null || row.standing === 'here') return row.finishedOn;
  // Left, without a day: the end already known stays, otherwise it is today.
  const known = standing !== null && standing <= today ? standing : today;
  return known < start ? start : known;
};

/** Whether a person whose affiliation has ended begins another. A start within the old one corrects it instead. */
const comesBack = (row: ParsedRow, endedOn: PlainDate | null, today: PlainDate): boolean =>
  endedOn !== null &&
  endedOn < today &&
  row.standing !== 'left' &&
  (row.startedOn === null ? row.standing === 'here' && (row.finishedOn === null || row.finishedOn >= today) : row.startedOn > endedOn);

/** What a row will do: nobody is merged by name, and a number that is known under another name is a fault until a person has said what it is. */
export const judgeRow = (row: ParsedRow, context: JudgeContext): Judgement => {
  const { known, today, unitId, otherwise, startsAreGiven, withZeros, nameAnswer, newId } = context;
  if (!known) {
    if (withZeros?.name === row.name)
      return faulty(fault('zeros_lost', 'staffNumber', { value: row.number, known: withZeros.number, name: row.name }));
    if (row.standing === 'left' || (row.finishedOn !== null && row.finishedOn < today))
      return { verdict: 'same', plan: null, faults: [fault('left_unknown', 'finishedOn', {})] };
    if (row.startedOn === null && startsAreGiven) return faulty(fault('start_missing', 'startedOn', {}));
    const { name, email, number, numberKind, finishedOn } = row;
    const startedOn = row.startedOn ?? today;
    const plan: RowPlan = {
      personId: newId(),
      person: { name, email, identifierId: newId(), number, numberKind },
      started: { id: newId(), unitId, position: row.position ?? otherwise, contract: row.contract, startedOn, finishedOn },
    };
    return { verdict: 'new', plan, faults: [] };
  }

  const plan: RowPlan = { personId: known.personId };
  if (known.name !== row.name) {
    const said = nameAnswer?.from === known.name ? nameAnswer.answer : 'unsaid';
    const code = said === 'mistaken' ? 'name_mistaken' : 'name_differs';
    if (said !== 'renamed') return faulty(fault(code, 'name', { value: row.name, known: known.name, number: row.number }));
    plan.name = { before: known.name, after: row.name };
  }
  if (row.email !== null && row.email !== known.email) plan.email = { before: known.email, after: row.email };

  const before = concerned(known, unitId, today);
  const isBack = before !== undefined && comesBack(row, before.finishedOn, today);
  if (before && !isBack) {
    const startedOn = row.startedOn ?? before.startedOn;
    const after: Place = {
      unitId,
      position: row.position ?? before.position,
      contract: row.contract ?? before.contract ?? null,
      startedOn,
      finishedOn: endOf(row, startedOn, before.finishedOn, today),
    };
    const { id: _, ...place } = before;
    if (after.finishedOn !== null && after.finishedOn < after.startedOn)
      return faulty(fault('end_before_start', 'finishedOn', { start: after.startedOn, end: after.finishedOn }));
    if (!samePlace(place, after)) plan.changed = { id: before.id, before: place, after };
  } else if (row.standing !== 'left') {
    const startedOn = row.startedOn ?? today;
    if (row.finishedOn !== null && row.finishedOn < startedOn)
      return faulty(fault('end_before_start', 'finishedOn', { start: startedOn, end: row.finishedOn }));
    const position = row.position ?? before?.position ?? otherwise;
    plan.started = { id: newId(), unitId, position, contract: row.contract, startedOn, finishedOn: row.finishedOn };
  }
  const does = plan.name || plan.email || plan.changed || plan.started;
  return does ? { verdict: 'changed', plan, faults: [] } : { verdict: 'same', plan: null, faults: [] };
};
