import type { Words } from './draft-item.ts';
import { type DraftItem, type DraftOf, letterAt } from './draft-item.ts';

export type ReadPart = { text: Words; correct: boolean; rationale: Words };

export const optionsOf = (parts: readonly ReadPart[]): DraftOf<'single'>['options'] =>
  parts.map(({ text, correct, rationale }, i) => ({ key: letterAt(i), text, ...(correct && { correct: true as const }), rationale }));

/** Steps given in the right order, listed in another, as an item must so that the file's order tells nothing. */
export const stepsOf = (parts: readonly Omit<ReadPart, 'correct'>[]): DraftOf<'ordering'>['steps'] =>
  parts
    .map(({ text, rationale }, i) => ({ text, rationale, place: i + 1 }))
    .reverse()
    .map((step, i) => ({ key: letterAt(i), ...step }));

export const inOrder = ({ steps }: DraftOf<'ordering'>) => [...steps].sort((a, b) => a.place - b.place);

const same = (one: Words, other: Words) => one['zh-CN'] === other['zh-CN'] && one.en === other.en;

/** Pairs as files give them, and what pairs with nothing: each match is listed once, in another order than the prompts. */
export const pairsOf = (
  pairs: readonly { left: Words; right: Words; rationale: Words }[],
  spare: readonly Words[],
): Pick<DraftOf<'matching'>, 'prompts' | 'matches'> => {
  const rights: Words[] = [];
  for (const words of [...pairs.map(({ right }) => right), ...spare]) if (!rights.some((one) => same(one, words))) rights.push(words);
  const matches = rights.reverse().map((text, i) => ({ key: letterAt(i), text }));
  const keyOf = (words: Words) => matches.find(({ text }) => same(text, words))?.key ?? 'a';
  return {
    prompts: pairs.map(({ left, right, rationale }, i) => ({ key: letterAt(i), text: left, match: keyOf(right), rationale })),
    matches,
  };
};

/** The matches that no prompt belongs to. */
export const spareOf = ({ prompts, matches }: DraftOf<'matching'>) =>
  matches.filter(({ key }) => !prompts.some(({ match }) => match === key));

export const matchOf = ({ matches }: DraftOf<'matching'>, key: string): Words | undefined => matches.find((one) => one.key === key)?.text;

/** Whether an item says why: formats without feedback at its parts lose that. */
export const hasRationale = (item: DraftItem): boolean => {
  const parts =
    'options' in item
      ? item.options
      : 'steps' in item
        ? item.steps
        : 'prompts' in item
          ? item.prompts
          : 'passages' in item
            ? item.passages
            : 'actions' in item
              ? item.actions
              : 'gaps' in item
                ? item.gaps.flatMap(({ options }) => options)
                : [];
  return parts.some(({ rationale }) => rationale['zh-CN'] !== '' || rationale.en !== '');
};
