import type { Page } from '@playwright/test';
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { rosterImport } from '#db/schema/index.ts';
import type { Site } from './site.ts';
import { expect } from './test.ts';

const patience = { timeout: 180_000 };

/** After an upload: until the roster has been read. Its page waits some seconds for that, and then says how far it is. */
export const rosterRead = (page: Page): Promise<void> =>
  expect(async () => {
    await page.waitForLoadState();
    if ((await page.locator('#reading').count()) > 0) await page.reload();
    await expect(page.locator('#reading')).toHaveCount(0, { timeout: 2000 });
  }).toPass(patience);

/** After a roster was put in force or taken back: until all of it is. Its page waits some seconds, and the clock goes on with the rest. */
export const rosterSettled = ({ db }: Site): Promise<void> =>
  expect
    .poll(
      () =>
        db.$count(
          rosterImport,
          and(eq(rosterImport.status, 'applied'), or(isNull(rosterImport.boundAt), isNotNull(rosterImport.takenBackLine))),
        ),
      patience,
    )
    .toBe(0);
