import { describe, expect, it } from 'vitest';
import type { Item } from '#domain/content/item.ts';
import { lintItem } from '#domain/content/lint-item.ts';
import { madeOf } from '../../support/make-item.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const rulesOf = (item: Item) => lintItem(item).map(({ rule, where }) => `${rule} ${where.slice(item.id.length + 1)}`);
const option = (key: string, zh: string, en: string, more: object = {}) => ({
  key,
  text: both(zh, en),
  rationale: both('这里写明理由，足够二十个字，好让读的人知道为什么。下次：先问委员会。', 'The reason in full. Next time: ask first.'),
  ...more,
});

describe('every type', () => {
  it('is searched for options that refer to options, gap by gap', () => {
    const gaps = [
      {
        key: 'a',
        options: [option('a', '先', 'first', { correct: true }), option('b', '后', 'later'), option('c', '以上都是', 'all of the above')],
      },
      { key: 'b', options: [option('a', '先', 'first', { correct: true }), option('b', '后', 'later'), option('c', '中', 'amid')] },
    ];
    expect(rulesOf(madeOf('cloze', { gaps }))).toContain('combined-options gaps.a.options.c.text.zh-CN');
  });

  it('is searched for an exception that is asked for without being marked', () => {
    for (const type of ['multiple', 'ordering', 'annotate'] as const) {
      const stem = both(
        '课题组列出了几件事。下列哪几项不符合审查办法的要求？',
        'A team lists several things. Which of them are not in line?',
      );
      expect(rulesOf(madeOf(type, { stem }))).toContain('unmarked-negation stem.zh-CN');
    }
  });

  it('is searched for reasons too short, and for what is wrong without a next time', () => {
    expect(rulesOf(madeOf('annotate'))).toEqual(
      expect.arrayContaining(['rationale-length passages.b.rationale.zh-CN', 'no-cue passages.b.rationale.en']),
    );
    expect(rulesOf(madeOf('annotate'))).not.toContain('no-cue passages.a.rationale.en');
    expect(rulesOf(madeOf('matching'))).toContain('rationale-length prompts.a.rationale.zh-CN');
  });

  it('gives the same figures in both languages, whatever part they stand in', () => {
    const steps = ['b', 'a', 'c'].map((_, i) => ({ ...option('abc'[i] ?? '', `第${i}步，等候3天`, 'wait 4 days'), place: [2, 1, 3][i] }));
    expect(rulesOf(madeOf('ordering', { steps }))).toContain('numbers-differ steps.a.text');
  });

  it('does not ask a question of a case set to tell the story again', () => {
    expect(rulesOf(madeOf('multiple'))).toContain('problem-not-in-stem stem.zh-CN');
    expect(rulesOf(madeOf('multiple', { vignette: 'TEST-101-V-01' }))).not.toContain('problem-not-in-stem stem.zh-CN');
  });
});

describe('what is right', () => {
  it('may not be told by its length among several', () => {
    const options = [
      option('a', '先请委员会判断这项活动是否在清单范围以内', 'let the committee judge whether it is on the list', { correct: true }),
      option('b', '先把活动要影响到的每一类人列出来再作估计', 'list whoever is touched before any estimate is made', { correct: true }),
      option('c', '不必送审', 'no review'),
      option('d', '先做起来', 'just begin'),
    ];
    expect(rulesOf(madeOf('multiple', { options }))).toEqual(
      expect.arrayContaining(['key-is-longest options.a.text.zh-CN', 'unequal-options options zh-CN']),
    );
  });

  it('may not stand out by its length in a document', () => {
    const passages = ['a', 'b', 'c', 'd'].map((key) => option(key, '研究者说明了目的。', 'The purpose is given.'));
    const long = option(
      'd',
      '参加者中途退出的，要把已经发放的补助全部退回，并且书面说明原因。',
      'Whoever stops must pay everything back and say why in writing.',
      { violation: true },
    );
    expect(rulesOf(madeOf('annotate', { passages: [...passages.slice(0, 3), long] }))).toContain('faults-stand-out passages zh-CN');
  });
});

describe('one type alone', () => {
  it('ordering: a step may not say where it stands', () => {
    const steps = [
      option('a', '最后登记', 'finally register', { place: 3 }),
      option('b', '申请', 'apply', { place: 2 }),
      option('c', '评估', 'assess', { place: 1 }),
    ];
    expect(rulesOf(madeOf('ordering', { steps }))).toEqual(
      expect.arrayContaining(['order-given-away steps.a.text.zh-CN', 'order-given-away steps.a.text.en']),
    );
  });

  it('matching: one match may not serve nearly all, and none may be long', () => {
    const item = madeOf('matching', {
      prompts: ['b', 'b', 'b'].map((match, i) => ({ ...option('abc'[i] ?? '', '情形', 'a case'), match })),
      matches: [...'abcd'].map((key) => ({ key, text: both('由所在地方或者相关行业主管部门组织专家复核', 'path') })),
    });
    expect(rulesOf(item)).toEqual(expect.arrayContaining(['unbalanced-pairs matches.b', 'long-match matches.a.text.zh-CN']));
  });

  it('reflection: the example must be an answer that would be taken', () =>
    expect(rulesOf(madeOf('reflection'))).toContain('example-length example.zh-CN'));
});
