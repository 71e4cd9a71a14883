import { expect, test } from './support/test.ts';

test('a consent form is marked by keyboard, compared, and cleared', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto('/styleguide');
  const form = page.locator('#c-shown-form');
  await form.locator('#c-shown-form-p1').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(form.locator('#c-shown-form-p1-issue')).toBeFocused();
  await form.locator('#c-shown-form-p1-issue').selectOption('promise');
  await form.getByLabel('受到损害怎么办').check();
  await form.locator('summary').focus();
  await page.keyboard.press('Enter');
  const said = form.getByRole('status');
  await expect(said).toContainText('有问题的2处，标出1处');
  await expect(said).toContainText('1处的问题类型也选对了');
  await expect(said).toContainText('没有写的1项，你选中1项');
  await expect(form.locator('[data-verdict="c-shown-form-p3"]')).toContainText('你没有标');
  await form.getByRole('button', { name: '清空，再标一次' }).click();
  await expect(form.locator('#c-shown-form-p1')).not.toBeChecked();
  await expect(form.locator('#c-shown-form-p1')).toBeFocused();
  await expect(said).toBeEmpty();
  expect(problems).toEqual([]);
});

test('marking everything in a notice finds nothing', async ({ page }) => {
  await page.goto('/en/styleguide');
  const notice = page.locator('#a-shown-notice');
  for (const mark of await notice.locator('[data-mark]').all()) await mark.check();
  await notice.getByText('Done marking: compare').click();
  await expect(notice.getByRole('status')).toContainText('Where everything is marked, nothing is.');
  await expect(notice.locator('.verdict-open')).toContainText('either is reasonable');
});

test('on paper the comparison of a document is unfolded', async ({ page }) => {
  await page.goto('/styleguide');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#c-shown-form .verdict').first()).toBeVisible();
  await expect(page.locator('#c-shown-form [data-again]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a document is marked, then unfolded', async ({ page }) => {
    await page.goto('/en/styleguide');
    const form = page.locator('#c-shown-form');
    await form.locator('#c-shown-form-p1').check();
    await expect(form.locator('#c-shown-form-p1-issue')).toBeVisible();
    await form.getByText('see what an experienced reader marked').click();
    await expect(form.locator('.verdict').first()).toContainText('hope sold as promise');
    await expect(form.locator('.verdict').first()).toContainText('We do not yet know');
    await expect(form.locator('.lack')).toContainText('Who treats an injury');
    await expect(form.locator('[data-again]')).toBeHidden();
  });
});
