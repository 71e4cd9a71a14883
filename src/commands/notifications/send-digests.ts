import type { Database } from '#db/client.ts';
import { digestFor } from '#domain/notifications/digest.ts';
import { isQuiet } from '#domain/notifications/sending-time.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { peopleToTell } from '#queries/notifications/people-to-tell.ts';
import { readersOf } from '#queries/notifications/readers.ts';
import { writeLetter } from './write-letter.ts';

/** Letters in one run, so that an import of thousands reaches mail servers over hours. Platform default. */
export const lettersPerRun = 200;
const slice = 200;

type Sending = { post?: Post; limit?: number };

/**
 * Writes to everybody to whom there is something new to say, until so many letters are written; the next run goes on where this one
 * stopped, because whoever was told has nothing new. Nothing is decided while the mail server is away.
 */
export const sendDigests = async (
  db: Database,
  now: Date,
  { post = ours(), limit = lettersPerRun }: Sending = {},
): Promise<{ sent: number; failed: number }> => {
  const count = { sent: 0, failed: 0 };
  if (isQuiet(now) || !(await post.isOpen())) return count;
  const actor = { kind: 'system' } as const;
  for (let after = ''; ; ) {
    const people = await peopleToTell(db, { after, limit: slice }, now);
    const readers = await readersOf(db, people, now);
    for (const [personId, reader] of readers) {
      if (digestFor(reader, now).length === 0) continue;
      if (count.sent + count.failed >= limit) return count;
      const result = await writeLetter(db, { personId, kind: 'digest', choose: (fresh) => digestFor(fresh, now) }, { actor, now, post });
      if (result) count[result] += 1;
    }
    const last = people.at(-1);
    if (last === undefined || people.length < slice) return count;
    after = last;
  }
};
