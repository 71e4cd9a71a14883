import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { openSession } from '#commands/auth/sessions.ts';
import { account } from '#db/schema/index.ts';
import { cast } from '#db/seed/cast.ts';
import { type Site, startSite } from './site.ts';

export { expect } from '@playwright/test';

type Cast =
  | 'student'
  | 'visitor'
  | 'investigator'
  | 'administrator'
  | 'secretary'
  | 'expiring'
  | 'auditor'
  | 'namesake-a'
  | 'namesake-b'
  | 'teacher'
  | 'operator';

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

/** Collects what the browser complains of on a page. A page that answers 404 on purpose is no complaint. */
const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  const visited = new Set<string>();
  page.on('request', (request) => {
    if (request.isNavigationRequest()) visited.add(withoutFragment(request.url()));
  });
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error') return;
    if (message.text().startsWith('Failed to load resource') && visited.has(withoutFragment(url))) return;
    // Only a test that cuts the connection itself can meet this.
    if (message.text().endsWith('net::ERR_INTERNET_DISCONNECTED')) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return complaints;
};

export const test = base.extend<
  {
    /** Signs the page's browser in as one of the cast, or as whoever holds this email address. */
    signIn: (who: Cast | { email: string }) => Promise<void>;
    /** From now on the site believes that it is this instant. */
    standAt: (instant: Date) => Promise<void>;
    /** What the browser complained of so far; the test fails if there is anything at its end. */
    complaints: string[];
    /** The stories of one file share a site, and its people, with no other file. */
    site: Site;
  },
  {
    siteOf: (file: string) => Promise<Site>;
  }
>({
  siteOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      let open: { file: string; site: Site } | undefined;
      await use(async (file) => {
        if (open?.file !== file) {
          await open?.site.stop();
          open = { file, site: await startSite() };
        }
        return open.site;
      });
      await open?.site.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  site: [async ({ siteOf }, use, { file }) => use(await siteOf(file)), { timeout: 300_000 }],
  baseURL: ({ site }, use) => use(site.url),
  complaints: [
    async ({ context }, use) => {
      const all: string[][] = context.pages().map(complaintsOf);
      context.on('page', (page) => all.push(complaintsOf(page)));
      const complaints: string[] = [];
      await use(complaints);
      complaints.push(...all.flat());
      base.expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  signIn: ({ context, site }, use) => use((who) => signInTo(context, site, typeof who === 'string' ? emailOf(who) : who.email)),
  standAt: ({ context }, use) => use((instant) => context.setExtraHTTPHeaders({ 'x-minglun-now': instant.toISOString() })),
});

export const emailOf = (key: string): string => {
  const member = cast.find((one) => one.key === key);
  if (!member) throw new Error(`Nobody in the cast is called ${key}.`);
  return member.email;
};

/** Signs a browser in to a site as whoever holds this email address. */
export const signInTo = async (context: BrowserContext, { db, url }: Site, email: string): Promise<void> => {
  const [found] = await db.select({ id: account.id }).from(account).where(eq(account.email, email));
  if (!found) throw new Error(`There is no account for ${email}.`);
  const { name, value } = await openSession(db, { accountId: found.id, device: 'test', now: new Date() });
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
};
