import type { Locator, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { account, answer, attempt } from '#db/schema/index.ts';
import { orderOf } from '#domain/assessment/order.ts';
import { drawPaper } from '#domain/assessment/paper.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { withVersions } from '#queries/content/item-version.ts';
import { expectFitPage } from './support/expect-fit-page.ts';
import type { Site } from './support/site.ts';
import { emailOf, expect, test } from './support/test.ts';

/** A paper under way that asks for an order, and the number under which it does. Which questions are drawn is chance, so one is looked for that does. */
const paperWithOrder = async ({ db }: Site, who: string) => {
  const [person] = await db
    .select({ id: account.personId })
    .from(account)
    .where(eq(account.email, emailOf(who)));
  const edition = await newestEdition(db, 'exam', 'gen-101');
  if (!person || !edition) throw new Error('The demonstration is not there.');
  const { items, exam } = edition.snapshot;
  const ordering = new Map(items.flatMap((item) => (item.type === 'ordering' ? [[item.id, item] as const] : [])));
  for (let seed = 1; seed < 500; seed += 1) {
    const paper = withVersions(
      drawPaper(
        exam,
        items.filter(({ use }) => use === 'exam'),
        seed,
      ),
      items,
    );
    const at = paper.questions.findIndex(({ itemId }) => ordering.has(itemId));
    const item = ordering.get(paper.questions[at]?.itemId ?? '');
    if (!item) continue;
    const attemptId = crypto.randomUUID();
    const now = Date.now();
    await db.insert(attempt).values({
      ...{ id: attemptId, personId: person.id, examSlug: 'gen-101', editionId: edition.id, paper },
      ...{ startedAt: new Date(now), closesAt: new Date(now + 40 * 60_000) },
    });
    return { attemptId, at, item };
  }
  throw new Error('No paper asks for an order.');
};
type OnPaper = Awaited<ReturnType<typeof paperWithOrder>>;

/** Waits until nothing moves any more: where a hand goes is measured before it goes there. */
const standsStill = async (card: Locator): Promise<void> => {
  let before = '';
  await expect
    .poll(async () => {
      const last = before;
      before = JSON.stringify(await card.locator('.order-handle').last().boundingBox());
      return before === last;
    })
    .toBe(true);
};

const texts = (card: Locator) => card.locator('.order-text').allTextContents();

/** The order in which the steps of the last answer stand, by their words. */
const kept = async ({ db }: Site, { attemptId, item }: OnPaper): Promise<string[]> => {
  const rows = await db.select().from(answer).where(eq(answer.attemptId, attemptId)).orderBy(answer.receipt);
  const response = rows.at(-1)?.response;
  if (response?.type !== 'ordering') return [];
  const order = orderOf(
    item.steps.map(({ key }) => key),
    response.places,
  );
  return order.map((key) => item.steps.find((step) => step.key === key)?.text['zh-CN'] ?? '');
};

const open = async (page: Page, { attemptId, at }: OnPaper): Promise<Locator> => {
  await page.goto(`/exams/gen-101/${attemptId}#q-${at + 1}`);
  const card = page.locator(`#q-${at + 1}`);
  await expect(card.locator('.order-handle').first()).toBeVisible();
  return card;
};

const centreOf = async (card: Locator, index: number) => {
  const box = await card.locator('.order-handle').nth(index).boundingBox();
  if (!box) throw new Error(`Step ${index} is not in sight.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** What the order is once a step was taken from one place and put at another. */
const taken = (order: readonly string[], from: number, to: number): string[] => {
  const rest = order.filter((_, i) => i !== from);
  return [...rest.slice(0, to), order[from] ?? '', ...rest.slice(to)];
};

test('steps are brought into order with a mouse, and each new order is saved', async ({ page, signIn, site }) => {
  await signIn('student');
  const paper = await paperWithOrder(site, 'student');
  const card = await open(page, paper);
  await expectFitPage(page);
  await standsStill(card);
  const before = await texts(card);
  const last = before.length - 1;
  const [from, to] = [await centreOf(card, last), await centreOf(card, 0)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  const wanted = taken(before, last, 0);
  await expect.poll(() => texts(card)).toEqual(wanted);
  await expect(card.locator('.question-state')).toContainText('回执');
  await expect.poll(() => kept(site, paper)).toEqual(wanted);

  // Let go is let go: moving on moves nothing.
  await page.mouse.move(from.x, from.y, { steps: 6 });
  expect(await texts(card)).toEqual(wanted);
  await page.reload();
  await expect.poll(() => texts(card)).toEqual(wanted);
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('steps are brought into order with a finger, and the page does not scroll away under it', async ({
    page,
    context,
    signIn,
    site,
  }) => {
    await signIn('visitor');
    const paper = await paperWithOrder(site, 'visitor');
    const card = await open(page, paper);
    await card.locator('.order-step').first().scrollIntoViewIfNeeded();
    await standsStill(card);
    const before = await texts(card);
    const [from, to] = [await centreOf(card, 0), await centreOf(card, 2)];
    const scrolled = await page.evaluate(() => window.scrollY);
    const finger = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: from.x, y }] });
    await touch('touchStart', from.y);
    for (let step = 1; step <= 12; step += 1) await touch('touchMove', from.y + ((to.y - from.y) * step) / 12);
    await touch('touchEnd');
    const wanted = taken(before, 0, 2);
    await expect.poll(() => texts(card)).toEqual(wanted);
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
    await expect(card.locator('.question-state')).toContainText('回执');
    await expect.poll(() => kept(site, paper)).toEqual(wanted);
  });
});

test('steps are brought into order by keyboard, which keeps the focus and says where the step went', async ({ page, signIn, site }) => {
  await signIn('investigator');
  const paper = await paperWithOrder(site, 'investigator');
  const card = await open(page, paper);
  const before = await texts(card);
  const up = card.locator('.order-step').last().locator('button').first();
  await up.focus();
  await page.keyboard.press('Enter');
  const wanted = taken(before, before.length - 1, before.length - 2);
  await expect.poll(() => texts(card)).toEqual(wanted);
  await expect(
    card
      .locator('.order-step')
      .nth(before.length - 2)
      .locator('button')
      .first(),
  ).toBeFocused();
  await expect(card.locator('.ordering [role=status]')).toContainText(String(before.length - 1));
  await expect.poll(() => kept(site, paper)).toEqual(wanted);
});
