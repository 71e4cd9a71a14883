import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition, trackEdition } from '#db/schema/index.ts';
import type { Track } from '#domain/content/track.ts';
import { type TrackState, trackState } from '#domain/content/track-state.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type TrackShown = { slug: string; editionId: string; track: Track; state: TrackState };

/** The newest edition of every track, in order, with whether one may enrol in it on a day. */
export const tracksPublished = async (db: Reader, day: PlainDate): Promise<TrackShown[]> => {
  const rows = await db.select().from(trackEdition).orderBy(desc(trackEdition.publishedAt));
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!newest.has(row.track)) newest.set(row.track, row);
  const slugs = async (kind: 'course' | 'exam') =>
    new Set((await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, kind))).map(({ slug }) => slug));
  const tracks = Object.fromEntries([...newest].map(([slug, { snapshot }]) => [slug, snapshot]));
  const published = { courses: await slugs('course'), exams: await slugs('exam'), tracks };
  return [...newest.values()]
    .map(({ id, track: slug, snapshot: track }) => ({ slug, editionId: id, track, state: trackState(track, published, day) }))
    .sort((a, b) => a.track.order - b.track.order);
};

/** A track as somebody enrolled in it or was certified by it. */
export const trackById = async (db: Reader, editionId: string): Promise<Track> => {
  const [row] = await db.select({ snapshot: trackEdition.snapshot }).from(trackEdition).where(eq(trackEdition.id, editionId));
  if (!row) throw new Error(`There is no track edition ${editionId}, though something points at it.`);
  return row.snapshot;
};
