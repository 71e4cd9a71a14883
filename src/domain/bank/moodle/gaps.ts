import { type DraftItem, type DraftOption, letterAt, letters, noWords } from '../draft-item.ts';
import { childOf, childrenOf, hasClass, isElement, type MarkupNode, type ReadHtml, rawText } from '../markup.ts';
import { optionsOf, type ReadPart } from '../parts.ts';
import type { LeftOut } from '../remark.ts';
import { wordsIn } from '../words-in.ts';
import type { Context } from './read-moodle.ts';

type Body = Partial<DraftItem> | LeftOut;

/** Moodle's select-missing-words questions: `[[n]]` takes the nth choice, and offers all of its group. */
export const readGapSelect = ({ question, place, readHtml }: Context): Body => {
  const choices = childrenOf(question, 'selectoption').map((element) => ({
    text: wordsIn(readHtml(rawText(childOf(element, 'text')))).words,
    group: rawText(childOf(element, 'group')).trim(),
  }));
  const text = rawText(childOf(childOf(question, 'questiontext') ?? question, 'text'));
  const numbers = [...new Set([...text.matchAll(/\[\[(\d+)\]\]/g)].map(([, number]) => Number(number)))];
  const unknown = numbers.find((number) => !choices[number - 1]);
  if (unknown !== undefined) return { code: 'bad_answer', answer: `[[${unknown}]]`, place };
  if (numbers.length === 0) return { code: 'no_answers', place };
  if (numbers.length > letters.length) return { code: 'too_many_parts', limit: letters.length, place };
  const gaps = numbers.map((number, i) => {
    const right = choices[number - 1];
    const offered = choices.filter(({ group }) => group === right?.group);
    const parts = offered.map((choice): ReadPart => ({ text: choice.text, correct: choice === right, rationale: noWords }));
    return { key: letterAt(i), options: optionsOf(parts.slice(0, letters.length)) };
  });
  const lettered = text.replace(/\[\[(\d+)\]\]/g, (_, number) => `[[${letterAt(numbers.indexOf(Number(number)))}]]`);
  const nodes = readHtml(lettered);
  const isStem = (node: MarkupNode) => isElement(node) && hasClass(node, 'stem');
  return { type: 'cloze', text: wordsIn(nodes.filter((node) => !isStem(node))).words, stem: wordsIn(nodes.filter(isStem)).words, gaps };
};

const embedded = /\{(\d*):([A-Z_]+):((?:\\.|[^}\\])*)\}/g;
const choiceKinds = /^(MULTICHOICE|MC)(_?[VHS]{1,2})?$/;

/** Moodle's embedded-answers questions, as far as each gap offers choices. */
export const readCloze = ({ question, place, readHtml }: Context): Body => {
  const text = rawText(childOf(childOf(question, 'questiontext') ?? question, 'text'));
  const gaps: { key: string; options: DraftOption[] }[] = [];
  const found = [...text.matchAll(embedded)];
  const other = found.find(([, , kind = '']) => !choiceKinds.test(kind));
  if (other) return { code: 'kind_not_carried', kind: `cloze ${other[2]}`, place };
  if (found.length === 0) return { code: 'no_answers', place };
  if (found.length > letters.length) return { code: 'too_many_parts', limit: letters.length, place };
  for (const [whole, , , answers = ''] of found) {
    const options = clozeOptions(answers, readHtml);
    if (options.length === 0) return { code: 'bad_answer', answer: whole.slice(0, 40), place };
    if (!options.some(({ correct }) => correct)) return { code: 'nothing_correct', place };
    gaps.push({ key: letterAt(gaps.length), options: options.slice(0, letters.length) });
  }
  let at = 0;
  const lettered = text.replace(embedded, () => `[[${letterAt(at++)}]]`);
  return { type: 'cloze', text: wordsIn(readHtml(lettered)).words, stem: noWords, gaps };
};

const clozeOptions = (answers: string, readHtml: ReadHtml): DraftOption[] => {
  const parts = answers.match(/(?:\\.|[^~\\])+/g) ?? [];
  return optionsOf(
    parts.map((part): ReadPart => {
      const [, weight = '', rest = ''] = /^\s*(=|%-?\d+(?:\.\d+)?%)?([\s\S]*)$/.exec(part) ?? [];
      const [text = '', why = ''] = rest.match(/(?:\\.|[^#\\])+/g) ?? [];
      const read = (raw: string) => wordsIn(readHtml(raw.replace(/\\(.)/g, '$1'))).words;
      return { text: read(text), rationale: read(why), correct: weight === '=' || Number(weight.replaceAll('%', '')) === 100 };
    }),
  );
};
