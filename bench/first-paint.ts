import { chromium } from 'playwright-core';
import { browserHere } from '../src/cli/find-browser.ts';
import { alone, type Result } from './result.ts';

const visits = 7;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];

/** The median time to the first contentful paint, each visit with an empty cache. */
export const firstPaint = async (url: string, paths: readonly string[]): Promise<Result[]> => {
  const executablePath = browserHere();
  if (!executablePath) return [];
  const browser = await chromium.launch({ executablePath, args: flags });
  const results: Result[] = [];
  for (const path of paths) {
    const times: number[] = [];
    for (let i = 0; i < visits; i += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url + path, { waitUntil: 'load' });
      times.push(
        await page.evaluate(
          () =>
            new Promise<number>((resolve) =>
              new PerformanceObserver((list) => {
                const paint = list.getEntriesByName('first-contentful-paint')[0];
                if (paint) resolve(paint.startTime);
              }).observe({ type: 'paint', buffered: true }),
            ),
        ),
      );
      await context.close();
    }
    results.push(
      alone(`first contentful paint of ${path}, median of ${visits}`, times.sort((a, b) => a - b)[Math.floor(visits / 2)] ?? 0, 'ms'),
    );
  }
  await browser.close();
  return results;
};
