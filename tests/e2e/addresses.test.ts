import { expect, test } from './support/test.ts';

test.describe('addresses', () => {
  for (const [path, lang] of [
    ['/there-is-no-such-page', 'zh-CN'],
    ['/en/there-is-no-such-page', 'en'],
    ['/de/courses', 'zh-CN'],
    ['/zh-CN/courses', 'zh-CN'],
  ] as const)
    test(`${path} is not found, and says so in ${lang}`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1')).toHaveCount(1);
    });

  test('a closing slash leads to the address without it', async ({ request }) => {
    const answer = await request.get('/courses/', { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe('/courses');
  });

  test('pages about people need a sign-in, and lead back', async ({ page }) => {
    await page.goto('/en/my-training');
    await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fmy-training$/);
  });

  test('a form sent by another site is refused', async ({ request }) => {
    const answer = await request.post('/sign-in', {
      headers: { origin: 'https://elsewhere.example' },
      form: { login: 'a', password: 'b' },
    });
    expect(answer.status()).toBe(403);
  });

  test('every answer carries the headers that keep other sites out', async ({ request }) => {
    for (const path of ['/', '/sign-in', '/api/health']) {
      const headers = (await request.get(path)).headers();
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['x-frame-options'], path).toBe('DENY');
    }
  });
});
