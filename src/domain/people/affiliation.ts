import { covers, type Interval } from '../shared/interval.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Contract, Position } from './person.ts';

/** A person at a unit of an institution, in a position, for a span of days. Several may be current at once. */
export type Affiliation = {
  id: string;
  personId: string;
  institutionId: string;
  unitId: string;
  position: Position;
  contract: Contract | null;
} & Interval;

export const currentOn = <A extends Interval>(affiliations: readonly A[], day: PlainDate): A[] =>
  affiliations.filter((affiliation) => covers(affiliation, day));
