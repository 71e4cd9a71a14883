import { expect, type Locator } from '@playwright/test';
import type { Response } from '#domain/assessment/response.ts';
import { fieldName } from '#domain/assessment/response-fields.ts';
import type { Item } from '#domain/content/item.ts';
import type { Locale } from '#domain/shared/locale.ts';

const itemOf = async (card: Locator): Promise<string> => {
  const name = await card.locator('input:not([type=hidden]), select, textarea').first().getAttribute('name');
  return (name ?? '').split('.')[0] ?? '';
};

const pick = async (card: Locator, given: Record<string, string | number>): Promise<void> => {
  const itemId = await itemOf(card);
  for (const [part, value] of Object.entries(given))
    await card.locator(`select[name="${fieldName(itemId, part)}"]`).selectOption(String(value));
};

const check = async (card: Locator, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await card.locator(`label:has(input[value="${key}"])`).click();
};

/** Brings steps into order with the buttons: for each place the step that belongs there is moved up until it stands there. */
const order = async (card: Locator, wanted: readonly string[]): Promise<void> => {
  const steps = card.locator('.order-step');
  // Before the paper's script has come, the steps take numbers and have no buttons.
  await expect(steps).toHaveCount(wanted.length);
  for (const [place, words] of wanted.entries()) {
    let at = (await steps.locator('.order-text').allTextContents()).indexOf(words);
    if (at < 0) throw new Error(`No step says “${words}”.`);
    for (; at > place; at -= 1) await steps.nth(at).locator('button').first().click();
  }
  const leave = card.locator('.ordering > p button');
  if (await leave.isVisible()) await leave.click();
};

/** The same where no script runs: steps are given numbers. */
export const answerPlain = async (card: Locator, response: Response): Promise<void> =>
  response.type === 'ordering' ? pick(card, response.places) : answerUnordered(card, response);

/** Gives a response to an item that is shown in a card, by what a person would press. */
export const answerCard = async (card: Locator, item: Item, response: Response, locale: Locale = 'zh-CN'): Promise<void> => {
  if (response.type !== 'ordering' || item.type !== 'ordering') return answerUnordered(card, response);
  const steps = [...item.steps].sort((a, b) => (response.places[a.key] ?? 0) - (response.places[b.key] ?? 0));
  await order(
    card,
    steps.map(({ text }) => text[locale]),
  );
};

const answerUnordered = async (card: Locator, response: Response): Promise<void> => {
  if (response.type === 'single') await check(card, [response.choice]);
  if (response.type === 'multiple') await check(card, response.choices);
  if (response.type === 'annotate') await check(card, response.marks);
  if (response.type === 'matching') await pick(card, response.pairs);
  if (response.type === 'cloze') await pick(card, response.gaps);
  if (response.type === 'judgement') {
    const itemId = await itemOf(card);
    for (const [part, rating] of Object.entries(response.ratings))
      await card.locator(`label:has(input[name="${fieldName(itemId, part)}"][value="${rating}"])`).click();
  }
};
