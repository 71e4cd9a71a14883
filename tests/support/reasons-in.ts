import type { Item } from '#domain/content/item.ts';

/** Every sentence of an item that must not be seen before its time: why something is right or wrong, and what a good answer looks like. */
export const reasonsIn = (item: Item): string[] => {
  const reasons: string[] = [];
  const visit = (value: unknown, under: string) => {
    if (typeof value === 'string' && /^(rationale|example|levels)$/.test(under)) reasons.push(value);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value))
      visit(inner, /^(rationale|example|levels)$/.test(under) ? under : Array.isArray(value) ? under : key);
  };
  visit(item, '');
  return reasons;
};
