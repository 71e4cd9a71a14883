import './plain-faults.ts';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import sharp from 'sharp';
import { cast, demoPassword } from '#db/seed/cast.ts';
import { localised } from '#i18n/address.ts';
import { buildWhenStale, root } from './build-when-stale.ts';
import { browserHere } from './find-browser.ts';

// `npm run gallery`: pictures of public pages and of desks on a phone and a desk, in both languages and both schemes, into docs/gallery.

const pages = [
  ['home', '/'],
  ['explain', '/explain'],
  ['piece', '/pieces/editing-genes-three-doors'],
  ['decide', '/decide'],
  ['talk', '/talk'],
  ['visit', '/visit'],
  ['hearings', '/talk/hearings'],
  ['societies', '/societies'],
  ['newsroom', '/newsroom/generative-ai'],
  ['notes', '/explain/notes'],
  ['course', '/courses/gen-101'],
  ['classroom', '/courses/ai-101/classroom'],
  ['readers', '/readers'],
  ['case', '/cases/he-jiankui'],
  ['regulation', '/regulations/ethics-review-measures'],
  ['topics', '/regulations/topics'],
  ['timeline', '/regulations/timeline'],
  ['verify', '/verify'],
  ['privacy', '/privacy'],
] as const;
/** Behind the sign-in, each as one of the cast sees it. */
const desks = [
  ['training', '/my-training', 'student'],
  ['coverage', '/admin/coverage', 'administrator'],
  ['matrix', '/admin/matrix', 'administrator'],
  ['ratings', '/admin/ratings', 'administrator'],
  ['oversight', '/oversight', 'operator'],
] as const;
const looks = [
  { locale: 'zh-CN', scheme: 'light' },
  { locale: 'zh-CN', scheme: 'dark' },
  { locale: 'en', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
] as const;
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 844 };
// One sheet holds two looks a row, each a phone beside a desk, at half size.
const half = (n: number) => Math.round(n / 2);
const gap = 16;
const cell = { width: half(phone.width) + gap + half(desk.width), height: half(desk.height) };

/** The built site on a free port and a fresh database of its own. */
const served = (folder: string): Promise<{ url: string; stop: () => void }> =>
  new Promise((resolve, reject) => {
    const settings = { HOST: '127.0.0.1', PORT: '0', DEMO: 'on', DATABASE_URL: `file:${join(folder, 'minglun.db')}`, DATA_DIR: folder };
    const child = spawn(process.execPath, [join(root, 'src/cli/serve.ts')], { cwd: root, env: { ...process.env, ...settings } });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /ready at (http\S+)/.exec(said)?.[1];
      if (url) resolve({ url, stop: () => child.kill('SIGTERM') });
    });
    child.once('exit', (code) => reject(new Error(`The site did not start (exit ${code}):\n${said}`)));
  });

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What a browser keeps of a member of the cast who has signed in. */
const signedIn = async (browser: Browser, site: string, key: string): Promise<Session> => {
  const email = cast.find((one) => one.key === key)?.email;
  if (!email) throw new Error(`Nobody in the cast is called ${key}.`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site}/sign-in`);
  await page.locator('main [name=login]').fill(email);
  await page.locator('main [name=password]').fill(demoPassword);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  const session = await context.storageState();
  await context.close();
  return session;
};

type Look = (typeof looks)[number] & { session?: Session };

const shot = async (browser: Browser, url: string, { locale, scheme, session }: Look, viewport: typeof phone): Promise<Buffer> => {
  const context = await browser.newContext({ viewport, colorScheme: scheme, locale, ...(session && { storageState: session }) });
  const page = await context.newPage();
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}.`);
  const picture = await page.screenshot();
  await context.close();
  return sharp(picture).resize(half(viewport.width), half(viewport.height)).toBuffer();
};

const sheet = async (browser: Browser, site: string, path: string, session?: Session): Promise<Buffer> => {
  const parts = [];
  for (const [i, plain] of looks.entries()) {
    const look = session ? { ...plain, session } : plain;
    const at = { left: gap + (i % 2) * (cell.width + gap * 2), top: gap + Math.floor(i / 2) * (cell.height + gap) };
    const url = site + localised(path, look.locale);
    parts.push({ input: await shot(browser, url, look, phone), ...at });
    parts.push({ input: await shot(browser, url, look, desk), left: at.left + half(phone.width) + gap, top: at.top });
  }
  const size = { width: cell.width * 2 + gap * 4, height: cell.height * 2 + gap * 3 };
  return sharp({ create: { ...size, channels: 3, background: '#7a8a92' } })
    .composite(parts)
    .webp({ quality: 78 })
    .toBuffer();
};

if (!buildWhenStale()) process.exit(1);
const executablePath = browserHere();
if (!executablePath) throw new Error('No browser was found: set CHROMIUM_PATH, or run npm test once, which installs one.');
const folder = mkdtempSync(join(tmpdir(), 'minglun-gallery-'));
const out = join(root, 'docs/gallery');
mkdirSync(out, { recursive: true });
const site = await served(folder);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
try {
  for (const [name, path] of pages) {
    writeFileSync(join(out, `${name}.webp`), await sheet(browser, site.url, path));
    console.log(`docs/gallery/${name}.webp  ${path}`);
  }
  const sessions = new Map<string, Session>();
  for (const [name, path, key] of desks) {
    const session = sessions.get(key) ?? (await signedIn(browser, site.url, key));
    sessions.set(key, session);
    writeFileSync(join(out, `${name}.webp`), await sheet(browser, site.url, path, session));
    console.log(`docs/gallery/${name}.webp  ${path}`);
  }
  const list = [...pages, ...desks].map(([name, path]) => `## \`${path}\`\n\n![${path}](${name}.webp)\n`).join('\n');
  writeFileSync(
    join(out, 'README.md'),
    `# Gallery\n\nEach page on a phone (390 px) and a desk (1440 px), in Chinese and English, light and dark; the desks as the people of the demonstration see them. Made by \`npm run gallery\`.\n\n${list}`,
  );
} finally {
  await browser.close();
  site.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
