import { expect, it } from 'vitest';
import { proseDebts } from '#domain/content/debts/prose-debts.ts';
import { withoutSamples } from '#domain/content/debts/without-samples.ts';

const long = `${'长'.repeat(120)}。`;
const source = `前。\n\n{% sample id="before" label="改之前" %}\n${long}\n{% /sample %}\n\n${long}\n`;

it('a text set up to be judged is taken out and leaves its lines', () => expect(withoutSamples(source)).toBe(`前。\n\n\n\n\n\n${long}\n`));

it('a long sentence in it is no debt; the one after it is, at its own line', () =>
  expect(
    proseDebts('x', 'zh-CN', { text: source, tags: [], frontmatter: {}, sections: [], errors: [] }).map(({ rule, place }) => [rule, place]),
  ).toEqual([['sentence-long', '7']]));
