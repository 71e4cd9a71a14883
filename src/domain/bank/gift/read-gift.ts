import type { Outcome } from '../../shared/outcome.ts';
import { asRead, type FileRefused } from '../as-read.ts';
import type { NamedStory } from '../draft-case.ts';
import type { DraftItem } from '../draft-item.ts';
import { bankFileLimits } from '../limits.ts';
import type { ReadHtml } from '../markup.ts';
import type { Place } from '../place.ts';
import type { Changed, LeftOut, ReadItems } from '../remark.ts';
import { storyFrom, storyIdIn } from '../story.ts';
import { readTags, type Tagged } from '../tags.ts';
import { type Answered, readAnswers } from './answers.ts';
import { type Block, blocksOf, indexOfControl, isControl, lengthOf, type Mark, marksIn, placeOf, textIn, trimmed } from './marks.ts';
import { giftWords } from './words.ts';

const blank = '_____';

/** Reads a GIFT file as Moodle does: questions parted by empty lines, answers in braces. A fault in one question does not stop the others. */
export const readGift = (text: string, file: string, readHtml: ReadHtml): Outcome<ReadItems, FileRefused> => {
  const read: ReadItems = { taken: [], leftOut: [], changed: [], stories: [] };
  for (const block of blocksOf(text)) {
    if (lengthOf(block) > bankFileLimits.markupLength) {
      read.leftOut.push({ code: 'text_too_long', limit: bankFileLimits.textLength, place: { file, line: block.line } });
      continue;
    }
    const marks = trimmed(marksIn(block));
    if (marks.length === 0) continue;
    const place = placeOf(file, marks, block.line);
    const category = /^\$CATEGORY:(.*)/.exec(textIn(marks))?.[1];
    if (category !== undefined) {
      read.changed.push({ code: 'category_left', category: category.trim(), place });
      continue;
    }
    const one = readBlock(block, marks, place, readHtml);
    if ('item' in one) read.taken.push({ place, ...one });
    else if ('story' in one) read.stories?.push({ place, ...one });
    else read.leftOut.push(one);
  }
  return asRead(file, read);
};

type One = { item: DraftItem; changed: Changed[] } | { story: NamedStory } | LeftOut;

const readBlock = (block: Block, marks: Mark[], place: Place, readHtml: ReadHtml): One => {
  const { title, rest } = titled(marks);
  const opens = rest.findIndex((mark) => isControl(mark, '{'));
  const said = commentsSay(block.comments);
  const tells = storyIdIn(said.unknown);
  if (opens < 0 && tells !== undefined) {
    const { use, sources } = said.head;
    return { story: storyFrom(giftWords(textIn(rest), undefined, readHtml).words, { id: tells, use, sources }) };
  }
  const closes = rest.findIndex((mark, at) => at > opens && isControl(mark, '}'));
  if (opens < 0) return { code: rest.some((mark) => isControl(mark, '}')) ? 'braces' : 'no_question', place };
  if (closes < 0) return { code: 'braces', place: placeOf(place.file, rest.slice(opens), block.line) };

  const before = trimmed(rest.slice(0, opens));
  const after = trimmed(rest.slice(closes + 1));
  const stem = giftWords(textIn(before) + (after.length > 0 ? ` ${blank} ${textIn(after)}` : ''), undefined, readHtml);
  const { answers, general } = splitGeneral(trimmed(rest.slice(opens + 1, closes)));
  const answered: Answered | LeftOut = readAnswers(answers, { place, readHtml, format: stem.format });
  if (!('is' in answered)) return answered;

  const changed: Changed[] = [
    ...said.unknown.map((tag): Changed => ({ code: 'tag_left', tag, place })),
    ...(stem.left.length > 0 ? [{ code: 'media_left', names: stem.left, place } as const] : []),
    ...(general ? [{ code: 'feedback_left', start: general.slice(0, 40), place } as const] : []),
    ...answered.changed,
  ];
  const head = { ...said.head, id: said.id || title, stem: stem.words };
  return { item: { ...head, ...answered.is } as DraftItem, changed };
};

const titled = (marks: Mark[]): { title: string; rest: Mark[] } => {
  if (indexOfControl(marks, '::') !== 0) return { title: '', rest: marks };
  const end = indexOfControl(marks, '::', 2);
  if (end < 0) return { title: '', rest: marks.slice(2) };
  return { title: textIn(trimmed(marks.slice(2, end))).slice(0, 80), rest: trimmed(marks.slice(end + 2)) };
};

const splitGeneral = (marks: Mark[]): { answers: Mark[]; general: string } => {
  const at = indexOfControl(marks, '####');
  return at < 0 ? { answers: marks, general: '' } : { answers: trimmed(marks.slice(0, at)), general: textIn(trimmed(marks.slice(at + 4))) };
};

const longestComment = 4000;
const bracketed = /\[(id|tag):((?:\\.|[^\]\\])+)\]/g;

const commentsSay = (comments: readonly string[]): { id: string; head: Tagged; unknown: string[] } => {
  const found = [...comments.join(' ').slice(0, longestComment).matchAll(bracketed)].map(([, name, value = '']) => ({
    name,
    value: value.replace(/\\(.)/g, '$1'),
  }));
  return {
    id: found.find(({ name }) => name === 'id')?.value.slice(0, 80) ?? '',
    ...readTags(found.filter(({ name }) => name === 'tag').map(({ value }) => value)),
  };
};
