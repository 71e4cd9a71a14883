import { expect, it } from 'vitest';
import { correctionsOf } from '#domain/outreach/corrections.ts';

const words = (text: string) => ({ 'zh-CN': text, en: `${text} in English` });
const page = (title: string, ...corrections: [string, string][]) => ({
  title: words(title),
  corrections: corrections.map(([on, what]) => ({ on, what: words(what) })),
});

it('the log of corrections tells each with its day and its page, the newest first, whatever it was written in', () => {
  const told = correctionsOf({
    pieces: { risk: page('看懂风险', ['2026-12-01', '数字'], ['2027-01-05', '日期']), embryos: page('14天') },
    newsroom: { ai: page('人工智能', ['2026-12-20', '出处']) },
  });
  expect(told.map(({ on, path, title, what }) => [on, path, title['zh-CN'], what.en])).toEqual([
    ['2027-01-05', '/pieces/risk', '看懂风险', '日期 in English'],
    ['2026-12-20', '/newsroom/ai', '人工智能', '出处 in English'],
    ['2026-12-01', '/pieces/risk', '看懂风险', '数字 in English'],
  ]);
});
