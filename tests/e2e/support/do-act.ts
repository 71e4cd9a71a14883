import type { Locator, Page } from '@playwright/test';
import { keyOf } from '#domain/assessment/score.ts';
import { publishedLibrary } from '../../support/exam-world.ts';
import { answerPlain } from './answer-card.ts';
import { expect } from './test.ts';

const practice = Object.values(publishedLibrary().exams).flatMap(({ items }) => items.filter(({ use }) => use === 'practice'));

/** Fills in the form of an act in a lesson: the first choice, or for a check of many fields an answer to each of them. */
export const doAct = async (form: Locator, act: string): Promise<void> => {
  const item = practice.find(({ id }) => id === act);
  if (!item || item.type === 'single') return form.locator('label.option-text').first().click();
  if (item.type === 'reflection') return form.locator('textarea').fill(item.example['zh-CN']);
  const response = keyOf(item) ?? {
    type: 'judgement',
    ratings: Object.fromEntries(item.type === 'judgement' ? item.actions.map(({ key }) => [key, 2]) : []),
  };
  return answerPlain(form, response);
};

/** Hands in, briefly, the worksheets that a lesson asks for. */
export const handInWorksheets = async (page: Page): Promise<void> => {
  const sheets = page.locator('form:has(input[name="form"][value="worksheet"]):has([name="frame"]:not([data-note]))');
  // The page that the last act led to may still be coming.
  await page.waitForLoadState();
  for (let left = await sheets.count(); left > 0; left -= 1) {
    const sheet = sheets.first();
    await sheet.locator('[name="frame"]').fill('周三之前，负责人决定用不用。');
    await sheet.locator('[name="decision"]').fill('先问伦理办公室。');
    await sheet.locator('button[type="submit"]').click();
    await expect(sheets).toHaveCount(left - 1);
  }
};
