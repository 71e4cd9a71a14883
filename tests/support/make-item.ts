import { type Bloom, Item } from '#domain/content/item.ts';

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
