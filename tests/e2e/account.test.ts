import { eq } from 'drizzle-orm';
import { admitPerson } from '#commands/people/admit-person.ts';
import { institution, unit } from '#db/schema/index.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { letterTo } from './support/letters.ts';
import type { Site } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A person on the roster who has no account yet. Returns the institution. */
const newcomer = async ({ db }: Site, staffNumber: string, email: string): Promise<string> => {
  const [place] = await db.select().from(unit);
  const [house] = await db
    .select()
    .from(institution)
    .where(eq(institution.id, place?.institutionId ?? ''));
  if (!house || !place) throw new Error('The demonstration has no institution.');
  await admitPerson(
    db,
    {
      name: '陈演示',
      email,
      staffNumber,
      institutionId: house.id,
      unitId: place.id,
      position: 'researcher',
      startedOn: '2026-01-01',
      isDemo: true,
    },
    { actor: { kind: 'system' }, now: new Date() },
  );
  return house.id;
};

const languages = [
  {
    lang: 'zh-CN',
    start: '',
    number: '0070001',
    mismatch: '两次输入不一样',
    wrong: '对不上',
    out: '已退出登录',
    member: 'gao.mingyuan@demo.minglun.example',
  },
  {
    lang: 'en',
    start: '/en',
    number: '0070002',
    mismatch: 'The two entries differ',
    wrong: 'do not go together',
    out: 'You have signed out',
    member: 'he.jing@demo.minglun.example',
  },
];

test.describe('an account, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { lang, start, number, mismatch, wrong, out, member } of languages) {
    const send = 'main form button.button:not(.button-quiet)';

    test(`a person on the roster opens one, signs out and comes back (${lang})`, async ({ page, site }) => {
      const email = `chen.${number}@demo.minglun.example`;
      const house = await newcomer(site, number, email);
      await page.goto(`${start}/claim`);
      await page.locator('[name=institution]').selectOption(house);
      await page.locator('[name=staffNumber]').fill(number);
      await page.locator(send).click();
      await expect(page.locator('.notice-done')).toBeVisible();

      const { link } = await letterTo(site.dataDir, email, '/claim/');
      await page.goto(start + link);
      await expect(page.locator('[name=email]')).toHaveValue(email);
      await page.locator('[name=email]').fill(`work.${email}`);
      await page.locator('[name=password]').fill('a quiet desk by a window');
      await page.locator('[name=passwordAgain]').fill('a quiet desk');
      await page.locator(send).click();
      await expect(page.locator('.error-summary')).toContainText(mismatch);
      await expect(page.locator('[name=email]')).toHaveValue(`work.${email}`);
      await page.locator('[name=password]').fill('a quiet desk by a window');
      await page.locator('[name=passwordAgain]').fill('a quiet desk by a window');
      await page.locator(send).click();
      await expect(page).toHaveURL(new RegExp(`${start}/my-training$`));

      await page.locator(`form[action="${start}/sign-out"] button`).click();
      await expect(page.locator('.toast')).toContainText(out);
      await page.goto(start + link);
      await expect(page.locator('form[novalidate]')).toHaveCount(0);

      await page.goto(`${start}/account`);
      await page.locator('[name=login]').fill(number);
      await page.locator('[name=password]').fill('not this one');
      await page.locator(send).click();
      await expect(page.locator('.error-summary')).toContainText(wrong);
      await expect(page.locator('[name=login]')).toHaveValue(number);
      await expect(page.locator('[name=password]')).toHaveValue('');
      await page.locator('[name=password]').fill('a quiet desk by a window');
      await page.locator(send).click();
      await expect(page).toHaveURL(new RegExp(`${start}/account$`));
      await expect(page.locator('main')).toContainText(`work.${email}`);
    });

    test(`a person who forgot the password chooses another and is signed in (${lang})`, async ({ page, site }) => {
      await page.goto(`${start}/forgot-password`);
      await page.locator('[name=login]').fill(member);
      await page.locator(send).click();
      await expect(page.locator('.notice-done')).toBeVisible();
      const { link } = await letterTo(site.dataDir, member, '/reset/');
      await page.goto(start + link);
      await page.locator('[name=password]').fill('the lamp stays on tonight');
      await page.locator('[name=passwordAgain]').fill('the lamp stays on tonight');
      await page.locator(send).click();
      await expect(page).toHaveURL(new RegExp(`${start}/my-training$`));
    });
  }
});

for (const { lang, start } of languages) {
  test(`the pages around an account are fit for everybody (${lang})`, async ({ page, signIn }) => {
    test.setTimeout(480_000);
    for (const path of ['/sign-in', '/claim', '/forgot-password', '/claim/nothing', '/reset/nothing', '/403', '/nowhere']) {
      await page.goto(start + path);
      await expectFitPage(page);
    }
    await page.goto(`${start}/sign-in`);
    await page.locator('main form button').click();
    await expectFitPage(page);
    await signIn('student');
    await page.goto(`${start}/account`);
    await expectFitPage(page);
  });
}

test('an address in a language we do not speak, or nowhere, is not found', async ({ request }) => {
  for (const path of ['/fr/sign-in', '/zh-CN/account', '/en/en/claim', '/nowhere', '/en/nowhere', '/a/b/c'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('signing in leads on to this site and to no other', async ({ page }) => {
  for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.locator('[name=login]').fill('0010455');
    await page.locator('[name=password]').fill('minglun-demo-2026');
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/\/\/127\.0\.0\.1:\d+\/my-training$/);
  }
});
