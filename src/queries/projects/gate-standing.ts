import type { Reader } from '#db/client.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import { covers } from '#domain/shared/interval.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { projectPlaces } from '../requirements/occasions-of.ts';
import { knownAt as atInstitutionNow, recordsOf } from '../requirements/records-of.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';
import { serialsThen } from './serials-then.ts';

type Subject = { projectId: string; institutionId: string; personId: string; asOf: PlainDate; knownAt?: Date | undefined };

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

type Read = { record: KnownWithRecords; isHere: (place: Place) => boolean };

const readNow = async (db: Reader, { projectId, institutionId, personId }: Subject): Promise<Read | undefined> => {
  const found = (await recordsOf(db, [personId])).get(personId);
  const here = new Set(await projectPlaces(db, projectId, personId));
  return found && { record: atInstitutionNow(found, institutionId), isHere: ({ id }) => here.has(id) };
};

const readThen = async (db: Reader, { projectId, institutionId, personId }: Subject, knownAt: Date): Promise<Read | undefined> => {
  const found = (await recordsAsKnownAt(db, [personId], { institutionId, knownAt })).get(personId);
  const serials = await serialsThen(db, found?.completions.map(({ id }) => id) ?? [], knownAt);
  const completions = found?.completions.map((one) => ({ ...one, serial: serials.get(one.id) ?? null })) ?? [];
  return found && { record: { ...found, completions }, isHere: (place) => place.projectId === projectId };
};

/**
 * What the gate needs of a person: what is on record, or was as known at an instant, and which affiliations and places on the project cover
 * the day.
 */
export const gateStanding = async (db: Reader, subject: Subject): Promise<GateStanding> => {
  const { personId, asOf, knownAt } = subject;
  const read = knownAt ? await readThen(db, subject, knownAt) : await readNow(db, subject);
  if (!read) throw new Error(`Nothing could be read of the person ${personId}.`);
  const { record, isHere } = read;
  const onDay = ({ startedOn, finishedOn = null }: Occasion) => covers({ startedOn, finishedOn }, asOf);
  const joined = record.occasions.filter((one) => one.trigger !== 'project' && onDay(one));
  const places = record.occasions.filter((one): one is Place => one.trigger === 'project' && isHere(one) && onDay(one));
  const elsewhere = record.occasions.filter((one) => !joined.includes(one) && !places.some(({ id }) => id === one.id));
  return { record, joined, places, elsewhere };
};
