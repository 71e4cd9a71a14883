import type { PlainDate } from '../../shared/plain-date.ts';
import type { IdentifierKind, Position } from '../person.ts';
import type { NameAnswers, RowVerdict, UnitChanges } from '../roster.ts';
import type { FaultCode, RosterFault } from './fault.ts';
import type { Held, PlacePlan } from './held.ts';
import { placeOf } from './judge-place.ts';
import type { ParsedRow } from './understand-row.ts';

/** Somebody the institution knows by this number, with all affiliations there. */
export type KnownPerson = { personId: string; name: string; email: string | null; affiliations: readonly Held[] };

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
} & PlacePlan;

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
  /** What another unit than the one held means. */
  unitChanges: UnitChanges;
  newId: () => string;
};

const fault = (code: FaultCode, field: RosterFault['field'], data: RosterFault['data']): RosterFault => ({
  code,
  field,
  column: null,
  data,
});
const faulty = (...faults: RosterFault[]): Judgement => ({ verdict: 'faulty', plan: null, faults });

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

  const place = placeOf(row, known.affiliations, context);
  if ('end' in place) return faulty(fault('end_before_start', 'finishedOn', place));
  Object.assign(plan, place);
  const does = plan.name || plan.email || plan.changed || plan.started || plan.earlier;
  return does ? { verdict: 'changed', plan, faults: [] } : { verdict: 'same', plan: null, faults: [] };
};
