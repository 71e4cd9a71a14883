import type { Item } from '../content/item.ts';
import type { Bilingual } from '../shared/locale.ts';
import type { Response } from './response.ts';

/** A part of a question that one may choose, with whether it is right to. In a gap the key is `gap.option`. */
export type ChoosablePart = { key: string; text: Bilingual; correct: boolean };

/** What can be chosen in a question, rightly or wrongly; none where parts are put in order, paired or rated. */
export const choosableParts = (item: Item): ChoosablePart[] => {
  if (item.type === 'single' || item.type === 'multiple')
    return item.options.map(({ key, text, correct }) => ({ key, text, correct: correct === true }));
  if (item.type === 'annotate') return item.passages.map(({ key, text, violation }) => ({ key, text, correct: violation === true }));
  if (item.type === 'cloze')
    return item.gaps.flatMap((gap) =>
      gap.options.map(({ key, text, correct }) => ({ key: `${gap.key}.${key}`, text, correct: correct === true })),
    );
  return [];
};

/** Which of these parts a response chose. */
export const chosenParts = (response: Response | undefined): string[] => {
  if (response?.type === 'single') return [response.choice];
  if (response?.type === 'multiple') return response.choices;
  if (response?.type === 'annotate') return response.marks;
  if (response?.type === 'cloze') return Object.entries(response.gaps).map(([gap, key]) => `${gap}.${key}`);
  return [];
};

/** The parts of a question with what is right about each, for those who may see keys. `belongs`: where it is to be put. */
export type KeyedPart = { key: string; text: Bilingual; correct: boolean; belongs: Bilingual | null };

const both = (word: string): Bilingual => ({ 'zh-CN': word, en: word });

export const keyedParts = (item: Item): KeyedPart[] => {
  const whole = (parts: readonly { key: string; text: Bilingual }[]) =>
    parts.map(({ key, text }) => ({ key, text, correct: false, belongs: null }));
  if (item.type === 'ordering')
    return item.steps
      .map(({ key, text, place }) => ({ key, text, correct: false, belongs: both(String(place)) }))
      .sort((a, b) => Number(a.belongs?.en) - Number(b.belongs?.en));
  if (item.type === 'matching')
    return item.prompts.map(({ key, text, match }) => ({
      key,
      text,
      correct: false,
      belongs: item.matches.find((one) => one.key === match)?.text ?? null,
    }));
  if (item.type === 'judgement') return whole(item.actions);
  if (item.type === 'reflection') return whole(item.rubric.map(({ key, name }) => ({ key, text: name })));
  return choosableParts(item).map((part) => ({ ...part, belongs: null }));
};
