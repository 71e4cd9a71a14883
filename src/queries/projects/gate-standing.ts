import type { Reader } from '#db/client.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import { covers } from '#domain/shared/interval.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { projectPlaces } from '../requirements/occasions-of.ts';
import { knownAt, recordsOf } from '../requirements/records-of.ts';

type Subject = { projectId: string; institutionId: string; personId: string; asOf: PlainDate };

type Place = Extract<Occasion, { trigger: 'project' }>;
export type GateStanding = {
  /** All that is on record of the person at the institution. */
  record: KnownWithRecords;
  /** The affiliations that cover the day. */
  joined: Occasion[];
  /** The places on the project that cover the day. */
  places: Place[];
  /** Whatever else the person was or is bound by. */
  elsewhere: Occasion[];
};

/** What the gate needs of a person: what is on record, and which affiliations and places on the project cover the day. */
export const gateStanding = async (db: Reader, { projectId, institutionId, personId, asOf }: Subject): Promise<GateStanding> => {
  const found = (await recordsOf(db, [personId])).get(personId);
  if (!found) throw new Error(`Nothing could be read of the person ${personId}.`);
  const record = knownAt(found, institutionId);
  const here = new Set(await projectPlaces(db, projectId, personId));
  const onDay = ({ startedOn, finishedOn = null }: Occasion) => covers({ startedOn, finishedOn }, asOf);
  const joined = record.occasions.filter((one) => one.trigger !== 'project' && onDay(one));
  const places = record.occasions.filter((one): one is Place => one.trigger === 'project' && here.has(one.id) && onDay(one));
  const elsewhere = record.occasions.filter((one) => !joined.includes(one) && !places.some(({ id }) => id === one.id));
  return { record, joined, places, elsewhere };
};
