import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scene, specimens } from '../../src/cli/draw-specimens.ts';

const content = (path: string) => readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');

describe('a work said to be generated', () => {
  it.each(Object.entries(specimens()))('is what the program draws: %s', (name, drawing) =>
    expect(content(`outreach/made-by-ai/figures/${name}`)).toBe(drawing),
  );
  it.each([
    ['outreach/made-by-ai/piece', 8],
    ['courses/ai-101/05-generated-content', 5],
  ])('is what the program writes: %s', (page, seed) => {
    for (const locale of ['zh-CN', 'en'] as const) expect(content(`${page}.${locale}.mdoc`)).toContain(`> ${scene(seed, locale)}\n`);
  });
});
