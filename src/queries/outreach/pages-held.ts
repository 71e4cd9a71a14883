import type { Reader } from '#db/client.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { publicEvents } from '../events/events-listed.ts';
import { consultationsListed } from '../participation/consultations-listed.ts';
import { hearingsListed } from '../participation/hearings.ts';
import { piecesShown, societiesShown } from './societies-shown.ts';

/** Every public page that is held in the database and not in files, without language: what a search engine may find beside them. */
export const pagesHeld = async (db: Reader, now: Date): Promise<string[]> => {
  const events = await publicEvents(db, now);
  const hearings = await hearingsListed(db, now);
  const consultations = await consultationsListed(db, dayOf(now));
  const societies = await societiesShown(db);
  const pieces = await piecesShown(db);
  return [
    ...[...events.upcoming, ...events.past].map(({ id }) => `/events/${id}`),
    ...[...hearings.upcoming, ...hearings.past].map(({ id }) => `/talk/hearings/${id}`),
    ...consultations.map(({ slug }) => `/talk/topics/${slug}`),
    ...societies.map(({ page }) => `/societies/${page.slug}`),
    ...pieces.map(({ society, piece }) => `/societies/${society.page.slug}/${piece.slug}`),
  ].sort();
};
