import { type DraftItem, letterAt, noWords } from '../draft-item.ts';
import { childrenOf, hasClass, type MarkupElement, replaced, within } from '../markup.ts';
import { optionsOf } from '../parts.ts';
import type { LeftOut } from '../remark.ts';
import { wordsIn } from '../words-in.ts';
import { choiceIn, countFault, declaredFor, type QtiContext } from './interactions.ts';

/** A text whose gaps are inline choices. An element of class `stem` is what is asked, the rest is the text with its gaps. */
export const readInlineChoices = (
  context: QtiContext,
  found: readonly MarkupElement[],
): (Partial<DraftItem> & Pick<DraftItem, 'stem'>) | LeftOut => {
  const { body, place } = context;
  const fault = countFault(found.length, context);
  if (fault) return fault;
  const gaps = found.map((interaction, i) => {
    const { right } = declaredFor(context, interaction);
    const choices = childrenOf(interaction, 'qti-inline-choice').map((choice) => choiceIn(context, choice));
    return {
      key: letterAt(i),
      right: right.length,
      options: optionsOf(choices.slice(0, 12).map(({ id, text, rationale }) => ({ text, rationale, correct: right.includes(id) }))),
    };
  });
  if (gaps.some(({ right }) => right === 0)) return { code: 'nothing_correct', place };
  const stem = within(body, (element) => hasClass(element, 'stem'));
  const text = replaced(body.children, (element) => {
    if (stem.includes(element) || element.name === 'qti-rubric-block') return [];
    const gap = found.indexOf(element);
    return gap < 0 ? undefined : [`[[${letterAt(gap)}]]`];
  });
  return {
    type: 'cloze',
    stem: stem.length > 0 ? wordsIn(stem.flatMap(({ children }) => children)).words : noWords,
    text: wordsIn(text).words,
    gaps: gaps.map(({ key, options }) => ({ key, options })),
  };
};
