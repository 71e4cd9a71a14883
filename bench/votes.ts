import { availableParallelism, loadavg } from 'node:os';
import { eq } from 'drizzle-orm';
import { pollBox, pollCount, pollRoll } from '#db/schema/index.ts';
import type { Site } from '../tests/e2e/support/site.ts';
import { measure, type Requests } from './load.ts';
import { type Asked, paced } from './paced.ts';
import { alone, type Result } from './result.ts';

const poll = 'which-worries-you';
const choices = ['algorithms', 'genes', 'patients', 'personal-data', 'animals', 'unsure', 'none'];
// On a day on which the poll is open, whenever the bench is run.
const day = '2026-12-01T02:00:00.000Z';
const perSecond = 200;
const seconds = 30;
const atOnce = 64;

/** The vote of device `n`, from a network of its own. Every tenth device sends its vote twice. */
const voteOf = (url: string, n: number): Asked & Requests[number] => {
  const device = n % 10 === 9 ? n - 1 : n;
  const token = `bench-device-${String(device).padStart(16, '0')}`;
  const { host } = new URL(url);
  return {
    path: `/polls/${poll}`,
    method: 'POST',
    headers: {
      Origin: url,
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Forwarded-Host': host,
      'X-Forwarded-Proto': 'http',
      'X-Forwarded-For': `10.${(device >> 16) & 255}.${(device >> 8) & 255}.${device & 255}`,
      'x-minglun-now': day,
    },
    body: new URLSearchParams({ form: 'vote', choice: choices[device % choices.length] ?? '', token }).toString(),
  };
};

const devices = (votes: number) => votes - Math.floor(votes / 10);

/** What stands on the roll, in the box and in the count; all three must be the number of devices. */
const counted = async ({ db }: Site): Promise<number[]> => {
  const box = await db.select().from(pollBox).where(eq(pollBox.poll, poll));
  const [count] = await db.select().from(pollCount).where(eq(pollCount.poll, poll));
  return [await db.$count(pollRoll, eq(pollRoll.poll, poll)), box.reduce((sum, { votes }) => sum + votes, 0), count?.counted ?? 0];
};

/**
 * Votes at two hundred a second for half a minute, whether or not earlier ones were answered, then two thousand as fast as they are answered. A vote
 * that is refused, lost, or counted twice fails the bench.
 */
export const votes = async (site: Site): Promise<Result[]> => {
  const [before = 0] = loadavg();
  let sent = 0;
  const until = new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const at = await paced(
    site.url,
    (n) => {
      sent = n + 1;
      return voteOf(site.url, n);
    },
    perSecond,
    until,
    (status) => status === 303,
  );
  const began = Math.ceil(sent / 10) * 10;
  const fast = await measure({
    url: site.url,
    seconds: 600,
    passes: 'one',
    connections: Array.from({ length: atOnce }, (_, lane) =>
      Array.from({ length: 2000 }, (_one, i) => began + i)
        .filter((n) => n % atOnce === lane)
        .map((n) => voteOf(site.url, n)),
    ),
  });
  const wanted = devices(sent) + devices(2000);
  const found = await counted(site);
  if (at.refused + fast.refused > 0) throw new Error(`${at.refused} and ${fast.refused} votes were refused.`);
  if (found.some((one) => one !== wanted))
    throw new Error(`${wanted} devices voted; on the roll, in the box, in the count: ${found.join(', ')}.`);
  const [after = 0] = loadavg();
  return [
    alone(`votes at ${perSecond}/s, sent`, sent, ''),
    alone(`votes at ${perSecond}/s, p50 from when each was due`, at.p50, 'ms'),
    alone(`votes at ${perSecond}/s, p99`, at.p99, 'ms'),
    alone(`votes at ${perSecond}/s, longest`, at.longest, 'ms'),
    alone(`2000 votes, ${atOnce} at once, votes`, fast.perSecond, '/s'),
    alone(`2000 votes, ${atOnce} at once, p50`, fast.p50, 'ms'),
    alone(`2000 votes, ${atOnce} at once, p99`, fast.p99, 'ms'),
    alone('devices that voted', wanted, ''),
    alone('votes lost or counted twice', Math.abs((found[1] ?? 0) - wanted), ''),
    alone(`load of the machine before, ${availableParallelism()} processors`, before, ''),
    alone('load of the machine after', after, ''),
  ];
};
