import type { Page } from '@playwright/test';
import { demoPassword } from '#db/seed/cast.ts';
import { emailOf, expect, test } from './support/test.ts';

/** Presses Tab until what has the focus fits, as somebody without a mouse does; each stop on the way must be visible and outlined. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const [fits, seen] = await page.evaluate((wanted) => {
      const here = document.activeElement;
      if (!here || here === document.body) return [false, true];
      const { outlineStyle, boxShadow } = getComputedStyle(here);
      const box = here.getBoundingClientRect();
      const isRadio = here.matches('input[type="radio"], input[type="checkbox"]');
      return [here.matches(wanted), isRadio || (box.width > 0 && (outlineStyle !== 'none' || boxShadow !== 'none'))];
    }, selector);
    expect(seen, `the focus is to be seen on the way to ${selector}`).toBe(true);
    if (fits) return;
  }
  throw new Error(`The keyboard does not reach ${selector} on ${page.url()}.`);
};

test('a learner signs in, opens a lesson and does an act with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\w/);
  await page.goto('/sign-in?next=/my-training');
  await tabTo(page, 'input[name="login"]');
  await page.keyboard.type(emailOf('student'));
  await tabTo(page, 'input[name="password"]');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL(/:\d+\/my-training$/);
  await tabTo(page, 'main a[href*="/learn/gen-101"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/learn\/gen-101/);
  await page.goto('/learn/gen-101/02-why-ethics-first');
  await tabTo(page, 'form[data-act] input[type="radio"]');
  await page.keyboard.press('Space');
  await tabTo(page, 'form[data-act] button[type="submit"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('form[data-act] .badge-met').first()).toBeVisible();
});
