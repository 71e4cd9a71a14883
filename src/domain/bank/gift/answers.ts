import { type DraftItem, type DraftOf, letters, noWords } from '../draft-item.ts';
import type { ReadHtml } from '../markup.ts';
import { optionsOf, pairsOf, type ReadPart, stepsOf } from '../parts.ts';
import type { Place } from '../place.ts';
import type { Changed, LeftOut } from '../remark.ts';
import { indexOfControl, isControl, type Mark, placeOf, textIn, trimmed } from './marks.ts';
import { type Format, giftWords } from './words.ts';

type Body<T extends DraftItem> = T extends DraftItem
  ? Omit<T, 'id' | 'use' | 'objective' | 'bloom' | 'vignette' | 'stem' | 'sources'>
  : never;
export type Answered = { is: Body<DraftItem>; changed: Changed[] };
type Given = { place: Place; readHtml: ReadHtml; format: Format };

/** What stands in the braces of a question, which decides what kind of question it is. */
export const readAnswers = (marks: Mark[], given: Given): Answered | LeftOut => {
  const { place } = given;
  if (marks.length === 0)
    return { is: { type: 'reflection', length: { least: 80, most: 300 }, rubric: [], example: noWords }, changed: [] };
  if (isControl(marks[0], '#')) return { code: 'kind_not_carried', kind: 'numerical', place };
  if (marks[0]?.char === '>') return orderingOf(marks, given);
  const has = (char: string) => marks.some((mark) => isControl(mark, char));
  if (has('~')) return choiceOf(marks, given, has('=') ? 'single' : 'multiple');
  if (has('=') && textIn(marks).includes('->')) return matchingOf(marks, given);
  const beforeFeedback = textIn(trimmed(marks.slice(0, marks.findIndex((mark) => isControl(mark, '#')) >>> 0)));
  if (/^(T|TRUE|F|FALSE)$/.test(beforeFeedback)) return { code: 'true_false', place };
  return { code: 'kind_not_carried', kind: 'shortanswer', place };
};

const splitAt = (marks: Mark[], signs: readonly string[]): Mark[][] => {
  const parts: Mark[][] = [];
  for (const mark of marks) {
    if (signs.some((sign) => isControl(mark, sign)) || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(mark);
  }
  return parts.filter((part) => textIn(part).trim() !== '');
};

const tooMany = (count: number, place: Place): LeftOut | undefined =>
  count > letters.length ? { code: 'too_many_parts', limit: letters.length, place } : undefined;

const answerOf = (marks: Mark[], { readHtml, format }: Given) => {
  const at = indexOfControl(marks, '#');
  const text = giftWords(textIn(trimmed(at < 0 ? marks : marks.slice(0, at))), format, readHtml);
  const why = at < 0 ? undefined : giftWords(textIn(trimmed(marks.slice(at + 1))), format, readHtml);
  return { text: text.words, rationale: why?.words ?? noWords, left: [...text.left, ...(why?.left ?? [])] };
};

const choiceOf = (marks: Mark[], given: Given, type: 'single' | 'multiple'): Answered | LeftOut => {
  const changed: Changed[] = [];
  const shares: number[] = [];
  const parts: ReadPart[] = [];
  const answers = splitAt(marks, ['~', '=']);
  const over = tooMany(answers.length, given.place);
  if (over) return over;
  for (const answer of answers) {
    const place = placeOf(given.place.file, answer, given.place.line ?? 1);
    const sign = answer[0]?.char ?? '';
    if (!isControl(answer[0], '~') && !isControl(answer[0], '=')) return { code: 'bad_answer', answer: textIn(answer).slice(0, 40), place };
    let rest = trimmed(answer.slice(1));
    // `=~` is a right answer written twice over; Moodle takes it for an empty one.
    if (rest.length === 0) return { code: 'bad_answer', answer: sign, place };
    const weight = /^%(-?\d{1,3}(?:\.\d+)?)%/.exec(textIn(rest.slice(0, 12)));
    if (weight) rest = trimmed(rest.slice(weight[0].length));
    const share = weight ? Number(weight[1]) / 100 : sign === '=' ? 1 : 0;
    const { text, rationale, left } = answerOf(rest, given);
    if (left.length > 0) changed.push({ code: 'media_left', names: left, place });
    if (type === 'single' && share > 0 && share < 1) changed.push({ code: 'partial_credit', share, place });
    shares.push(share);
    parts.push({ text, rationale, correct: type === 'single' ? share === 1 : share > 0 });
  }
  if (!parts.some(({ correct }) => correct)) return { code: 'nothing_correct', place: given.place };
  if (type === 'multiple' && new Set(shares.filter((share) => share > 0)).size > 1)
    changed.push({ code: 'weights_left', place: given.place });
  return { is: { type, options: optionsOf(parts) } as DraftOf<'single' | 'multiple'>, changed };
};

const matchingOf = (marks: Mark[], given: Given): Answered | LeftOut => {
  const answers = splitAt(marks, ['=']);
  const over = tooMany(answers.length, given.place);
  if (over) return over;
  const pairs: Parameters<typeof pairsOf>[0][number][] = [];
  const spare: Parameters<typeof pairsOf>[1][number][] = [];
  const changed: Changed[] = [];
  for (const answer of answers) {
    const place = placeOf(given.place.file, answer, given.place.line ?? 1);
    const text = textIn(answer.slice(1));
    const at = text.indexOf('->');
    if (at < 0) return { code: 'bad_answer', answer: text.trim().slice(0, 40), place };
    const left = giftWords(text.slice(0, at), given.format, given.readHtml);
    const right = giftWords(text.slice(at + 2), given.format, given.readHtml);
    const media = [...left.left, ...right.left];
    if (media.length > 0) changed.push({ code: 'media_left', names: media, place });
    if (text.slice(0, at).trim() === '') spare.push(right.words);
    else pairs.push({ left: left.words, right: right.words, rationale: noWords });
  }
  return { is: { type: 'matching', ...pairsOf(pairs, spare) }, changed };
};

/** Moodle's ordering questions: `{>ALL …` and then one step a line, in the right order. */
const orderingOf = (marks: Mark[], given: Given): Answered | LeftOut => {
  const [, ...lines] = textIn(marks).split('\n');
  const steps = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (steps.length === 0) return { code: 'no_answers', place: given.place };
  const over = tooMany(steps.length, given.place);
  if (over) return over;
  const read = steps.map((step) => giftWords(step, given.format, given.readHtml));
  const left = read.flatMap((one) => one.left);
  return {
    is: { type: 'ordering', steps: stepsOf(read.map(({ words }) => ({ text: words, rationale: noWords }))) },
    changed: left.length > 0 ? [{ code: 'media_left', names: left, place: given.place }] : [],
  };
};
