import { eq } from 'drizzle-orm';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { record } from '#commands/record.ts';
import { countCoverage } from '#commands/reporting/count-coverage.ts';
import { completion, person, project, societyText, unit } from '#db/schema/index.ts';
import { cast } from '#db/seed/cast.ts';
import { demoViewer, overseen, universityCrowd } from '#db/seed/overseen.ts';
import { beijingTime } from '#domain/shared/beijing-time.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { asOfWords } from '#i18n/as-of-words.ts';
import { translator } from '#i18n/t.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { sourcesIn } from '../support/sources.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import type { Site } from './support/site.ts';
import { expect, test } from './support/test.ts';

const day = 86_400_000;
const system = { kind: 'system' } as const;

/** Enters, at an instant, that somebody completed the first course on a day before. */
const enterLate = async ({ db }: Site, email: string, completedOn: string, now: Date): Promise<string> => {
  const [found] = await db.select({ id: person.id }).from(person).where(eq(person.email, email));
  const taught = await newestEdition(db, 'course', 'gen-101');
  if (!found || !taught) throw new Error('The demonstration has changed.');
  const row = { id: crypto.randomUUID(), personId: found.id, course: 'gen-101', editionId: taught.id, minutes: 120, completedOn };
  await db.insert(completion).values({ ...row, completedAt: now });
  await db.transaction(async (tx) => {
    const data = { course: row.course, completionId: row.id, editionId: row.editionId };
    await record(tx, system, now, [{ type: 'progress.course_completed', about: found.id, institutionId: null, data }]);
    await advanceLearner(tx, found.id, now, system);
  });
  return found.id;
};

test('the auditor asks about last December as was known then, and as is known today', async ({ page, site, signIn, standAt }) => {
  const t = translator('zh-CN');
  const began = new Date();
  const december = addDays(dayOf(began), 45);
  const asked = new Date(began.getTime() + 50 * day);
  const today = new Date(began.getTime() + 300 * day);
  const email = cast.find(({ key }) => key === 'expiring')?.email ?? '';
  const personId = await enterLate(site, email, addDays(december, -10), new Date(asked.getTime() + 20 * day));
  const name = cast.find(({ key }) => key === 'expiring')?.name ?? '';

  await signIn('auditor');
  await standAt(today);
  await page.goto('/admin/matrix');
  await page.locator('#day').fill(december);
  await page.locator('#known').fill(beijingTime(asked));
  await page.locator('main form button').first().click();
  await expect(page.locator('main header')).toContainText(
    asOfWords({ day: december, knownAt: new Date(`${beijingTime(asked)}+08:00`) }, t),
  );
  const row = page.locator('table').last().locator('tbody tr', { hasText: name });
  await expect(row).toContainText(t('matrix.state-overdue'));
  await expectFitPage(page);

  await row.locator('th a').click();
  await expect(page).toHaveURL(new RegExp(`/admin/people/${personId}/standing`));
  const cells = page.locator('main table').first().locator('tbody tr').first().locator('td');
  await expect(cells.nth(0)).toContainText(t('matrix.state-overdue'));
  await expect(cells.nth(1)).toContainText(t('matrix.state-met'));
  await expect(cells.nth(2)).toContainText(t('standing.changed'));
  await expect(page.locator('main table').last()).toContainText('科技伦理通识');
  await expectFitPage(page);
  const address = page.url();

  await page.locator('#known').fill('');
  await page.locator('main form button').first().click();
  await expect(page.locator('main header')).toContainText(asOfWords({ day: december, knownAt: undefined }, t));
  await expect(page.locator('main table').first()).toContainText(t('matrix.state-met'));
  await expect(page.locator('main table').first()).not.toContainText(t('matrix.state-overdue'));

  await page.goto(address);
  await expect(cells.nth(0)).toContainText(t('matrix.state-overdue'));
});

for (const locale of ['zh-CN', 'en'] as const)
  test(`coverage is drawn, stands in tables and leaves as a file (${locale})`, async ({ page, site, signIn }) => {
    const t = translator(locale);
    // Its clock stands still, or a slow machine would leave some counts for the next run.
    await countCoverage(site.db, new Date(), () => 0);
    await signIn('administrator');
    await page.goto(localised('/admin/coverage', locale));
    await expect(page.locator('main figure.chart > svg[role="img"]')).toHaveCount(5);
    for (const key of ['byRequirement', 'byUnit', 'byField', 'ageing', 'trend'] as const)
      await expect(page.getByRole('table', { name: t('coverage.tableOf', { title: t(`coverage.${key}`) }) })).toBeVisible();
    await expectFitPage(page);
    await page
      .getByRole('table', { name: t('coverage.tableOf', { title: t('coverage.byUnit') }) })
      .locator('tbody a')
      .first()
      .click();
    await expect(page).toHaveURL(/unit=/);
    await expectFitPage(page);
    const file = await page.request.get(localised('/admin/coverage/csv', locale));
    expect(await file.text()).toContain(t('coverage.byRequirement'));
    const sheet = await page.request.get(localised('/admin/coverage/xlsx', locale));
    expect([...(await sheet.body()).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

for (const locale of ['zh-CN', 'en'] as const)
  test(`a competent authority compares institutions and finds no person (${locale})`, async ({ page, site, signIn }) => {
    test.setTimeout(800_000);
    const t = translator(locale);
    await signIn({ email: demoViewer.email });
    await page.goto(localised('/oversight', locale));
    await expect(
      page.getByRole('table', { name: t('coverage.tableOf', { title: t('oversight.byInstitution') }) }).locator('tbody tr'),
    ).toHaveCount(4);
    await expect(page.getByRole('table', { name: t('coverage.tableOf', { title: t('oversight.byInstitution') }) })).toContainText(
      t('coverage.smallGroup'),
    );
    await expectFitPage(page);
    await page
      .getByRole('table', { name: t('coverage.tableOf', { title: t('oversight.byInstitution') }) })
      .locator('tbody a')
      .first()
      .click();
    await expect(page).toHaveURL(/\/oversight\/[0-9a-f-]{36}/);
    await expectFitPage(page);
    const institution = /oversight\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

    const people = await site.db.select({ id: person.id, name: person.name }).from(person);
    // The operator is called what the role is called, which pages may say.
    const operator = cast.find(({ key }) => key === 'operator')?.name;
    const others = people.filter(({ name }) => name !== demoViewer.name && name !== operator);
    const units = await site.db.select({ id: unit.id }).from(unit);
    expect(others.length).toBeGreaterThan(cast.length + universityCrowd.length);
    // Who signs what a society publishes is named under it, and nowhere else.
    const published = await site.db.select({ name: societyText.authorName }).from(societyText).where(eq(societyText.state, 'published'));
    const isSigned = (path: string, name: string) => path.includes('/societies') && published.some((by) => by.name.includes(name));
    const someone = others[0]?.id ?? '';
    const [held] = await site.db.select({ id: project.id }).from(project);
    // Every address of the site that is made on request, whoever is asked about.
    const paths = sourcesIn('src/pages')
      .filter(({ path, text }) => /export const prerender = false/.test(text) && !/\/_/.test(path))
      .map(({ path }) => path.slice('src/pages'.length).replace(/(\/index)?\.(astro|ts)$/, ''))
      .map((path) =>
        path
          .replace('/[...locale]', locale === 'en' ? '/en' : '')
          .replace('[person]', someone)
          .replace('[institution]', institution),
      )
      .map(
        (path) =>
          path
            .replace('[format]', 'csv')
            .replace('[token]', 'token')
            .replace('[project]', held?.id ?? '')
            .replace(/\[\w+\]/g, someone) || '/',
      )
      .filter((path) => !/sign-out|\[\.\.\./.test(path));
    expect(paths.length).toBeGreaterThan(60);
    const told: string[] = [];
    for (const path of [...paths, localised('/oversight/csv', locale), localised('/oversight/xlsx', locale)]) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      const text = (await answer.body()).toString('utf8');
      for (const { id, name } of others)
        if (answer.status() < 400 && ((text.includes(name) && !isSigned(path, name)) || text.includes(id))) told.push(`${path}: ${name}`);
      if (path.includes('/oversight')) for (const { id } of units) if (text.includes(id)) told.push(`${path}: unit ${id}`);
    }
    expect(told).toEqual([]);
    for (const path of [
      '/admin',
      '/admin/matrix',
      '/admin/coverage',
      '/admin/people',
      `/admin/people/${someone}`,
      `/admin/people/${someone}/standing`,
      '/admin/log',
    ])
      expect((await page.request.get(localised(path, locale))).status(), path).toBeGreaterThanOrEqual(403);
    expect(overseen.length).toBe(2);
  });
