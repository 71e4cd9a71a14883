import { type DraftItem, letters, noWords } from '../draft-item.ts';
import { childOf, childrenOf, rawText } from '../markup.ts';
import { optionsOf, pairsOf, stepsOf } from '../parts.ts';
import type { LeftOut } from '../remark.ts';
import { isBlank } from '../words-in.ts';
import type { Context } from './read-moodle.ts';
import { plainOf, wordsOf } from './text-of.ts';

type Body = Partial<DraftItem> | LeftOut;

const partsOf = ({ question, place, readHtml, changed }: Context, name: 'answer' | 'subquestion') =>
  childrenOf(question, name).map((element) => {
    const text = wordsOf(element, readHtml);
    const why = wordsOf(childOf(element, 'feedback'), readHtml);
    const at = { ...place, line: element.line, column: element.column };
    const left = [...text.left, ...why.left];
    if (left.length > 0) changed.push({ code: 'media_left', names: left, place: at });
    return { element, at, text: text.words, rationale: why.words, fraction: Number(element.attributes.fraction ?? '0') };
  });

const countFault = (count: number, { place }: Context): LeftOut | undefined =>
  count === 0
    ? { code: 'no_answers', place }
    : count > letters.length
      ? { code: 'too_many_parts', limit: letters.length, place }
      : undefined;

export const readMultichoice = (context: Context): Body => {
  const { question, place, changed } = context;
  const answers = partsOf(context, 'answer');
  const fault = countFault(answers.length, context);
  if (fault) return fault;
  const isSingle = /^(true|1)$/.test(plainOf(question, 'single') || 'true');
  for (const { fraction, at } of isSingle ? answers : [])
    if (fraction > 0 && fraction < 99) changed.push({ code: 'partial_credit', share: fraction / 100, place: at });
  const rights = answers.filter(({ fraction }) => (isSingle ? fraction >= 99 : fraction > 0));
  if (rights.length === 0) return { code: 'nothing_correct', place };
  if (!isSingle && new Set(rights.map(({ fraction }) => fraction)).size > 1) changed.push({ code: 'weights_left', place });
  const options = optionsOf(answers.map((one) => ({ text: one.text, rationale: one.rationale, correct: rights.includes(one) })));
  return { type: isSingle ? 'single' : 'multiple', options };
};

/** The fraction of an answer is its place; where fractions say nothing, the order of the file does. */
export const readOrdering = (context: Context): Body => {
  const answers = partsOf(context, 'answer');
  const fault = countFault(answers.length, context);
  if (fault) return fault;
  const isPlaced = new Set(answers.map(({ fraction }) => fraction)).size === answers.length;
  const ordered = isPlaced ? [...answers].sort((a, b) => a.fraction - b.fraction) : answers;
  return { type: 'ordering', steps: stepsOf(ordered) };
};

export const readMatching = (context: Context): Body => {
  const pairs = partsOf(context, 'subquestion').map((one) => {
    const answer = childOf(one.element, 'answer');
    return {
      left: one.text,
      right: wordsOf(answer && { ...answer, attributes: { format: 'html' } }, context.readHtml).words,
      rationale: noWords,
    };
  });
  const fault = countFault(pairs.length, context);
  if (fault) return fault;
  const spare = pairs.filter(({ left }) => isBlank(left)).map(({ right }) => right);
  return {
    type: 'matching',
    ...pairsOf(
      pairs.filter(({ left }) => !isBlank(left)),
      spare,
    ),
  };
};

export const readEssay = ({ question, readHtml }: Context): Body => {
  const limit = (name: string, otherwise: number) => {
    const found = Number(rawText(childOf(question, name)).trim());
    return Number.isInteger(found) && found > 0 ? found : otherwise;
  };
  return {
    type: 'reflection',
    length: { least: limit('minwordlimit', 80), most: limit('maxwordlimit', 300) },
    rubric: [],
    example: wordsOf(childOf(question, 'graderinfo'), readHtml).words,
  };
};
