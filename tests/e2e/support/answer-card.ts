import type { Locator } from '@playwright/test';
import type { Response } from '#domain/assessment/response.ts';

/** Gives a response to the question shown in a card, by what a person would press. */
export const answerCard = async (card: Locator, response: Response): Promise<void> => {
  if (response.type !== 'single') throw new Error(`There is no such question on a paper: ${response.type}.`);
  await card.locator(`label.option:has(input[value="${response.choice}"])`).click();
};
