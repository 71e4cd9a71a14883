import type { Item, ItemOf } from '../content/item.ts';
import { foundShare } from '../content/marking.ts';
import type { Response, ResponseOf } from './response.ts';

const share = (part: number, whole: number): number => Math.max(0, part) / whole;

const found = (taken: readonly string[], parts: readonly { key: string; wanted: boolean }[]): number =>
  foundShare(parts.map(({ key, wanted }) => ({ wanted, taken: taken.includes(key) })));

/** Pairs of steps in the right order less pairs in the wrong one (Kendall’s τ, and 0 where it is below). A pair not yet told apart is neither. */
const ordered = ({ steps }: ItemOf<'ordering'>, { places }: ResponseOf<'ordering'>): number => {
  let sum = 0;
  for (const [i, one] of steps.entries())
    for (const other of steps.slice(i + 1)) {
      const [a, b] = [places[one.key], places[other.key]];
      if (a !== undefined && b !== undefined && a !== b) sum += a < b === one.place < other.place ? 1 : -1;
    }
  return share(sum, (steps.length * (steps.length - 1)) / 2);
};

/** For each action the share of judges who agree, set against the rating most of them gave, so that agreeing with most of them is full marks. */
const agreed = ({ actions, panel }: ItemOf<'judgement'>, { ratings }: ResponseOf<'judgement'>): number | 'awaiting' => {
  if (!panel) return 'awaiting';
  const credits = actions.map(({ key }) => {
    const [given, counts] = [ratings[key], panel.ratings[key] ?? []];
    return given === undefined ? 0 : (counts[given - 1] ?? 0) / Math.max(...counts);
  });
  return share(
    credits.reduce((sum, credit) => sum + credit, 0),
    actions.length,
  );
};

/**
 * What a response earns, 0 to 1; `awaiting` where people have yet to judge: a reflection that nobody has rated, an item no panel has. A response of
 * another type than the item's earns nothing.
 */
export const score = (item: Item, response: Response | undefined): number | 'awaiting' => {
  if (item.type === 'reflection') return response?.type === 'reflection' && response.text.trim() !== '' ? 'awaiting' : 0;
  if (item.type === 'judgement') return agreed(item, response?.type === 'judgement' ? response : { type: 'judgement', ratings: {} });
  if (!response) return 0;
  if (item.type === 'single' && response.type === 'single')
    return item.options.some(({ key, correct }) => correct && key === response.choice) ? 1 : 0;
  if (item.type === 'multiple' && response.type === 'multiple')
    return found(
      response.choices,
      item.options.map(({ key, correct }) => ({ key, wanted: correct === true })),
    );
  if (item.type === 'annotate' && response.type === 'annotate')
    return found(
      response.marks,
      item.passages.map(({ key, violation }) => ({ key, wanted: violation === true })),
    );
  if (item.type === 'ordering' && response.type === 'ordering') return ordered(item, response);
  if (item.type === 'matching' && response.type === 'matching')
    return share(item.prompts.filter(({ key, match }) => response.pairs[key] === match).length, item.prompts.length);
  if (item.type === 'cloze' && response.type === 'cloze')
    return share(
      item.gaps.filter(({ key, options }) => options.some((option) => option.correct && option.key === response.gaps[key])).length,
      item.gaps.length,
    );
  return 0;
};

/** The response that earns everything; undefined where no such thing is known. */
export const keyOf = (item: Item): Response | undefined => {
  const right = (options: readonly { key: string; correct?: true | undefined }[]) =>
    options.filter(({ correct }) => correct).map(({ key }) => key);
  if (item.type === 'single') return { type: 'single', choice: right(item.options)[0] ?? '' };
  if (item.type === 'multiple') return { type: 'multiple', choices: right(item.options) };
  if (item.type === 'ordering') return { type: 'ordering', places: Object.fromEntries(item.steps.map(({ key, place }) => [key, place])) };
  if (item.type === 'matching') return { type: 'matching', pairs: Object.fromEntries(item.prompts.map(({ key, match }) => [key, match])) };
  if (item.type === 'cloze')
    return { type: 'cloze', gaps: Object.fromEntries(item.gaps.map(({ key, options }) => [key, right(options)[0] ?? ''])) };
  if (item.type === 'annotate')
    return { type: 'annotate', marks: item.passages.filter(({ violation }) => violation).map(({ key }) => key) };
  if (item.type === 'judgement' && item.panel) {
    const counts = item.panel.ratings;
    const most = (key: string) => (counts[key] ?? []).indexOf(Math.max(...(counts[key] ?? [0]))) + 1;
    return { type: 'judgement', ratings: Object.fromEntries(item.actions.map(({ key }) => [key, most(key)])) };
  }
  return undefined;
};
