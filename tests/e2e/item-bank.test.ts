import { eq } from 'drizzle-orm';
import { account, attempt, institution, itemUse, roleGrant } from '#db/schema/index.ts';
import type { Role } from '#domain/auth/permission.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { shippedItems } from '#queries/bank/bank-entries.ts';
import { havePassed } from '../support/panel.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';

const locale = 'zh-CN';
const t = translator(locale);
const at = (path: string) => localised(path, locale);

const stem =
  '海洋站的浮标每小时传回一批水温数据，值班员小岑发现三号浮标连续三天读数相同。站里明天要把整月数据交给合作单位，他现在最合适的做法是什么？';
const options = [
  ['a', '标出这三天的读数并说明原因，再把数据交出去', 'Mark the three days, say why, and hand the data over'],
  ['b', '用前后两天的平均值补上，让序列看起来完整', 'Fill the gap with the mean of its neighbours so that it looks whole'],
  ['c', '把这个浮标的数据整月删去，不在报告里提起它', 'Leave the buoy out for the whole month and out of the report'],
] as const;

const whoIs = async ({ db }: Site, key: string) =>
  (
    await db
      .select()
      .from(account)
      .where(eq(account.email, emailOf(key)))
  )[0];

/** Who reviews has passed the exam, and is not asked again. */
const letReview = async (site: Site, key: string): Promise<void> => {
  const who = await whoIs(site, key);
  if (!who) throw new Error(`${key} has no account.`);
  await havePassed(site.db, who.personId);
};

const grant = async (site: Site, key: string, role: Role): Promise<void> => {
  const { db } = site;
  const who = await whoIs(site, key);
  const [here] = await db.select().from(institution).where(eq(institution.slug, 'minglun-demo'));
  if (!who || !here) throw new Error(`${key} has no account.`);
  await db
    .insert(roleGrant)
    .values({ id: crypto.randomUUID(), personId: who.personId, role, institutionId: here.id, unitId: null, grantedAt: new Date() });
};

test('a writer drafts, two others review, and the item stands on a paper', async ({ page, signIn, site }) => {
  await grant(site, 'investigator', 'item_writer');
  await grant(site, 'secretary', 'item_reviewer');
  await letReview(site, 'secretary');

  await signIn('investigator');
  await page.goto(at('/admin/items'));
  await expectFitPage(page);
  await page.locator('#new-exam').selectOption('gen-101');
  await page.locator('#new-type').selectOption('single');
  await page.getByRole('button', { name: t('bank.newGo') }).click();
  await expectFitPage(page);
  await page.getByRole('button', { name: t('bank.keep') }).click();
  await expect(page.locator('main')).toContainText(t('bank.missingTitle'));
  const id = page.url().split('/').at(-1) ?? '';

  await page.getByRole('link', { name: t('bank.edit') }).click();
  await page.locator('#objective').selectOption('O2');
  await page.locator('#bloom').selectOption('Ap');
  await page.locator('#stem_zh').fill(stem);
  await page
    .locator('#stem_en')
    .fill(
      'The buoys of a marine station send water temperatures every hour, and the officer on duty finds that the third buoy has repeated one reading for three days. The month goes to a partner tomorrow. What should he do now?',
    );
  for (const [key, zh, en] of options) {
    await page.locator(`#${key}_zh`).fill(zh);
    await page.locator(`#${key}_en`).fill(en);
    await page.locator(`#${key}_why_zh`).fill('记录要让别人看得出当时发生过什么，也看得出后来怎样处理。下次：先标记，再处理。');
    await page
      .locator(`#${key}_why_en`)
      .fill('A record lets others see what happened and what was done about it afterwards. Next time: Mark first, then treat.');
  }
  await page.locator('input[name=a_right]').check();
  await page.locator('#sources').fill('clause:KJ-03');
  await page.getByRole('button', { name: t('bank.keep') }).click();
  await expectFitPage(page);
  await page.getByRole('button', { name: t('bank.act-submit') }).click();
  await expect(page.locator('h1')).toContainText(t('bank.state-domain_review'));
  await expect(page.getByRole('button', { name: t('bank.act-pass_domain') })).toHaveCount(0);

  // Who may still have to sit the exam sees that there is an item, and not what it asks.
  await signIn('administrator');
  await page.goto(at(`/admin/items/${id}`));
  await expect(page.locator('main')).toContainText(t('bank.closedStem'));
  await expect(page.locator('main')).not.toContainText(stem.slice(0, 12));
  await letReview(site, 'administrator');

  await signIn('secretary');
  await page.goto(at(`/admin/items/${id}`));
  await page.getByRole('button', { name: t('bank.act-pass_domain') }).click();
  await expect(page.locator('h1')).toContainText(t('bank.state-language_review'));
  await expect(page.getByRole('button', { name: t('bank.act-pass_language') })).toHaveCount(0);

  await signIn('administrator');
  await page.goto(at(`/admin/items/${id}`));
  await page.getByRole('button', { name: t('bank.act-pass_language') }).click();
  await expect(page.locator('h1')).toContainText(t('bank.state-live'));

  // Everything else has been drawn before, so that the new one is the least drawn.
  for (const { id: itemId } of (await shippedItems(site.db)).filter(({ exam, item }) => exam === 'gen-101' && item.use === 'exam'))
    await site.db.insert(itemUse).values({ examSlug: 'gen-101', itemId, served: 5, timed: 0, totalMs: 0 });
  await signIn('namesake-a');
  await page.goto(at('/exams/gen-101'));
  await page.locator('input[name="statement"]').check();
  await page.getByRole('button', { name: t('exam.start') }).click();
  await page.waitForURL(/\/exams\/gen-101\/[0-9a-f-]{36}$/);
  const [sat] = await site.db
    .select({ paper: attempt.paper })
    .from(attempt)
    .where(eq(attempt.id, page.url().split('/').at(-1) ?? ''));
  const place = sat?.paper.questions.findIndex(({ itemId }) => itemId === id) ?? -1;
  expect(place).toBeGreaterThanOrEqual(0);
  await expect(page.locator(`#q-${place + 1}`)).toContainText(stem);
});

test('a file is looked at first, line by line, and taken in as drafts; a hostile one is refused', async ({ page, signIn }) => {
  await signIn('administrator');
  await page.goto(at('/admin/items/import'));
  await expectFitPage(page);
  const send = async (name: string, text: string) => {
    await page.locator('#exam').selectOption('gen-101');
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: t('bank.importRead') }).click();
  };
  await send('bad.xml', '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<quiz>&x;</quiz>');
  await expect(page.locator('.error-summary')).toContainText('bad.xml，第2行');
  await send('good.gift', '// [id:G-1]\n谁来审查方案？{=委员会#委员会负责审查 ~印刷厂 ~搬运工}\n\n对不对？{T}\n');
  await expectFitPage(page);
  await expect(page.locator('main')).toContainText(t('bank.stagedFresh', { n: 1 }));
  await expect(page.locator('#left')).toBeVisible();
  await expect(page.locator('main')).toContainText('good.gift，第4行');
  await page.getByRole('button', { name: t('bank.stagedTake') }).click();
  await expect(page.locator('table')).toContainText('谁来审查方案？');
});
