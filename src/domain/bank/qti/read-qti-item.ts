import type { DraftItem } from '../draft-item.ts';
import { childOf, type MarkupElement, type MarkupNode, replaced, within } from '../markup.ts';
import type { Place } from '../place.ts';
import type { Changed, LeftOut } from '../remark.ts';
import { readTags } from '../tags.ts';
import { isBlank, wordsIn } from '../words-in.ts';
import { declaredIn } from './declared.ts';
import { interactions, isFeedback, type QtiContext } from './interactions.ts';
import { readInlineChoices } from './read-inline-choices.ts';

const isInteraction = ({ name }: MarkupElement) => name.startsWith('qti-') && name.endsWith('-interaction');

/** One QTI 3.0 item. What asks in a way the platform does not is named and left out. */
export const readQtiItem = (
  root: MarkupElement,
  place: Place,
  { tags, storyAt }: { tags: readonly string[]; storyAt: (href: string) => string | undefined },
): { item: DraftItem; changed: Changed[] } | LeftOut => {
  const body = childOf(root, 'qti-item-body');
  if (!body) return { code: 'no_question', place };
  const found = within(body, isInteraction);
  const [first] = found;
  if (!first) return { code: 'no_question', place };
  const context: QtiContext = { root, body, place, declared: declaredIn(root), changed: [] };
  const { changed } = context;
  const inline = found.every(({ name }) => name === 'qti-inline-choice-interaction');
  if (found.length > 1 && !inline)
    return { code: 'kind_not_carried', kind: found.map(({ name }) => name).join(' + '), place: at(place, first) };

  const read = inline ? readInlineChoices(context, found) : interactions[first.name]?.(context, first);
  if (!read) return { code: 'kind_not_carried', kind: first.name, place: at(place, first) };
  if ('code' in read) return read as LeftOut;
  const stem = inline ? { words: read.stem ?? wordsIn([]).words, left: [] } : stemOf(body, first);
  const { head, unknown } = readTags(tags);
  for (const tag of unknown) changed.push({ code: 'tag_left', tag, place });
  if (stem.left.length > 0) changed.push({ code: 'media_left', names: stem.left, place });
  for (const reference of within(root, ({ name }) => name === 'qti-assessment-stimulus-ref')) {
    const story = storyAt(reference.attributes.href ?? '');
    if (story !== undefined && (head.vignette ?? story) === story) head.vignette = story;
    else changed.push({ code: 'resource_left', name: reference.attributes.href ?? '', place: at(place, reference) });
  }
  return { item: { ...head, id: (root.attributes.identifier ?? '').slice(0, 80), stem: stem.words, ...read } as DraftItem, changed };
};

export const at = (place: Place, { line, column }: MarkupElement): Place => ({ ...place, line, column });

/** Where passages stand in a running text, that text with the passages in brackets: by themselves nobody could judge them. */
const runningText = (interaction: MarkupElement): readonly MarkupNode[] => {
  const inText = (passage: (hottext: MarkupElement) => readonly MarkupNode[]) =>
    replaced(interaction.children, (element) =>
      element.name === 'qti-prompt' ? [] : element.name === 'qti-hottext' ? passage(element) : undefined,
    );
  if (interaction.name !== 'qti-hottext-interaction' || isBlank(wordsIn(inText(() => [])).words)) return [];
  return inText(({ children }) => ['[', ...replaced(children, (element) => (isFeedback(element) ? [] : undefined)), ']']);
};

/** What is asked: the text around the interaction and its prompt. */
const stemOf = (body: MarkupElement, interaction: MarkupElement) => {
  const prompt = childOf(interaction, 'qti-prompt');
  const nodes = replaced(body.children, (element) => {
    if (element === interaction) return [...(prompt ? [{ ...prompt, name: 'p' }] : []), ...runningText(interaction)];
    return element.name === 'qti-rubric-block' || element.name.startsWith('qti-feedback') ? [] : undefined;
  });
  return wordsIn(nodes);
};
