import type { Item } from '../content/item.ts';
import type { Bilingual } from '../shared/locale.ts';

/** A part of an item as it is put: its letter and its words. */
export type Part<W = Bilingual> = { key: string; text: W };

/** An item as it is put to somebody, in both languages or, for a page, in one. It holds nothing that tells what is right, nor why. */
export type ShownItem<W = Bilingual> = { itemId: string; stem: W /** The case set it stands in. */; vignette?: string } & (
  | { type: 'single' | 'multiple'; options: Part<W>[] }
  | { type: 'ordering'; steps: Part<W>[] }
  | { type: 'matching'; prompts: Part<W>[]; matches: Part<W>[] }
  | { type: 'cloze'; text: W; gaps: { key: string; options: Part<W>[] }[] }
  | { type: 'judgement'; actions: Part<W>[] }
  | { type: 'annotate'; passages: Part<W>[] }
  | { type: 'reflection'; length: { least: number; most: number }; criteria: Part<W>[] }
);

/** What is shuffled when an item is put, by letter: of matching the matches, of gaps each one's options (`a.b` is option b of gap a), of a document nothing. */
export const shuffledKeys = (item: Item): string[] => {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  if (item.type === 'single' || item.type === 'multiple') return keys(item.options);
  if (item.type === 'ordering') return keys(item.steps);
  if (item.type === 'matching') return keys(item.matches);
  if (item.type === 'cloze') return item.gaps.flatMap((gap) => keys(gap.options).map((key) => `${gap.key}.${key}`));
  return item.type === 'judgement' ? keys(item.actions) : [];
};

const within = (order: readonly string[], gap: string) => order.flatMap((one) => (one.startsWith(`${gap}.`) ? [one.slice(2)] : []));

const parts = (all: readonly Part[], order: readonly string[] = all.map(({ key }) => key)): Part[] =>
  order.flatMap((wanted) => all.filter(({ key }) => key === wanted).map(({ key, text }) => ({ key, text })));

/** An item as it is put, what is shuffled in the order given. */
export const showItem = (item: Item, order: readonly string[] = shuffledKeys(item)): ShownItem => {
  const head = { itemId: item.id, stem: item.stem, ...(item.vignette !== undefined && { vignette: item.vignette }) };
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { ...head, type: item.type, options: parts(item.options, order) };
    case 'ordering':
      return { ...head, type: item.type, steps: parts(item.steps, order) };
    case 'matching':
      return { ...head, type: item.type, prompts: parts(item.prompts), matches: parts(item.matches, order) };
    case 'cloze':
      return {
        ...head,
        type: item.type,
        text: item.text,
        gaps: item.gaps.map(({ key, options }) => ({ key, options: parts(options, within(order, key)) })),
      };
    case 'judgement':
      return { ...head, type: item.type, actions: parts(item.actions, order) };
    case 'annotate':
      return { ...head, type: item.type, passages: parts(item.passages) };
    case 'reflection':
      return {
        ...head,
        type: item.type,
        length: item.length,
        criteria: item.rubric.map(({ key, name }) => ({ key, text: name })),
      };
  }
};

const isBilingual = (value: object): value is Bilingual => 'zh-CN' in value;

/** The same in one language. */
export const inLocale = (shown: ShownItem, locale: keyof Bilingual): ShownItem<string> => {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    if (value === null || typeof value !== 'object') return value;
    if (isBilingual(value)) return value[locale];
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner)]));
  };
  return read(shown) as ShownItem<string>;
};
