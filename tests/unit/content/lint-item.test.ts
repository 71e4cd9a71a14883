import { describe, expect, it } from 'vitest';
import type { Item, ItemOf } from '#domain/content/item.ts';
import { SingleItem } from '#domain/content/items/single.ts';
import { lintBank, similarity } from '#domain/content/lint-bank.ts';
import { lintItem } from '#domain/content/lint-item.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const rationale = both(
  '这样做忽略了先评估后开展的要求，伤害可能已经发生。下次：先问谁会受影响。',
  'It acts before it assesses. Next time: ask first who is affected.',
);
const option = (key: 'a' | 'b' | 'c', text = both(`先请委员会判断做法${key}`, `ask the committee about course ${key} first`)) => ({
  key,
  text,
  rationale,
});

const item = (changes: Record<string, unknown> = {}): ItemOf<'single'> =>
  SingleItem.parse({
    id: 'GEN-101-O2-01',
    use: 'exam',
    objective: 'O2',
    bloom: 'Ap',
    stem: both(
      '一个交通课题组打算请志愿者在路口填写问卷，并记录他们过马路的时间。课题组下一步怎样做最合适？',
      'A transport team plans to ask volunteers at a crossing to fill in a questionnaire and to time how they cross. What should the team do next?',
    ),
    options: [{ ...option('a'), correct: true }, option('b'), option('c')],
    sources: ['clause:KJ-02'],
    ...changes,
  });
const withTexts = (texts: [ReturnType<typeof both>, ReturnType<typeof both>, ReturnType<typeof both>]) =>
  item({ options: [{ ...option('a', texts[0]), correct: true }, option('b', texts[1]), option('c', texts[2])] });
const plain = (key: string) => both(`先请委员会判断做法${key}`, `ask the committee about course ${key} first`);
const found = (subject: Item) => lintItem(subject).map((finding) => `${finding.level} ${finding.rule} ${finding.where}`);

describe('an item without flaws', () => {
  it('has no findings', () => expect(lintItem(item())).toEqual([]));
});

describe('what blocks an item', () => {
  it('is an option that refers to the others, in either language', () => {
    expect(found(withTexts([plain('a'), plain('b'), both('以上都是合适的做法', 'ask the committee about course c first')]))).toContain(
      'block combined-options GEN-101-O2-01 options.c.text.zh-CN',
    );
    expect(found(withTexts([plain('a'), plain('b'), both('先请委员会判断做法三', 'all of the above, in that order')]))).toContain(
      'block combined-options GEN-101-O2-01 options.c.text.en',
    );
    expect(found(withTexts([plain('a'), plain('b'), both('A和B两种做法都可以', 'courses A and B, one by one')]))).toHaveLength(2);
  });

  it('is a question for the exception that does not mark its negative', () => {
    const stem = both(
      '一个课题组列出了四种需要审查的活动，准备贴在墙上。哪一项不属于审查范围？',
      'A team lists activities that need review and pins them to the wall. Which one is not within the scope?',
    );
    expect(found(item({ stem }))).toEqual([
      'block unmarked-negation GEN-101-O2-01 stem.zh-CN',
      'block unmarked-negation GEN-101-O2-01 stem.en',
    ]);
  });

  it('is not a marked negative, nor a story that mentions what does not comply', () => {
    const markedStem = both(
      '一个课题组列出了四种需要审查的活动，准备贴在墙上。哪一项**不**属于审查范围？',
      'A team lists activities that need review and pins them to the wall. Which one is **not** within the scope?',
    );
    const story = both(
      '委员会告诉课题组，方案不符合要求，需要补充风险控制。课题组下一步怎样做？',
      'The committee tells a team which part of the plan is not good enough. What should the team do next?',
    );
    expect(found(item({ stem: markedStem }))).toEqual([]);
    expect(found(item({ stem: story }))).toEqual([]);
  });
});

describe('what an editor is warned of', () => {
  it('is a right option more than 1.3 times as long as the wrong ones', () => {
    const long = both(
      '先请委员会判断做法甲，并把判断的理由逐条记录',
      'ask the committee about course a first and write down each of its reasons',
    );
    expect(found(withTexts([long, plain('b'), plain('c')]))).toEqual([
      'warn key-is-longest GEN-101-O2-01 options.a.text.zh-CN',
      'warn key-is-longest GEN-101-O2-01 options.a.text.en',
    ]);
    expect(found(withTexts([plain('a'), long, plain('c')]))).toEqual([]);
  });

  it('is an absolute in one option alone, but not in two', () => {
    const sweeping = (key: string) => both(`所有做法都按照${key}来办`, `treat all of them as course ${key}`);
    expect(found(withTexts([plain('a'), sweeping('b'), plain('c')]))).toContain(
      'warn one-sided-absolute GEN-101-O2-01 options.b.text.zh-CN',
    );
    expect(found(withTexts([plain('a'), sweeping('b'), sweeping('c')])).filter((line) => line.includes('absolute'))).toEqual([]);
  });

  it('is a stem that does not hold the problem', () => {
    expect(found(item({ stem: both('怎样做最合适？', 'What is best?') }))).toEqual([
      'warn problem-not-in-stem GEN-101-O2-01 stem.zh-CN',
      'warn problem-not-in-stem GEN-101-O2-01 stem.en',
    ]);
  });

  it('is a row of numbers out of order, or ranges that overlap', () => {
    const days = (n: number) => both(`${n} 日以内登记`, `register within ${n} days`);
    expect(found(withTexts([days(30), days(60), days(45)]))).toContain('warn unordered-numbers GEN-101-O2-01 options');
    expect(found(withTexts([days(30), days(45), days(60)]))).toEqual([]);
    const range = (low: number, high: number) => both(`${low}至${high}日内登记`, `register in ${low} to ${high} days`);
    expect(found(withTexts([range(1, 30), range(30, 60), range(61, 90)]))).toContain('warn overlapping-ranges GEN-101-O2-01 options');
    expect(found(withTexts([range(1, 30), range(31, 60), range(61, 90)]))).toEqual([]);
  });

  it('is a question that only asks for a number to look up', () => {
    const stem = both(
      '一个课题组想引用审查办法，正在写申请材料。这部办法的文号是哪一个？',
      'A team wants to cite the review measures in its file. What is the document number of the measures?',
    );
    expect(found(item({ stem }))).toEqual(['warn trivia GEN-101-O2-01 stem.zh-CN', 'warn trivia GEN-101-O2-01 stem.en']);
  });

  it('is a sentence too long to read once', () => {
    const stem = both(
      `${'课题组打算请志愿者填写问卷并且记录时间，'.repeat(3)}怎样做最合适？`,
      `A team ${'plans to ask volunteers and to time them and '.repeat(5)}what now?`,
    );
    expect(found(item({ stem }))).toEqual(['warn reading-load GEN-101-O2-01 stem.zh-CN', 'warn reading-load GEN-101-O2-01 stem.en']);
  });

  it('is a rationale that is too thin, or a wrong option without a cue', () => {
    const thin = { ...option('b'), rationale: both('不对。', 'It acts before it assesses.') };
    expect(found(item({ options: [{ ...option('a'), correct: true }, thin, option('c')] }))).toEqual([
      'warn no-cue GEN-101-O2-01 options.b.rationale.zh-CN',
      'warn no-cue GEN-101-O2-01 options.b.rationale.en',
      'warn rationale-length GEN-101-O2-01 options.b.rationale.zh-CN',
    ]);
    const right = {
      ...option('a'),
      correct: true,
      rationale: both(
        '这样做先请委员会判断，伤害还没有发生，方案也还来得及修改。',
        'Nothing has happened yet and the plan can still change.',
      ),
    };
    expect(found(item({ options: [right, option('b'), option('c')] }))).toEqual([]);
  });

  it('is a figure that differs between the languages, thousands separators aside', () => {
    const text = (zh: string, en: string): [ReturnType<typeof both>, ReturnType<typeof both>, ReturnType<typeof both>] => [
      both(zh, en),
      plain('b'),
      plain('c'),
    ];
    expect(found(withTexts(text('在30日内完成登记手续', 'register it within 60 days please')))).toContain(
      'warn numbers-differ GEN-101-O2-01 options.a.text',
    );
    expect(found(withTexts(text('请3000名志愿者参加', 'ask 3,000 volunteers to take part')))).toEqual([]);
  });
});

describe('a bank', () => {
  const stems = [
    both('一家医院打算用病历训练模型，预测住院时间。', 'A hospital wants to train a model on its records.'),
    both('农业团队计划在田间释放改造过的微生物。', 'Farm scientists plan to release an altered microbe.'),
    both('研究生发现师兄删除了几个异常的数据点。', 'A student sees that outliers have been deleted.'),
  ];
  const numbered = (n: number, right: 'a' | 'b' | 'c', stem: ReturnType<typeof both>) =>
    item({
      id: `GEN-101-O2-${String(n).padStart(2, '0')}`,
      stem,
      options: (['a', 'b', 'c'] as const).map((key) => (key === right ? { ...option(key), correct: true } : option(key))),
    });

  it('with different situations and spread keys has no findings', () => {
    expect(lintBank(stems.map((stem, i) => numbered(i + 1, (['a', 'b', 'c'] as const)[i] ?? 'a', stem)))).toEqual([]);
    expect(lintBank([])).toEqual([]);
  });

  it('blocks two stems that are nearly the same, and an id used twice', () => {
    const again = both('一家医院打算用病历训练模型，预测住院天数。', 'An institute measures something quite different.');
    expect(lintBank([numbered(1, 'a', stems[0] ?? again), numbered(2, 'b', again)])).toMatchObject([
      { rule: 'near-duplicate', level: 'block', where: 'GEN-101-O2-01 GEN-101-O2-02' },
    ]);
    expect(lintBank([numbered(1, 'a', stems[0] ?? again), numbered(1, 'b', stems[1] ?? again)])).toMatchObject([
      { rule: 'shared-id', level: 'block' },
    ]);
  });

  it('warns when keys crowd one position', () => {
    const crowded = Array.from({ length: 9 }, (_, i) => numbered(i + 1, 'b', stems[i % 3] ?? both('', '')));
    expect(lintBank(crowded).map((finding) => finding.rule)).toContain('key-position');
  });

  it('warns when the longest option is usually right', () => {
    const telling = Array.from({ length: 12 }, (_, i) => {
      const key = (['a', 'b', 'c'] as const)[i % 3] ?? 'a';
      const subject = numbered(i + 1, key, stems[i % 3] ?? both('', ''));
      return {
        ...subject,
        options: subject.options.map((each) =>
          each.correct ? { ...each, text: both(`${each.text['zh-CN']}了`, `${each.text.en} now`) } : each,
        ),
      };
    });
    expect(lintBank(telling).filter((finding) => finding.rule === 'keys-often-longest')).toHaveLength(2);
  });

  it('measures likeness without regard to punctuation, case and spaces', () => {
    expect(similarity('先评估，后开展。', '先评估后开展')).toBe(1);
    expect(similarity('Assess First', 'assess first!')).toBe(1);
    expect(similarity('先评估', '勿泄露')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });
});
