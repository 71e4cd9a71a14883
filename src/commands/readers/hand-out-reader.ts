import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type ReaderAsked, readerFileName } from '#domain/content/reader.ts';
import type { ReaderRefusal } from '#domain/content/reader-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import { shelveReader, takeReader } from '#ports/reader-shelf.ts';
import { sourceStamp } from '#ports/reader-sources.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { readerEdition } from '#queries/readers/reader-edition.ts';
import { madeApart } from './made-apart.ts';

type HandedOut = { name: string; key: string; bytes: Uint8Array<ArrayBuffer> };

// Two who ask for the same at once wait for the same.
const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();

/** A reader in one form: from the shelf, or made now from the newest published edition and shelved. Public, but for the edition for teachers. */
export const handOutReader = async (
  db: Database,
  asked: ReaderAsked,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<HandedOut, ReaderRefusal>> => {
  // Numbers that rules own may change from day to day, so a file is as of a day.
  const [day, site] = [dayOf(now), env.PUBLIC_URL];
  const found = await readerEdition(db, asked, { actor, stamp: await sourceStamp(), day, site });
  if (!found.ok) return found;
  const { name, key, course } = found.value;
  const make = async () => {
    const shelved = await takeReader(name, key);
    if (shelved) return shelved;
    const snapshot = course === null ? undefined : (await newestEdition(db, 'course', course))?.snapshot;
    const bytes = await madeApart({ asked, snapshot, site, day });
    if (bytes) await shelveReader(name, key, bytes);
    return bytes;
  };
  const making = underWay.get(key) ?? make().finally(() => underWay.delete(key));
  underWay.set(key, making);
  const bytes = await making;
  return bytes ? granted({ name: readerFileName(asked), key, bytes }) : refused({ code: 'readers.busy' });
};
