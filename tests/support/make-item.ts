import { type Bloom, Item, type ItemOf, type ItemType } from '#domain/content/item.ts';

const both = (text: string) => ({ 'zh-CN': `${text}。`, en: text });

/** An exam item whose right option is decided by its number. */
export const madeItem = (objective: string, n: number, bloom: Bloom = 'Ap'): Item =>
  Item.parse({
    id: `TEST-101-${objective}-${String(n).padStart(2, '0')}`,
    use: 'exam',
    objective,
    bloom,
    stem: both(`stem ${n}`),
    options: (['a', 'b', 'c'] as const).map((key, index) => ({
      key,
      text: both(`option ${key}`),
      rationale: both(`reason ${key}`),
      ...(index === n % 3 && { correct: true }),
    })),
    sources: ['clause:KJ-01'],
  });

const part = (key: string) => ({ key, text: both(`part ${key}`), rationale: both(`reason ${key}`) });
const parts = (letters: string, right = '') =>
  [...letters].map((key) => ({ ...part(key), ...(right.includes(key) && { correct: true as const }) }));

const bodies: Record<ItemType, Record<string, unknown>> = {
  single: { options: parts('abc', 'b') },
  multiple: { options: parts('abcde', 'ac') },
  ordering: { steps: [2, 4, 1, 3].map((place, i) => ({ ...part('abcd'[i] ?? ''), place })) },
  matching: {
    prompts: ['b', 'a', 'b'].map((match, i) => ({ ...part('abc'[i] ?? ''), match })),
    matches: [...'abcd'].map((key) => ({ key, text: both(`match ${key}`) })),
  },
  cloze: {
    text: { 'zh-CN': '先[[a]]，后[[b]]。', en: 'First [[a]], then [[b]].' },
    gaps: [
      { key: 'a', options: parts('abc', 'b') },
      { key: 'b', options: parts('abcd', 'c') },
    ],
  },
  judgement: {
    actions: parts('abc'),
    panel: {
      judges: 10,
      ratedOn: '2026-11-01',
      source: 'made for a test',
      ratings: { a: [0, 1, 3, 6], b: [5, 5, 0, 0], c: [8, 2, 0, 0] },
    },
  },
  annotate: { passages: [...'abcdef'].map((key) => ({ ...part(key), ...('be'.includes(key) && { violation: true }) })) },
  reflection: {
    use: 'practice',
    length: { least: 20, most: 200 },
    rubric: [{ key: 'a', name: both('criterion'), levels: [both('nothing yet'), both('all of it')] }],
    example: both('an example'),
  },
};

/** An item of a type, with a key that the tables of tests name. */
export const madeOf = <T extends ItemType>(type: T, changes: Record<string, unknown> = {}): ItemOf<T> =>
  Item.parse({
    type,
    id: 'TEST-101-O1-01',
    use: 'exam',
    objective: 'O1',
    bloom: 'Ap',
    stem: both(`a question of type ${type}`),
    sources: ['clause:KJ-01'],
    ...bodies[type],
    ...changes,
  }) as ItemOf<T>;
