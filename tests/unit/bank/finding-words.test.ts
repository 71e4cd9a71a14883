import { describe, expect, it } from 'vitest';
import { Item } from '#domain/content/item.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { type Finding, lintItem } from '#domain/content/lint-item.ts';
import { findingWords } from '#i18n/bank-words.ts';
import { translator } from '#i18n/t.ts';
import { wholeDraft } from '../../support/bank-world.ts';

const long = (text: string) => ({ 'zh-CN': text.repeat(30), en: `${text} `.repeat(60).trim() });
const why = { 'zh-CN': '因为记录要让别人看得出当时发生过什么。下次：先标记。', en: 'A record lets others see. Next time: Mark first.' };
const part = (key: string, text: { 'zh-CN': string; en: string }) => ({ key, text, rationale: why });
const plain = (n: number) => ({ 'zh-CN': `第${n}步说明情况`, en: `tell the facts, part ${n}` });
const head = { use: 'exam', objective: 'O2', bloom: 'Ap', stem: wholeDraft().stem, sources: ['clause:KJ-03'] };

const flawed = (): Item[] => {
  const single = wholeDraft();
  const options = single.options.map((option, i) => ({
    ...option,
    text: i === 0 ? long('一律标出') : i === 1 ? { 'zh-CN': '补上 5 次', en: 'fill 6 times' } : option.text,
    rationale: { 'zh-CN': '太短', en: 'short' },
  }));
  return [
    Item.parse({
      ...single,
      id: 'GEN-101-O2-90',
      options,
      stem: {
        'zh-CN': '值班员小岑发现浮标三天读数相同，他应当怎么做？',
        en: 'The officer finds the same readings for three days. What should he do?',
      },
    }),
    Item.parse({ ...single, id: 'GEN-101-O2-91', stem: long('浮标读数相同'), options: wholeDraft().options }),
    Item.parse({
      ...head,
      id: 'GEN-101-O2-92',
      type: 'ordering',
      steps: [2, 1, 3].map((place, i) => ({
        ...part('abc'[i] ?? '', i === 0 ? { 'zh-CN': '首先说明情况', en: 'First tell the facts' } : plain(i)),
        place,
      })),
    }),
    Item.parse({
      ...head,
      id: 'GEN-101-O2-93',
      type: 'matching',
      prompts: ['b', 'b', 'b', 'a'].map((match, i) => ({ ...part('abcd'[i] ?? '', plain(i)), match })),
      matches: [
        { key: 'a', text: { 'zh-CN': '甲', en: 'one' } },
        { key: 'b', text: long('乙方的说明') },
        { key: 'c', text: { 'zh-CN': '丙', en: 'three' } },
      ],
    }),
    Item.parse({
      ...head,
      id: 'GEN-101-O2-94',
      type: 'annotate',
      passages: [0, 1, 2, 3].map((i) => ({
        ...part('abcd'[i] ?? '', i === 0 ? long('没有写明') : plain(i)),
        ...(i === 0 && { violation: true }),
      })),
    }),
    Item.parse({
      ...head,
      id: 'GEN-101-O2-95',
      type: 'reflection',
      use: 'practice',
      length: { least: 80, most: 300 },
      rubric: [{ key: 'a', name: { 'zh-CN': '讲清', en: 'clear' }, levels: [plain(0), plain(1), plain(2)] }],
      example: { 'zh-CN': '太短。', en: 'Too short.' },
    }),
  ];
};

describe('what a rule of writing found', () => {
  const findings: Finding[] = [...flawed().flatMap(lintItem), ...lintBank(flawed().flatMap((item) => [item, item]))];
  const withFigures = findings.filter(({ said }) => said !== undefined);

  it('is met here for nearly every rule that has figures', () =>
    expect([...new Set(withFigures.map(({ rule }) => rule))].sort()).toEqual([
      'example-length',
      'faults-stand-out',
      'key-is-longest',
      'long-match',
      'near-duplicate',
      'numbers-differ',
      'one-sided-absolute',
      'order-given-away',
      'problem-not-in-stem',
      'rationale-length',
      'reading-load',
      'unbalanced-pairs',
      'unequal-options',
    ]));

  it('is said in Chinese with the figures that it has in English', () => {
    const [zh, en] = [translator('zh-CN'), translator('en')];
    for (const finding of findings) {
      const [there, here] = [findingWords(finding, en), findingWords(finding, zh)];
      expect(here).not.toMatch(/[{}]|undefined/);
      expect(here).toMatch(/\p{Script=Han}/u);
      for (const value of Object.values(finding.said ?? {})) {
        expect(there).toContain(String(value === '—' ? '' : value));
        expect(here).toContain(String(value));
      }
    }
  });
});
