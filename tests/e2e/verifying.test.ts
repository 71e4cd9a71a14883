import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { account } from '#db/schema/index.ts';
import { issuerAt } from '#domain/credentials/issuer.ts';
import { openBadge } from '#domain/credentials/open-badge.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { credentialKeysIn } from '#ports/credentials/credential-keys.ts';
import { signedCredential } from '#ports/credentials/sign.ts';
import { source } from '../support/credentials/issued.ts';
import { pixelsOf, qrIn } from '../support/decode-qr.ts';
import { drawnRectangles } from '../support/draw-pdf.ts';
import { lessonsDone } from '../support/lessons-done.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { sitExam } from './support/sit-exam.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';

// As WeChat names itself on Android and on an iPhone. The browser under it here is Chromium all the same: WeChat itself was not tried.
const weChat = {
  android:
    'Mozilla/5.0 (Linux; Android 13; V2232A Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5317 MMWEBSDK/20230805 MMWEBID/1234 MicroMessenger/8.0.42.2460(0x28002A58) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.42(0x18002a2f) NetType/4G Language/zh_CN',
} as const;

// What came late to the browsers that WeChat brings along; the page of a verifier must not need any of it.
const late = [
  'structuredClone',
  'withResolvers',
  'toSorted',
  'toReversed',
  'toSpliced',
  'findLast',
  'fromAsync',
  'groupBy',
  'startViewTransition',
  'showPopover',
  'navigation.navigate',
  'scheduler.',
  'URLPattern',
  'CSS.registerProperty',
  'ReadableStream',
  'WebAssembly',
  'serviceWorker',
  'IntersectionObserver',
  'import(',
];

/** Somebody of the cast with a record of learning: its serial, and its files as they were handed out. */
const holding = async (page: Page, site: Site, who: 'secretary' | 'operator') => {
  const [holder] = await site.db
    .select({ personId: account.personId })
    .from(account)
    .where(eq(account.email, emailOf(who)));
  await lessonsDone(site.db, { personId: holder?.personId ?? '', at: new Date() });
  await page.goto('/exams/gen-101');
  await sitExam(page, site, 'right');
  await page.goto('/records');
  await page
    .getByRole('link', { name: translator('zh-CN')('record.open') })
    .first()
    .click();
  await page.waitForURL(/\/records\/[^/]+$/);
  const serial = page.url().split('/').at(-1) ?? '';
  const file = async (form: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    Buffer.from(await (await page.request.get(localised(`/records/${serial}/${form}`, locale))).body());
  return { serial, file };
};

const upload = async (desk: Page, name: string, buffer: Buffer) => {
  await desk.goto('/verify');
  await desk.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await desk.getByRole('button', { name: translator('zh-CN')('check.upload') }).click();
};

/** A phone whose browser is WeChat’s by name, and the scripts that the pages it opens load. */
const phoneOf = async (browser: Browser, site: Site, userAgent: string) => {
  const context = await browser.newContext({
    userAgent,
    baseURL: site.url,
    viewport: { width: 390, height: 780 },
    isMobile: true,
    hasTouch: true,
  });
  const phone = await context.newPage();
  const scripts = new Set<string>();
  const errors: string[] = [];
  phone.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  phone.on('pageerror', (error) => errors.push(error.message));
  phone.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { context, phone, scripts, errors };
};

test('the code on the page, the PDF and the picture is scanned, and leads a phone with WeChat’s browser to the answer', async ({
  page,
  site,
  browser,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn('secretary');
  const { serial, file } = await holding(page, site, 'secretary');
  const pathOf = (code: string | null) => new URL(code ?? 'none:').pathname;

  const shown = await page.locator('svg.record-qr').first().screenshot({ scale: 'css' });
  expect(pathOf(qrIn(await pixelsOf(shown, 600)))).toBe(`/verify/${serial}`);
  expect(pathOf(qrIn(await pixelsOf(await file('png'))))).toBe(`/verify/${serial}`);
  const pdf = await file('pdf');
  const address = pathOf(qrIn(await drawnRectangles(pdf)));
  expect(address).toBe(`/verify/${serial}`);
  expect(pathOf(qrIn(await drawnRectangles(await file('pdf', 'en'))))).toBe(`/en/verify/${serial}`);

  for (const userAgent of Object.values(weChat)) {
    const { context, phone, scripts, errors } = await phoneOf(browser, site, userAgent);
    await phone.goto(address);
    await expect(phone.locator('.verdict-valid')).toContainText(serial);
    await expectFitPage(phone);
    await upload(phone, 'a.pdf', pdf);
    await expect(phone.locator('.verdict-valid')).toContainText(serial);
    expect(errors).toEqual([]);
    const loaded = await Promise.all([...scripts].map(async (script) => (await phone.request.get(script)).text()));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.flatMap((text) => late.filter((api) => text.includes(api)))).toEqual([]);
    await context.close();
  }
});

test('a credential of somebody else is said to be theirs, and one signed by a stranger in our name is not relied on', async ({
  page,
  site,
}) => {
  const t = translator('zh-CN');
  const foreignKeys = credentialKeysIn(join(site.dataDir, 'foreign-keys'));
  const signedBy = async (publicUrl: string) => {
    const issuer = issuerAt(publicUrl);
    const badge = openBadge(source, issuer, { subject: 'urn:uuid:0b3ecd0e-8d3e-4b64-8c3f-3a6c7b8d9e10', place: { list: 1, index: 5 } });
    return Buffer.from(JSON.stringify(await signedCredential(badge, { issuer, at: new Date(), keys: foreignKeys })));
  };
  await upload(page, 'elsewhere.json', await signedBy('https://training.hospital.example'));
  await expect(page.locator('main')).toContainText(t('check.notOurs'));
  await expect(page.locator('.verdict-valid')).toHaveCount(0);

  // The site of these stories goes by its default address.
  await upload(page, 'in-our-name.json', await signedBy('http://127.0.0.1:4321'));
  await expect(page.locator('main')).toContainText(t('check.forgedMeaning'));
  await expect(page.locator('.verdict-valid')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(source.holderName);
});

test('whoever asks very often is slowed, by page and by API alike; behind a proxy each reader by their own address', async ({ site }) => {
  const now = '2027-03-01T02:00:00.000Z';
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${site.url}${path}`, { redirect: 'manual', headers: { 'x-minglun-now': now, ...headers } });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  for (let i = 0; i < 60; i += 1) {
    expect((await ask('/verify/ML-0000-0000-0000', from('192.0.2.10'))).status).toBe(404);
    expect((await ask('/api/v1/credentials/ML-0000-0000-0000', from('192.0.2.10'))).status).toBe(404);
  }
  const page = await ask('/verify/ML-0000-0000-0000', from('192.0.2.10'));
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await page.text()).toContain('class="notice');
  for (const path of ['/api/v1/credentials/ML-0000-0000-0000', '/api/v1/records/ML-0000-0000-0000', '/en/verify/ST-0000-0000-0000'])
    expect((await ask(path, from('192.0.2.10'))).status).toBe(429);
  // Another reader behind the same proxy is not, nor is one who comes without it.
  expect((await ask('/verify/ML-0000-0000-0000', from('192.0.2.11'))).status).toBe(404);
  expect((await ask('/verify/ML-0000-0000-0000')).status).toBe(404);
  // Of a list of addresses the first counts, so a proxy has to set the header and not add to it.
  expect((await ask('/verify/ML-0000-0000-0000', from('192.0.2.10, 198.51.100.7'))).status).toBe(429);
});
