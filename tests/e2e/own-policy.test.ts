import { readFileSync } from 'node:fs';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { translator } from '#i18n/t.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { expect, test } from './support/test.ts';

const locale = 'zh-CN';
const t = translator(locale);
const at = (path: string) => localised(path, locale);
const title = '规则更新后重学（演示）';

test('an administrator makes a policy, simulates and publishes it; a learner is asked and reads why', async ({ page, signIn }) => {
  await signIn('administrator');
  await page.goto(at('/admin/policies'));
  await expectFitPage(page);
  await page.locator('#titleZh').fill('实验动物伦理补充要求（演示）');
  await page.locator('#titleEn').fill('Supplement on animal ethics (demo)');
  await page.getByRole('button', { name: t('ownPolicies.beginGo') }).click();
  await page.getByRole('link', { name: t('ownPolicies.addRequirement') }).click();
  await page.getByRole('button', { name: t('policyForm.save') }).click();
  await expect(page.locator('.error-summary li')).toHaveCount(7);
  await page.locator('#titleZh').fill(title);
  await page.locator('#titleEn').fill('Again after the change of rules (demo)');
  await page.locator('input[name=trigger][value=rule-change]').check();
  await page.locator('#course').selectOption('gen-101');
  await page.locator('#dueCount').fill('30');
  await page.locator('#validMonths').fill('24');
  await page.locator('#whyZh').fill('学校修订了管理办法，请大家重新学一遍。');
  await page.locator('#whyEn').fill('The university revised its rules and asks everybody again.');
  await page.locator('#documentZh').fill('通知（演示）');
  await page.locator('#documentEn').fill('Notice (demo)');
  await page.locator('#documentNumber').fill('演示〔2026〕1号');
  await page.locator('#documentDay').fill('2026-11-01');
  await page.getByRole('button', { name: t('policyForm.save') }).click();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await page.locator('#from').fill(today);
  await page.getByRole('button', { name: t('ownPolicies.saveHead') }).click();
  await page.getByRole('link', { name: t('ownPolicies.simulate') }).click();
  await expectFitPage(page);
  await page.locator('input[name=q]').fill('林小满');
  await page.getByRole('button', { name: t('ownPolicies.apply') }).click();
  const row = page.locator('table').last().locator('tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(t('matrix.state-not-bound'));
  await expect(row).toContainText(t('matrix.state-open'));
  const csv = (await page.getByRole('link', { name: t('matrix.csv') }).getAttribute('href')) ?? '';
  const line = (await (await page.request.get(csv)).text()).split('\n').find((one) => one.includes('林小满'));
  expect(line).toContain(t('matrix.state-not-bound'));
  expect(line).toContain(t('matrix.state-open'));
  await page.getByRole('button', { name: t('ownPolicies.publishGo') }).click();
  await expect(page.locator('main')).toContainText(t('ownPolicies.inForce', { version: `${today.slice(0, 4)}.1` }));

  await signIn('student');
  expect((await page.request.get(csv)).status()).toBe(403);
  await page.goto(at('/my-training'));
  await expect(page.locator('article', { hasText: title })).toBeVisible();
  await page.goto(at('/own-policies'));
  await page.getByRole('link', { name: '实验动物伦理补充要求（演示）' }).click();
  await expect(page.locator('article')).toContainText('演示〔2026〕1号');
  await expectFitPage(page);
});

test('a changed policy file is worked out, and what it would change is shown, again after a reload too', async ({ page, signIn }) => {
  const file = readFileSync(new URL('../../content/policies/onboarding/policy.yaml', import.meta.url), 'utf8');
  const from = addDays(dayOf(new Date()), 400);
  const newest = file.slice(file.lastIndexOf('  - version: '));
  const next = newest
    .replace(/version: .*/, `version: "${from.slice(0, 4)}.1"`)
    .replace(/from: .*/, `from: ${from}`)
    .replace(/change: .*/, 'change: material')
    .replace(/validMonths: .*/, 'validMonths: 6');
  await signIn('administrator');
  await page.goto(at('/admin/policies/simulate-file'));
  await page.locator('#policy').selectOption('onboarding');
  const buffer = Buffer.from(`${file.trimEnd()}\n${next}`);
  await page.locator('input[name=file]').setInputFiles({ name: 'policy.yaml', mimeType: 'text/yaml', buffer });
  await page.getByRole('button', { name: t('ownPolicies.simulate') }).click();
  await expect(page.locator('main')).toContainText(t('ownPolicies.simByUnit'));
  await expectFitPage(page);
  await page.reload();
  await expect(page.locator('main')).toContainText(t('ownPolicies.simByUnit'));
  await expect(page.locator('main')).not.toContainText(t('ownPolicies.fileGone'));
});

test('a requirement says whom a change of a course concerns, and what stays met; whatever does not go together is said at once', async ({
  page,
  signIn,
}) => {
  await signIn('administrator');
  await page.goto(at('/admin/policies'));
  await page.locator('#titleZh').fill('课程改版后补学（演示）');
  await page.locator('#titleEn').fill('After a new edition of a course (demo)');
  await page.getByRole('button', { name: t('ownPolicies.beginGo') }).click();
  await page.getByRole('link', { name: t('ownPolicies.addRequirement') }).click();
  for (const fold of ['policyForm.documents', 'policyForm.grace'] as const) await page.locator('summary', { hasText: t(fold) }).click();
  for (const [field, words] of Object.entries({
    titleZh: '补学新版（演示）',
    titleEn: 'Learn the new edition (demo)',
    dueCount: '0',
    validMonths: '24',
    whyZh: '课程有实质改动。',
    whyEn: 'The course changed in substance.',
    documentZh: '通知（演示）',
    documentEn: 'Notice (demo)',
    documentNumber: '演示〔2026〕2号',
    documentDay: '2026-11-01',
  }))
    await page.locator(`#${field}`).fill(words);
  await page.locator('#holdersOf').selectOption('gen-101');
  await page.getByLabel(t('policyForm.measuredStays')).check();
  await page.locator('#graceDays').fill('10');
  await page.locator('#graceZh').fill('可以继续（演示）');
  await page.locator('#graceEn').fill('May go on (demo)');
  await page.getByRole('button', { name: t('policyForm.save') }).click();
  const faults = page.locator('.error-summary li');
  await expect(faults).toHaveCount(2);
  await expect(faults.first()).toContainText(t('policyForm.holdersOf'));
  await expect(faults.last()).toContainText(t('policyForm.graceDays'));
  await expectFitPage(page);
  await page.locator('input[name=trigger][value=rule-change]').check();
  for (const field of ['graceDays', 'graceZh', 'graceEn']) await page.locator(`#${field}`).fill('');
  await page.getByRole('button', { name: t('policyForm.save') }).click();
  const said = page.locator('.definitions');
  await expect(said).toContainText(t('policies.holdersOf', { course: '科技伦理通识' }));
  await expect(said).toContainText(t('policies.staysMet'));
  await expect(said).toContainText(t('policies.dueSameDay'));
  await expectFitPage(page);
});

test('a warning case is asked of everybody; a reply is drafted and sent, and the administrator reads it', async ({ page, signIn }) => {
  await signIn('administrator');
  await page.goto(at('/admin/campaigns/new'));
  await expectFitPage(page);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  await page.locator('#titleZh').fill('年度警示教育（演示）');
  await page.locator('#titleEn').fill('The yearly warning case (demo)');
  await page.locator('#asks').selectOption('case:he-jiankui');
  await page.locator('#questionZh').fill('换作是你，第一步做什么？');
  await page.locator('#questionEn').fill('What would you do first?');
  await page.locator('#from').fill(today);
  await page.locator('#dueOn').fill(`${Number(today.slice(0, 4)) + 1}-01-31`);
  await page.locator('#whyZh').fill('一年一次的警示教育。');
  await page.locator('#whyEn').fill('The yearly round.');
  await page.getByRole('button', { name: t('campaigns.start') }).click();
  await expect(page.getByRole('link', { name: '年度警示教育（演示）' })).toBeVisible();

  await signIn('student');
  await page.goto(at('/my-training'));
  await page
    .locator('article', { hasText: '年度警示教育（演示）' })
    .getByRole('link', { name: t('campaigns.readAndReply') })
    .click();
  await expectFitPage(page);
  await page.locator('#words').fill('先停下来');
  await page.getByRole('button', { name: t('campaigns.saveDraft') }).click();
  await expect(page.locator('#words')).toHaveValue('先停下来');
  await page.locator('#words').fill('先停下来，去问伦理委员会。');
  await page.getByRole('button', { name: t('campaigns.send'), exact: true }).click();
  await expect(page.locator('#reply')).toContainText('先停下来，去问伦理委员会。');

  await signIn('administrator');
  await page.goto(at('/admin/campaigns'));
  await page.getByRole('link', { name: '年度警示教育（演示）' }).click();
  await expectFitPage(page);
  await expect(page.locator('tbody tr', { hasText: '林小满' })).toContainText('先停下来，去问伦理委员会。');
});
