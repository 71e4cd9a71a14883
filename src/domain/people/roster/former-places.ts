import { addDays, type PlainDate } from '../../shared/plain-date.ts';
import type { Held, Place } from './held.ts';
import type { ParsedRow } from './understand-row.ts';

/** The affiliations from which somebody was transferred to this one, the latest first. */
export const formerOf = (one: Held, affiliations: readonly Held[]): Held[] => {
  const found: Held[] = [];
  for (
    let former = affiliations.find(({ id }) => id === one.continues);
    former && !found.includes(former);
    former = affiliations.find(({ id }) => id === found.at(-1)?.continues)
  )
    found.push(former);
  return found;
};

/**
 * On which day an affiliation began by what a row tells. Of somebody who was transferred a roster goes on telling the first day at the institution,
 * which is that of the first unit: another one corrects it there. Another day of the transfer, or a first day that lies only in this unit, moves
 * the day on which the one ended and the other began.
 */
export const correctedStart = (
  row: Pick<ParsedRow, 'startedOn' | 'movedOn'>,
  one: Held,
  former: readonly Held[],
): { startedOn: PlainDate; earlier?: { one: Held; to: Partial<Place> } } => {
  const [latest, first] = [former[0], former.at(-1)];
  const said = row.startedOn ?? one.startedOn;
  if (!latest || !first) return { startedOn: said };
  const isFirst = said !== one.startedOn && said <= (first.finishedOn ?? said);
  const moved = row.movedOn ?? (isFirst ? one.startedOn : said);
  if (moved !== one.startedOn && moved > latest.startedOn)
    return { startedOn: moved, earlier: { one: latest, to: { finishedOn: addDays(moved, -1) } } };
  return { startedOn: one.startedOn, ...(isFirst && { earlier: { one: first, to: { startedOn: said } } }) };
};
