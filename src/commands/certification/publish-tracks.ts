import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { trackEdition } from '#db/schema/index.ts';
import type { Library } from '#domain/content/library.ts';
import { digestOf } from '#queries/content/digest-of.ts';

/** Writes each track whose content changed as a new, immutable edition. Run at every start; without changes it writes nothing. */
export const publishTracks = (db: Database, { tracks }: Pick<Library, 'tracks'>, now: Date): Promise<string[]> =>
  db.transaction(async (tx) => {
    const published: string[] = [];
    for (const [track, snapshot] of Object.entries(tracks)) {
      const digest = digestOf(snapshot);
      const [there] = await tx
        .select({ id: trackEdition.id })
        .from(trackEdition)
        .where(and(eq(trackEdition.track, track), eq(trackEdition.digest, digest)));
      if (there) continue;
      await tx
        .insert(trackEdition)
        .values({ id: crypto.randomUUID(), track, version: snapshot.version, digest, snapshot, publishedAt: now });
      published.push(`track ${track} ${snapshot.version}`);
    }
    return published;
  });
