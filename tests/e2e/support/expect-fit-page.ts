import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What every page promises: one heading of the first rank, the right language, room at 320 px, and nothing that axe finds, light or dark. */
export const expectFitPage = async (page: Page): Promise<void> => {
  // A click waits until the next page begins to come; what is looked at here is the whole of it.
  await page.waitForLoadState();
  const path = new URL(page.url()).pathname;
  await expect(page.locator('h1'), `${path}: one h1`).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', /^\/en(\/|$)/.test(path) ? 'en' : 'zh-CN');
  await expect(page, `${path}: a title`).not.toHaveTitle('');

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNoViolations(page, new AxeBuilder({ page }).withTags(rules));
  // What a scheme changes is colour; the rest was asked above.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));

  const before = page.viewportSize();
  await resize(page, { width: 320, height: 640 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${path}: no sideways scrolling at 320 px`).toBeLessThanOrEqual(0);
  if (before) await resize(page, before);
};

/** The page is drawn anew some time after it was told of its new size; where things lie is to be asked only then. */
const resize = async (page: Page, size: { width: number; height: number }): Promise<void> => {
  await page.setViewportSize(size);
  await expect.poll(() => page.evaluate((width) => matchMedia(`(width: ${width}px)`).matches, size.width)).toBe(true);
};

const expectNoViolations = async (page: Page, axe: AxeBuilder): Promise<void> => {
  // No page holds frames of other sites; asked in this way axe opens no second page to sum up, which takes as long as the asking.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  expect(found, `what axe finds on ${new URL(page.url()).pathname}`).toEqual([]);
};
