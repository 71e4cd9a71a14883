import { type DraftItem, letterAt, letters, noWords } from '../draft-item.ts';
import { childrenOf, hasClass, isElement, type MarkupElement, replaced, within } from '../markup.ts';
import { optionsOf, pairsOf, stepsOf } from '../parts.ts';
import type { Place } from '../place.ts';
import type { Changed, LeftOut } from '../remark.ts';
import { wordsIn } from '../words-in.ts';
import type { Declared } from './declared.ts';

export type QtiContext = { root: MarkupElement; body: MarkupElement; place: Place; declared: Record<string, Declared>; changed: Changed[] };
export type QtiBody = Partial<DraftItem> | LeftOut;

const none: Declared = { cardinality: '', right: [], worths: {} };
export const isFeedback = ({ name }: MarkupElement) => name === 'qti-feedback-inline' || name === 'qti-feedback-block';

export const declaredFor = ({ declared }: QtiContext, interaction: MarkupElement): Declared =>
  declared[interaction.attributes['response-identifier'] ?? ''] ?? none;

/** A choice: its words, and why, from the feedback inside it or the modal feedback that bears its name. */
export const choiceIn = ({ root, place, changed }: QtiContext, choice: MarkupElement) => {
  const id = choice.attributes.identifier ?? '';
  const text = wordsIn(replaced(choice.children, (element) => (isFeedback(element) ? [] : undefined)));
  const own = within(choice, isFeedback);
  const modal = childrenOf(root, 'qti-modal-feedback').filter(({ attributes }) => attributes.identifier === id);
  const why = wordsIn([...own, ...(own.length > 0 ? [] : modal)].flatMap(({ children }) => children));
  const left = [...text.left, ...why.left];
  if (left.length > 0) changed.push({ code: 'media_left', names: left, place: { ...place, line: choice.line, column: choice.column } });
  return { id, text: text.words, rationale: why.words };
};

export const countFault = (count: number, { place }: QtiContext): LeftOut | undefined =>
  count === 0
    ? { code: 'no_answers', place }
    : count > letters.length
      ? { code: 'too_many_parts', limit: letters.length, place }
      : undefined;

const unevenly = (worths: Record<string, number>) => new Set(Object.values(worths).filter((worth) => worth > 0)).size > 1;

const readChoice = (context: QtiContext, interaction: MarkupElement): QtiBody => {
  const { cardinality, right, worths } = declaredFor(context, interaction);
  const choices = childrenOf(interaction, 'qti-simple-choice').map((choice) => choiceIn(context, choice));
  const fault = countFault(choices.length, context);
  if (fault) return fault;
  if (right.length === 0) return { code: 'nothing_correct', place: context.place };
  const unknown = right.find((key) => !choices.some(({ id }) => id === key));
  if (unknown !== undefined) return { code: 'key_unknown', key: unknown, place: context.place };
  if (unevenly(worths)) context.changed.push({ code: 'weights_left', place: context.place });
  const options = optionsOf(choices.map(({ id, text, rationale }) => ({ text, rationale, correct: right.includes(id) })));
  return { type: cardinality === 'multiple' ? 'multiple' : 'single', options };
};

const readOrder = (context: QtiContext, interaction: MarkupElement): QtiBody => {
  const { right } = declaredFor(context, interaction);
  const choices = childrenOf(interaction, 'qti-simple-choice').map((choice) => choiceIn(context, choice));
  const fault = countFault(choices.length, context);
  if (fault) return fault;
  if (right.length === 0) return { code: 'nothing_correct', place: context.place };
  const missing = choices.find(({ id }) => !right.includes(id));
  const ordered = right.flatMap((key) => choices.filter(({ id }) => id === key));
  if (missing || ordered.length !== choices.length)
    return { code: 'key_unknown', key: missing?.id ?? right.join(' '), place: context.place };
  return { type: 'ordering', steps: stepsOf(ordered) };
};

const readMatch = (context: QtiContext, interaction: MarkupElement): QtiBody => {
  const { right } = declaredFor(context, interaction);
  const [lefts = [], rights = []] = childrenOf(interaction, 'qti-simple-match-set').map((set) =>
    childrenOf(set, 'qti-simple-associable-choice').map((choice) => choiceIn(context, choice)),
  );
  const fault = countFault(lefts.length, context) ?? countFault(rights.length, context);
  if (fault) return fault;
  const pairs = right.map((value) => value.split(/\s+/));
  const joined = lefts.map((left) => ({ left, right: rights.find(({ id }) => pairs.some(([a, b]) => a === left.id && b === id)) }));
  const alone = joined.find((one) => !one.right);
  if (alone) return { code: 'key_unknown', key: alone.left.id, place: context.place };
  const spare = rights.filter(({ id }) => !pairs.some(([, b]) => b === id)).map(({ text }) => text);
  return {
    type: 'matching',
    ...pairsOf(
      joined.map((one) => ({ left: one.left.text, right: one.right?.text ?? noWords, rationale: one.left.rationale })),
      spare,
    ),
  };
};

const readHottext = (context: QtiContext, interaction: MarkupElement): QtiBody => {
  const { right } = declaredFor(context, interaction);
  const passages = within(interaction, ({ name }) => name === 'qti-hottext').map((passage) => choiceIn(context, passage));
  const fault = countFault(passages.length, context);
  if (fault) return fault;
  if (right.length === 0) return { code: 'nothing_correct', place: context.place };
  return {
    type: 'annotate',
    passages: passages.map(({ id, text, rationale }, i) => ({
      key: letterAt(i),
      text,
      ...(right.includes(id) && { violation: true as const }),
      rationale,
    })),
  };
};

const readExtended = ({ root }: QtiContext, interaction: MarkupElement): QtiBody => {
  const rubrics = within(root, ({ name }) => name === 'qti-rubric-block').filter(({ attributes }) => attributes.view === 'scorer');
  const inside = (name: string) => rubrics.flatMap((block) => within(block, (element) => hasClass(element, name)));
  const number = (name: string, otherwise: number) => Number(interaction.attributes[name] ?? '') || otherwise;
  const example = inside('example')[0];
  return {
    type: 'reflection',
    length: { least: number('data-least', 80), most: number('expected-length', 300) },
    rubric: inside('criterion').map((criterion, i) => {
      const [name, ...levels] = criterion.children.filter(isElement).map(({ children }) => wordsIn(children).words);
      return { key: letterAt(i), name: name ?? noWords, levels };
    }),
    example: example ? wordsIn(example.children).words : noWords,
  };
};

/** How each kind of interaction is read; a kind that is not here is not carried. */
export const interactions: Record<string, (context: QtiContext, interaction: MarkupElement) => QtiBody> = {
  'qti-choice-interaction': readChoice,
  'qti-order-interaction': readOrder,
  'qti-match-interaction': readMatch,
  'qti-hottext-interaction': readHottext,
  'qti-extended-text-interaction': readExtended,
};
