import type { Bilingual } from '../shared/locale.ts';
import type { Item } from './item.ts';

/** A part of an item as the lint sees it: `right` is null where nothing is right or wrong about it by itself. */
export type LintPart = { where: string; text: Bilingual; rationale?: Bilingual; right: boolean | null };

type Written = { key: string; text: Bilingual; rationale?: Bilingual };

const partsIn = <P extends Written>(under: string, parts: readonly P[], right: (part: P) => boolean | null = () => null): LintPart[] =>
  parts.map((part) => ({
    where: `${under}.${part.key}`,
    text: part.text,
    ...(part.rationale && { rationale: part.rationale }),
    right: right(part),
  }));

/** The options among which somebody chooses, by group: a gap has one of its own. Empty where nothing is chosen from options. */
export const optionGroups = (item: Item): LintPart[][] => {
  if (item.type === 'single' || item.type === 'multiple')
    return [partsIn('options', item.options as readonly (Written & { correct?: true })[], ({ correct }) => correct === true)];
  if (item.type === 'cloze')
    return item.gaps.map(({ key, options }) => partsIn(`gaps.${key}.options`, options, ({ correct }) => correct === true));
  return [];
};

/** Every part of an item that is read. */
export const partsOf = (item: Item): LintPart[] => {
  switch (item.type) {
    case 'ordering':
      return partsIn('steps', item.steps);
    case 'matching':
      return [...partsIn('prompts', item.prompts), ...partsIn('matches', item.matches as readonly Written[])];
    case 'judgement':
      return partsIn('actions', item.actions);
    case 'annotate':
      return partsIn('passages', item.passages, ({ violation }) => !violation);
    case 'cloze':
      return [{ where: 'text', text: item.text, right: null }, ...optionGroups(item).flat()];
    case 'reflection':
      return [{ where: 'example', text: item.example, right: null }];
    default:
      return optionGroups(item).flat();
  }
};
