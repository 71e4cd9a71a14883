import { expect, type Page } from '@playwright/test';

/** Waits until a paper's script has come: from then on it shows one question at a time and saves each answer. Before it, the paper is one plain form. */
export const expectLivePaper = (page: Page): Promise<void> => expect(page.locator('.question:not([hidden])')).toHaveCount(1);
