import { eq } from 'drizzle-orm';
import { openSession } from '#commands/auth/sessions.ts';
import { account } from '#db/schema/index.ts';
import type { Site } from '../tests/e2e/support/site.ts';
import { measure, type Requests } from './load.ts';
import { alone, type Result } from './result.ts';

const connections = 16;
const seconds = 5;

/** The Cookie header of a fresh session of whoever holds this address. */
export const cookieOf = async ({ db }: Pick<Site, 'db'>, email: string): Promise<string> => {
  const [found] = await db.select({ id: account.id }).from(account).where(eq(account.email, email));
  if (!found) throw new Error(`There is no account for ${email}.`);
  const { name, value } = await openSession(db, { accountId: found.id, device: 'bench', now: new Date() });
  return `${name}=${value}`;
};

/** A lesson rendered on request for a person who has signed in. */
export const lessonPage = async (site: Site): Promise<Result[]> => {
  const cookie = await cookieOf(site, 'lin.xiaoman@demo.minglun.example');
  const requests: Requests = [{ path: '/learn/gen-101/02-why-ethics-first', headers: { Cookie: cookie } }];
  const load = { url: site.url, seconds, passes: 'endless' as const, connections: Array.from({ length: connections }, () => requests) };
  await measure({ ...load, seconds: 3 });
  const { perSecond, p50, p99, refused } = await measure(load);
  if (refused > 0) throw new Error(`${refused} requests for the lesson were refused.`);
  const name = `lesson page on request, ${connections} readers`;
  return [alone(`${name}, requests`, perSecond, '/s'), alone(`${name}, p50`, p50, 'ms'), alone(`${name}, p99`, p99, 'ms')];
};
