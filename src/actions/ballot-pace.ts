import { createHash, randomBytes } from 'node:crypto';
import { showsWork, workText } from '#domain/polls/work.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { allowances, type Pace } from './allowance.ts';

/** How many new votes one network may cast in one poll. `worked`: a class behind one address. `plain`, without a script: a household. Platform defaults. */
const paces = {
  worked: { burst: 60, perSecond: 1 / 30 },
  plain: { burst: 6, perSecond: 1 / 300 },
} as const satisfies Record<string, Pace>;

const secondsToWait = allowances(paces);
// Without this salt, which is nowhere but here, a digest of an address would give the address away: there are few enough to try.
const salt = randomBytes(16);

// What one household or office has of the newer addresses is a whole /64.
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/** Whether a vote shows that a script worked for it. The work belongs to its token and poll, so it serves for one vote. */
export const hasWork = (poll: string, token: string, work: string): boolean =>
  work !== '' &&
  showsWork(
    createHash('sha256')
      .update(workText(poll, token, work))
      .digest(),
  );

/** Takes one new vote of a network in, or says how long it rests. */
export const admitVote = (
  { poll, address, way }: { poll: string; address: string; way: keyof typeof paces },
  now: Date,
): Outcome<null, { code: 'polls.too_often'; minutes: number }> => {
  const network = createHash('sha256')
    .update(salt)
    .update(`${poll} ${networkOf(address)}`)
    .digest('base64url');
  const seconds = secondsToWait(way, network, now);
  return seconds === 0 ? granted(null) : refused({ code: 'polls.too_often', minutes: Math.ceil(seconds / 60) });
};
