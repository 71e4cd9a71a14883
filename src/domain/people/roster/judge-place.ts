import { covers } from '../../shared/interval.ts';
import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { Position } from '../person.ts';
import type { UnitChanges } from '../roster.ts';
import { correctedStart, formerOf } from './former-places.ts';
import type { Changed, Held, Place, PlacePlan } from './held.ts';
import type { ParsedRow } from './understand-row.ts';

type Ground = { today: PlainDate; unitId: string; otherwise: Position; unitChanges: UnitChanges; newId: () => string };

const samePlace = (a: Place, b: Place) =>
  a.unitId === b.unitId &&
  a.position === b.position &&
  (a.contract ?? null) === (b.contract ?? null) &&
  a.startedOn === b.startedOn &&
  a.finishedOn === b.finishedOn;

const placeIn = ({ unitId, position, contract = null, startedOn, finishedOn }: Held): Place => ({
  unitId,
  position,
  contract,
  startedOn,
  finishedOn,
});

const changing = (one: Held, to: Partial<Place>): Changed | undefined => {
  const before = placeIn(one);
  const after = { ...before, ...to };
  return samePlace(before, after) ? undefined : { id: one.id, before, after };
};

const isContinued = ({ id }: Held, affiliations: readonly Held[]): boolean => affiliations.some(({ continues }) => continues === id);

/**
 * The affiliation that a row speaks of: one that goes on, in the row's unit if there is one, otherwise the one that began last. Of one that another
 * continues it speaks only until that one begins.
 */
const concerned = ({ standing }: ParsedRow, affiliations: readonly Held[], { unitId, today }: Ground): Held | undefined => {
  const byStart = [...affiliations].sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1));
  const last = byStart.filter((one) => !isContinued(one, affiliations));
  const open = (standing === 'left' ? last : byStart).filter((one) => covers(one, today) || one.startedOn > today);
  const among = open.length > 0 ? open : last;
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

/** The first day in the new unit: the day of the transfer if the file tells one, or a first day after that in the former unit; otherwise today. */
const transferDay = (row: ParsedRow, before: Held, today: PlainDate): { on: PlainDate; is: 'told' | 'today' } => {
  const told = [row.movedOn ?? null, row.startedOn].find((day) => day !== null && day > before.startedOn);
  return told ? { on: told, is: 'told' } : { on: today, is: 'today' };
};

/** What a row does to where somebody known is; an end before the start where that is what it comes to. */
export const placeOf = (
  row: ParsedRow,
  affiliations: readonly Held[],
  ground: Ground,
): PlacePlan | { start: PlainDate; end: PlainDate } => {
  const { today, unitId, otherwise, unitChanges, newId } = ground;
  const before = concerned(row, affiliations, ground);
  if (!before || comesBack(row, before.finishedOn, today)) {
    if (row.standing === 'left') return {};
    const startedOn = row.startedOn ?? today;
    if (row.finishedOn !== null && row.finishedOn < startedOn) return { start: startedOn, end: row.finishedOn };
    const position = row.position ?? before?.position ?? otherwise;
    return { started: { id: newId(), unitId, position, contract: row.contract, startedOn, finishedOn: row.finishedOn } };
  }
  const kind = { position: row.position ?? before.position, contract: row.contract ?? before.contract ?? null };
  const former = formerOf(before, affiliations);
  const day = transferDay(row, before, today);
  // Where nothing lies before the day, there is no time that the former unit could keep.
  const mayTransfer = before.unitId !== unitId && unitChanges === 'transfer' && day.on > before.startedOn;
  const finishedOn = endOf(row, day.on, before.finishedOn, today);
  const isSaid = day.is === 'told' || row.standing !== 'left';
  if (mayTransfer && isSaid && (finishedOn === null || finishedOn >= day.on)) {
    const first = row.startedOn !== null && row.startedOn < day.on ? row.startedOn : null;
    const { startedOn, earlier } = correctedStart({ startedOn: first, movedOn: null }, before, former);
    const changed = changing(before, { startedOn, finishedOn: addDays(day.on, -1) });
    return {
      ...withEarlier(earlier),
      ...(changed && { changed }),
      started: { id: newId(), continues: before.id, unitId, ...kind, startedOn: day.on, finishedOn },
    };
  }
  const { startedOn, earlier } = correctedStart(row, before, former);
  const end = isContinued(before, affiliations) ? before.finishedOn : endOf(row, startedOn, before.finishedOn, today);
  if (end !== null && end < startedOn) return { start: startedOn, end };
  // Of whoever had left by then no day in the other unit is known.
  const changed = changing(before, { unitId: mayTransfer ? before.unitId : unitId, ...kind, startedOn, finishedOn: end });
  return { ...withEarlier(earlier), ...(changed && { changed }) };
};

const withEarlier = (earlier: { one: Held; to: Partial<Place> } | undefined): Pick<PlacePlan, 'earlier'> => {
  const changed = earlier && changing(earlier.one, earlier.to);
  return changed ? { earlier: changed } : {};
};
