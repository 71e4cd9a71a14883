import type { PlainDate } from '../../shared/plain-date.ts';
import type { Contract, Position } from '../person.ts';

export type Place = {
  unitId: string;
  position: Position;
  /** Absent in plans from before it was asked: not known. */
  contract?: Contract | null;
  startedOn: PlainDate;
  finishedOn: PlainDate | null;
};

/** An affiliation as it stands. `continues`: the one it continues, where it began by a transfer. */
export type Held = Place & { id: string; continues?: string | null };

export type Changed = { id: string; before: Place; after: Place };

/** What a row does to where somebody is: one affiliation begins, one is changed, and one before it, of somebody who was transferred. */
export type PlacePlan = { started?: Place & { id: string; continues?: string }; changed?: Changed; earlier?: Changed };
