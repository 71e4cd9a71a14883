import { describe, expect, it } from 'vitest';
import { inLocale, showItem } from '#domain/assessment/shown-item.ts';
import { type Item, type ItemType, itemTypes } from '#domain/content/item.ts';
import { locales } from '#domain/shared/locale.ts';
import { publishedLibrary } from '../support/exam-world.ts';
import { madeOf } from '../support/make-item.ts';
import { reasonsIn } from '../support/reasons-in.ts';
import { secretNames } from '../support/secret-names.ts';

const published = Object.values(publishedLibrary().exams).flatMap(({ items }) => items);
const made = itemTypes.map((type) => madeOf(type));

const namesIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : [];

/** What of an item's key or reasons can be found in the item as it is put. */
const toldBy = (item: Item): string[] =>
  [showItem(item), ...locales.map((locale) => inLocale(showItem(item), locale))].flatMap((shown) => {
    const text = JSON.stringify(shown);
    return [
      ...namesIn(shown).filter((name) => secretNames.includes(name)),
      ...reasonsIn(item).filter((reason) => text.includes(JSON.stringify(reason).slice(1, -1))),
    ];
  });

describe('an item as it is put to somebody', () => {
  it.each(itemTypes.map((type): [ItemType] => [type]))('of type %s tells neither its key nor a reason', (type) => {
    const those = [...made, ...published].filter((item) => item.type === type);
    expect(those.length).toBeGreaterThan(0);
    expect(those.flatMap(toldBy)).toEqual([]);
  });
  it('is the same whichever option is right, but for its order', () => {
    const single = madeOf('single');
    const [a, ...rest] = single.options;
    const other = { ...single, options: [{ ...a, correct: true as const }, ...rest.map(({ correct: _, ...one }) => one)] } as typeof single;
    expect(JSON.stringify(showItem(other))).toBe(JSON.stringify(showItem(single)));
  });
});
