import { eq } from 'drizzle-orm';
import { inviteJudge } from '#commands/assessment/standards/invite-judge.ts';
import { account, angoffPanel, institution, unit } from '#db/schema/index.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { eight, gen101, officer, profile, qualified, rateAll } from '../support/panel.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const locale = 'zh-CN';
const t = translator(locale);
const at = (path: string) => localised(path, locale);

test('a panel is opened, judges rate alone and again after discussion, and the approving body decides', async ({ page, signIn, site }) => {
  test.setTimeout(360_000);
  const { db } = site;
  const [home] = await db.select().from(institution).where(eq(institution.slug, 'minglun-demo'));
  const [top] = await db
    .select()
    .from(unit)
    .where(eq(unit.institutionId, home?.id ?? ''));
  const place = { institutionId: home?.id ?? '', unitId: top?.id ?? '' };
  const judges = [];
  for (let i = 1; i <= eight.length; i += 1) judges.push(await qualified(db, place, `甄评定${i}（演示）`));
  const items = (await newestEdition(db, 'exam', gen101))?.snapshot.items.map(({ id }) => id) ?? [];

  await signIn('administrator');
  await page.goto(at('/admin/standards'));
  await expectFitPage(page);
  await page.locator('#exam').selectOption(gen101);
  await page.getByRole('button', { name: t('standards.openAct') }).click();
  await expect(page.locator('main')).toContainText(t('standards.state-preparing'));
  await page.getByRole('button', { name: t('standards.to-first') }).click();
  await expect(page.locator('.error-summary li')).toHaveCount(1);
  await page.locator('#profile').fill(profile);
  await page.getByRole('button', { name: t('standards.profileAct') }).click();
  await page.locator('input[name=q]').fill('甄评定1');
  await page.getByRole('button', { name: t('projects.searchAct') }).click();
  await page.getByRole('radio', { name: /甄评定1/ }).check();
  await page.locator('#background').selectOption('researcher');
  await page.getByRole('button', { name: t('standards.inviteAct') }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  const [panel] = await db.select().from(angoffPanel);
  const panelId = panel?.id ?? '';
  for (const [i, judge] of judges.entries())
    if (i > 0)
      await inviteJudge(
        db,
        { panelId, personId: judge.personId, background: eight[i] ?? 'other' },
        { actor: officer(place.institutionId), now: new Date() },
      );
  await page.reload();
  await page.getByRole('button', { name: t('standards.to-first') }).click();
  await expect(page.locator('main')).toContainText(t('standards.state-first'));
  await expectFitPage(page);

  const [first, ...others] = judges;
  if (!first) throw new Error('There are no judges.');
  const [seat] = await db.select({ email: account.email }).from(account).where(eq(account.personId, first.personId));
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn({ email: seat?.email ?? '' });
  await page.goto(at('/my-training'));
  await page.getByRole('link', { name: t('standards.mineGo') }).click();
  await expect(page.locator('.item-seen')).toHaveCount(0);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: t('standards.agreeAct') }).click();
  await expect(page.locator('.item-seen')).toBeVisible();
  await expect(page.locator('.spread')).toHaveCount(0);
  // The pointer still stands where the last button was, and colours a new one as it passes.
  await page.mouse.move(0, 0);
  await expectFitPage(page);
  for (const n of [1, 2]) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('standards.questionN', { n, of: items.length }));
    await page.getByRole('radio', { name: '70', exact: true }).check();
    await page.getByRole('button', { name: t('standards.save') }).click();
  }
  await rateAll(db, panelId, first, items.slice(2), 70);
  for (const [i, judge] of others.entries()) await rateAll(db, panelId, judge, items, i % 2 === 0 ? 70 : 75);

  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn('administrator');
  await page.goto(at(`/admin/standards/${panelId}`));
  await page.getByRole('button', { name: t('standards.to-second') }).click();
  await signIn({ email: seat?.email ?? '' });
  await page.goto(at(`/panels/${panelId}/1`));
  await expect(page.locator('.spread svg')).toBeVisible();
  await expectFitPage(page);
  await page.getByRole('radio', { name: '75', exact: true }).check();
  await page.getByRole('button', { name: t('standards.save') }).click();
  await expect(page.getByRole('row', { name: /75%/ })).not.toHaveCount(0);

  await signIn('administrator');
  await page.goto(at(`/admin/standards/${panelId}`));
  await page.getByRole('button', { name: t('standards.to-closed') }).click();
  await expect(page.getByRole('heading', { name: t('standards.found') })).toBeVisible();
  await expect(page.getByRole('button', { name: t('standards.decideAct') })).toHaveCount(0);
  await signIn('operator');
  await page.goto(at(`/admin/standards/${panelId}`));
  await page.locator('#body').fill('演示委员会第1次会议');
  await page.locator('#moved').fill('9');
  await page.getByRole('button', { name: t('standards.decideAct') }).click();
  await expect(page.locator('.error-summary li')).toHaveCount(1);
  await page.locator('#moved').fill('0');
  await page.getByRole('button', { name: t('standards.decideAct') }).click();
  await expect(page.getByRole('heading', { name: t('standards.decision') })).toBeVisible();
  await expectFitPage(page);
  await page.goto(at('/admin/standards'));
  await expect(page.getByRole('row', { name: new RegExp(t('standards.byPanel', { of: items.length, cut: '' }).slice(0, 5)) })).toHaveCount(
    1,
  );
});
