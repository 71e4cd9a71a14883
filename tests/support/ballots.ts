import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { castVote } from '#commands/polls/cast-vote.ts';
import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { readLibrary } from '#domain/content/library.ts';
import type { Poll } from '#domain/content/poll.ts';
import { showsWork, workText } from '#domain/polls/work.ts';
import { granted } from '#domain/shared/outcome.ts';
import { readContentFiles } from '#ports/content-files.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));

export const pollNamed = (slug: string): Poll => {
  const poll = library.polls[slug];
  if (!poll) throw new Error(`There is no poll ${slug}.`);
  return poll;
};

export const pollDay = new Date('2026-11-26T02:00:00Z');
export const aToken = (): string => randomBytes(16).toString('base64url');

/** What a script would have found for this token. */
export const workFor = (poll: string, token: string): string => {
  for (let n = 0; ; n += 1) {
    const work = n.toString(36);
    if (
      showsWork(
        createHash('sha256')
          .update(workText(poll, token, work))
          .digest(),
      )
    )
      return work;
  }
};

type Given = { token?: string; order?: string; when?: 'before' | 'after'; actor?: Actor | null; now?: Date };

/** Casts a vote in a poll of ours; as nobody, from a fresh device and unhindered unless told otherwise. */
export const vote = (
  db: Database,
  slug: string,
  choice: string,
  { token = aToken(), order = '', when = 'before', actor = null, now = pollDay }: Given = {},
) => castVote(db, { token, choice, order, when }, { slug, poll: pollNamed(slug), actor, now, admit: () => granted(null) });
