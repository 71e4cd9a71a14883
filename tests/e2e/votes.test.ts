import type { Locator, Page, Response } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { askExpert } from '#commands/participation/ask-expert.ts';
import { account, person, pollBox, pollRoll } from '#db/schema/index.ts';
import { pollNamed, vote } from '../support/ballots.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import { emailOf, expect, test } from './support/test.ts';

// A page that was written at build time and holds a poll.
const text = '/styleguide';
const slug = 'which-worries-you';
const open = new Date('2026-12-01T02:00:00Z');
const { question } = pollNamed(slug);

// A browser hashes until chance lets it through, which mostly takes a second, and at times many.
const luck = { timeout: 90_000 };

const choose = (within: Page | Locator, choice: string) => within.locator(`label[for$="-${choice}"]`).click();

test.beforeEach(async ({ standAt }) => standAt(open));

const countOf = async (site: { db: Parameters<typeof vote>[0] }, poll = slug) =>
  (await site.db.select().from(pollBox).where(eq(pollBox.poll, poll))).reduce((sum, { votes }) => sum + votes, 0);

test('somebody votes by keyboard within a text, sees the results there, and counts once', async ({ page, context, site }) => {
  const before = await countOf(site);
  await page.goto(text);
  const card = page.locator(`#vote-${slug}`);
  expect(await context.cookies()).toEqual([]);
  await card.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading', { name: '大家怎么选' })).toBeFocused(luck);
  await expect(card).toContainText('这一票已经计入');
  await expect(card).toContainText('自愿参与，不代表北京市民或任何群体的总体意见');
  await expect(card).toContainText('参与人数还少，满 50 人后显示分布');
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['minglun_vote']);
  expect(await countOf(site)).toBe(before + 1);
  const [row] = await site.db.select().from(pollBox).where(eq(pollBox.poll, slug));
  expect(row?.order.split(',').sort()).toEqual(
    pollNamed(slug)
      .options.map(({ id }) => id)
      .sort(),
  );

  await page.reload();
  await choose(card, 'none');
  await card.getByRole('button').click();
  await expect(card).toContainText('先前那一票有效', luck);
  expect(await countOf(site)).toBe(before + 1);
});

test('somebody only looks, and leaves nothing', async ({ page, context, site }) => {
  const before = await countOf(site);
  await page.goto(`/en${text}`);
  const card = page.locator(`#vote-${slug}`);
  await card.getByRole('link', { name: 'Skip, only show the results' }).click();
  await expect(card.getByRole('heading', { name: 'How others chose' })).toBeFocused();
  expect([await context.cookies(), await countOf(site)]).toEqual([[], before]);
});

test('a vote of somebody who has signed in is answered without a name, and without saying what was chosen', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('student');
  const [who] = await site.db
    .select({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .where(eq(account.email, emailOf('student')));
  const answers: Promise<string>[] = [];
  const told = async (response: Response) =>
    `${response.url()} ${JSON.stringify(await response.allHeaders())} ${await response.text().catch(() => '')}`;
  page.on('response', (response) => {
    if (/\/polls\//.test(response.url())) answers.push(told(response));
  });
  await page.goto('/polls/ai-picture-labels');
  await choose(page, 'on-request');
  await page.getByRole('button', { name: '投票，看大家怎么选' }).click();
  await expect(page.getByRole('heading', { name: '大家怎么选' })).toBeFocused(luck);
  const rows = await site.db.select().from(pollBox).where(eq(pollBox.poll, 'ai-picture-labels'));
  expect(rows).toMatchObject([{ crowd: 'researchers', choice: 'on-request', votes: 1 }]);
  await expect.poll(() => answers.length).toBeGreaterThan(2);
  for (const answer of await Promise.all(answers)) {
    expect(answer).not.toContain(who?.name ?? '');
    expect(answer).not.toContain(who?.id ?? '');
    expect(answer).not.toMatch(/value="[\w-]+" checked/);
    expect(answer).not.toMatch(/said=[^"& ]*on-request/);
  }
});

test('the same token sent twenty times at once counts once', async ({ request, site }) => {
  const token = 'A'.repeat(24);
  const form = { form: 'vote', choice: 'frequency', token };
  const send = () =>
    request.post('/polls/risk-in-numbers', { form, headers: { Origin: site.url, 'x-minglun-now': open.toISOString() }, maxRedirects: 0 });
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
  expect(await countOf(site, 'risk-in-numbers')).toBe(1);
});

test('sixty votes are told by crowd in both languages and in the public file, and every page is fit', async ({ page, site }) => {
  test.setTimeout(360_000);
  for (let i = 0; i < 60; i += 1)
    await vote(site.db, 'gene-three-doors', ['treat', 'treat', 'prevent', 'enhance', 'unsure', 'none'][i % 6] ?? '', { now: open });
  await page.goto('/en/polls/gene-three-doors/results');
  const crowd = page.locator('.poll-crowd').filter({ hasText: 'The public' });
  await expect(crowd).toContainText('50–99 votes');
  await expect(crowd.locator('tr[data-option="treat"]')).toContainText('35%');
  for (const path of [
    '/polls',
    '/en/polls',
    '/polls/gene-three-doors',
    '/en/polls/gene-three-doors/results',
    '/polls/trust-in-committees',
    '/data',
    '/en/data',
  ]) {
    await page.goto(path);
    await expectFitPage(page);
  }
  const [from, asked] = [new Date('2026-10-05T04:00:00Z'), Array.from({ length: 5 }, (_, n) => `第${n + 1}个问题：为什么是14天？`)];
  for (const question of asked) await askExpert(site.db, { field: 'life', question, contact: null, language: 'zh-CN' }, from);
  const sheet = await (await page.request.get('/data/questions.csv')).text();
  expect(sheet).toContain('month,field,asked');
  expect(sheet).toContain('2026-10,life,5');
  await page.goto('/en/data');
  await expect(page.getByRole('row', { name: /2026-10/ })).toContainText('5');
  await expectFitPage(page);
  const csv = await (await page.request.get('/data/votes.csv')).text();
  expect(csv).toContain('gene-three-doors');
  expect(csv).not.toContain(slug);
  const json = (await (await page.request.get('/en/data/votes.json')).json()) as {
    licence: { name: string };
    votes: { poll: string; percent: number }[];
  };
  expect(json.licence.name).toBe('CC BY 4.0');
  expect(json.votes.filter(({ poll }) => poll === 'gene-three-doors').length).toBeGreaterThan(3);
  expect(json.votes.every(({ percent }) => percent % 5 === 0)).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody votes from a text, confirms, sees the results and comes back', async ({ page, context, site }) => {
    const before = await countOf(site);
    await page.goto(`/en${text}`);
    const card = page.locator(`#vote-${slug}`);
    await expect(card).toContainText(question.en);
    await card.getByRole('button').click();
    await expect(page).toHaveURL(new RegExp(`/en${text}`));
    await choose(card, 'genes');
    await card.getByRole('button').click();
    await expect(page.getByText('One step left')).toBeVisible();
    await expect(page.locator('input[value="genes"]')).toBeChecked();
    expect([await context.cookies(), await countOf(site)]).toEqual([[], before]);
    await page.getByRole('button', { name: 'Confirm my vote' }).click();
    await expect(page.getByText('Your vote is counted.')).toBeVisible();
    expect(await countOf(site)).toBe(before + 1);
    await page.getByRole('link', { name: 'Back to the text' }).click();
    await expect(page).toHaveURL(new RegExp(`/en${text}#vote-${slug}$`));
    // The device is marked now: the second vote needs no confirming, and counts nothing.
    await choose(card, 'animals');
    await card.getByRole('button').click();
    await expect(page.getByText('That vote stands')).toBeVisible();
    expect([await countOf(site), await site.db.$count(pollRoll, eq(pollRoll.poll, slug))]).toEqual([before + 1, before + 1]);
  });

  test('the page of a poll draws the order and takes a vote in one step; a second answer needs a first', async ({ page, site }) => {
    await page.goto('/polls/seventh-member');
    const order = await page.locator('input[name="order"]').getAttribute('value');
    expect(order?.split(',')).toHaveLength(4);
    await choose(page, 'look-again');
    await page.getByRole('button').last().click();
    await expect(page.getByText('这一票已经计入。')).toBeVisible();
    const [row] = await site.db.select().from(pollBox).where(eq(pollBox.poll, 'seventh-member'));
    expect(row).toMatchObject({ order, choice: 'look-again', crowd: 'public' });
    await page.goto('/polls/trust-in-committees?when=after');
    await choose(page, 'fairly');
    await page.getByRole('button').last().click();
    await expect(page.getByRole('alert')).toContainText('没有可以比较的第一次回答');
  });
});
