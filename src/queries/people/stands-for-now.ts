import type { Reader } from '#db/client.ts';
import { mergesThen, standsFor } from '#domain/people/merged-then.ts';
import { mergesAround } from './merges-around.ts';

/** Whose a person's record is now: their own, or that of the one into which it was merged. */
export const standsForNow = async (db: Reader, personId: string, now: Date): Promise<string> =>
  standsFor(mergesThen(await mergesAround(db, [personId]), now), personId);
