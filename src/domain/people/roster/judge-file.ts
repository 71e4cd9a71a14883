import type { NameAnswers, UnitChanges, UnknownUnits } from '../roster.ts';
import { compareRows } from './compare-rows.ts';
import { isFaulty, type RosterFault } from './fault.ts';
import type { Mapping } from './fields.ts';
import type { RawRow } from './header.ts';
import { type JudgeContext, type Judgement, judgeRow, type KnownPerson } from './judge-row.ts';
import type { ParsedRow, Understood } from './understand-row.ts';
import type { NewUnit, unitFinder } from './unit-path.ts';

export type JudgedRow = RawRow & { parsed: ParsedRow } & Judgement;

type Known = { by: (row: ParsedRow) => KnownPerson | undefined; withZeros: (number: string) => JudgeContext['withZeros'] };
type Ground = {
  today: string;
  unknownUnits: UnknownUnits;
  unitChanges: UnitChanges;
  nameAnswers: NameAnswers;
  units: ReturnType<typeof unitFinder>;
  newId: () => string;
};

/** To what was understood of each row alone, what the others tell of it. */
export const withComparisons = (understood: readonly Understood[]): Understood[] => {
  const told = compareRows(understood);
  return understood.map(({ row, faults }) => ({ row, faults: [...faults, ...(told.get(row.line) ?? [])] }));
};

/** Where the file names no position: a list of student numbers is a list of students, any other of researchers. */
export const positionOtherwise = (mapping: Mapping): JudgeContext['otherwise'] => {
  const fields = Object.values(mapping);
  return fields.includes('studentNumber') && !fields.includes('staffNumber') ? 'student' : 'researcher';
};

const labelled = (faults: readonly RosterFault[], mapping: Mapping): RosterFault[] => {
  const labelOf = (field: RosterFault['field']) => Object.keys(mapping).find((label) => mapping[label] === field) ?? null;
  return faults.map((fault) => ({ ...fault, column: fault.column ?? labelOf(fault.field) }));
};

/** A day that could not be read is no missing day, and a row with faults needs no word that nobody is entered. */
const worthSaying = ({ code }: RosterFault, _: number, all: readonly RosterFault[]): boolean =>
  !(code === 'start_missing' && all.some((other) => other.code === 'date_bad' && other.field === 'startedOn')) &&
  !(code === 'left_unknown' && isFaulty(all));

/** What a row will do, given what is known: all that is wrong with it at once, or the plan of what applying it does. */
export const judgeUnderstood = (
  raw: RawRow,
  { row, faults }: Understood,
  mapping: Mapping,
  known: Known,
  { today, unknownUnits, unitChanges, nameAnswers, units, newId }: Ground,
): JudgedRow => {
  const all = [...faults];
  let verdict: Judgement = { verdict: 'faulty', plan: null, faults: [] };
  const unit = row.unitPath.length > 0 ? units.find(row.unitPath) : undefined;
  const names = row.unitPath.join(' / ');
  if (unit?.is === 'ambiguous')
    all.push({ code: 'unit_ambiguous', field: 'unit', column: null, data: { value: names, units: unit.names.join('；') } });
  else if (unit?.is === 'closed') all.push({ code: 'unit_closed', field: 'unit', column: null, data: { value: names } });
  else if (unit?.is === 'new' && unknownUnits === 'fault')
    all.push({ code: 'unit_unknown', field: 'unit', column: null, data: { value: names } });
  if (unit && unit.is !== 'ambiguous' && unit.is !== 'closed' && row.name !== '' && row.number !== '') {
    const fields = Object.values(mapping);
    verdict = judgeRow(row, {
      today,
      unitId: unit.id,
      otherwise: positionOtherwise(mapping),
      startsAreGiven: fields.includes('startedOn'),
      known: known.by(row),
      withZeros: known.withZeros(row.number),
      nameAnswer: nameAnswers[raw.line],
      unitChanges,
      newId,
    });
    all.push(...verdict.faults);
  }
  const repeated = all.some(({ code }) => code === 'repeated');
  const outcome = isFaulty(all) ? 'faulty' : repeated ? 'same' : verdict.verdict;
  const acts = outcome === 'new' || outcome === 'changed';
  return { ...raw, parsed: row, verdict: outcome, plan: acts ? verdict.plan : null, faults: labelled(all.filter(worthSaying), mapping) };
};

/** Of the units that rows named, those that some row which does something needs, with how many people they get. Parents stand before children. */
export const unitsNeeded = (units: readonly NewUnit[], rows: readonly JudgedRow[]): NewUnit[] => {
  const people = new Map<string, number>();
  for (const { plan } of rows) {
    const unitId = plan?.started?.unitId ?? plan?.changed?.after.unitId;
    if (unitId !== undefined) people.set(unitId, (people.get(unitId) ?? 0) + 1);
  }
  return withPeople(units, people);
};

/** The units in which somebody comes to stand, and those above them, each with its number of people. */
export const withPeople = (units: readonly NewUnit[], people: ReadonlyMap<string, number>): NewUnit[] => {
  const needed = units.filter(({ id }) => people.has(id)).map(({ path }) => path);
  return units
    .filter(({ path }) => needed.some((below) => below.startsWith(path)))
    .map((unit) => ({ ...unit, people: people.get(unit.id) ?? 0 }));
};
