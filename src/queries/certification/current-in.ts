import type { Reader } from '#db/client.ts';
import { isValidOn } from '#domain/certification/period.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { certificatesOf } from './certificates-of.ts';
import { tracksPublished } from './tracks-published.ts';

/** For each of these people, the tracks in which they hold a certificate that is valid on a day, as known now or at an instant. */
export const currentIn = async (
  db: Reader,
  personIds: readonly string[],
  day: PlainDate,
  knownAt?: Date,
): Promise<Map<string, Set<string>>> => {
  const certificates = await certificatesOf(db, personIds, knownAt);
  return new Map(
    personIds.map((id) => [
      id,
      new Set((certificates.get(id) ?? []).filter(({ period }) => isValidOn(period, day)).map(({ track }) => track)),
    ]),
  );
};

/** The tracks in which one may enrol on a day. */
export const openTracks = async (db: Reader, day: PlainDate): Promise<Set<string>> =>
  new Set((await tracksPublished(db, day)).filter(({ state }) => state.is === 'open').map(({ slug }) => slug));
