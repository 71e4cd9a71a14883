import type { Outcome } from '../../shared/outcome.ts';
import { asRead, type FileRefused, fileRefused } from '../as-read.ts';
import type { NamedStory } from '../draft-case.ts';
import type { DraftItem } from '../draft-item.ts';
import { bankFileLimits } from '../limits.ts';
import { childOf, childrenOf, type MarkupElement, type ReadHtml, rawText } from '../markup.ts';
import type { Place } from '../place.ts';
import type { Changed, LeftOut, ReadItems } from '../remark.ts';
import { storyFrom, storyIdIn } from '../story.ts';
import { readTags } from '../tags.ts';
import { isBlank } from '../words-in.ts';
import { readCloze, readGapSelect } from './gaps.ts';
import { plainOf, wordsOf } from './text-of.ts';
import { readEssay, readMatching, readMultichoice, readOrdering } from './types.ts';

export type Context = { question: MarkupElement; place: Place; readHtml: ReadHtml; changed: Changed[] };
type Bodies = (context: Context) => Partial<DraftItem> | LeftOut;

const bodies: Record<string, Bodies> = {
  multichoice: readMultichoice,
  ordering: readOrdering,
  matching: readMatching,
  cloze: readCloze,
  multianswer: readCloze,
  gapselect: readGapSelect,
  essay: readEssay,
};

/** Reads a Moodle XML file. A question that cannot be an item is named with its line; the others are taken. */
export const readMoodle = (root: MarkupElement, file: string, readHtml: ReadHtml): Outcome<ReadItems, FileRefused> => {
  if (root.name !== 'quiz')
    return fileRefused({ code: 'not_moodle', root: root.name, place: { file, line: root.line, column: root.column } });
  const read: ReadItems = { taken: [], leftOut: [], changed: [], stories: [] };
  for (const question of childrenOf(root, 'question')) {
    const place = { file, line: question.line, column: question.column };
    const type = question.attributes.type ?? '';
    if (type === 'category') {
      read.changed.push({ code: 'category_left', category: plainOf(question, 'category'), place });
      continue;
    }
    const one = readOne({ question, place, readHtml, changed: [] }, type);
    if ('item' in one) read.taken.push({ place, ...one });
    else if ('story' in one) read.stories?.push({ place, ...one });
    else read.leftOut.push(one);
  }
  return asRead(file, read);
};

type One = { item: DraftItem; changed: Changed[] } | { story: NamedStory } | LeftOut;

const readOne = (context: Context, type: string): One => {
  const { question, place, readHtml, changed } = context;
  if (type === 'truefalse') return { code: 'true_false', place };
  if (rawText(childOf(question, 'questiontext')).length > bankFileLimits.markupLength)
    return { code: 'text_too_long', limit: bankFileLimits.textLength, place };
  const tags = childrenOf(childOf(question, 'tags') ?? question, 'tag').map((tag) => rawText(childOf(tag, 'text') ?? tag).trim());
  const { head, unknown } = readTags(tags);
  if (type === 'description') {
    const tells = storyIdIn(unknown);
    if (tells === undefined) return { code: 'no_question', place };
    return {
      story: storyFrom(wordsOf(childOf(question, 'questiontext'), readHtml).words, { id: tells, use: head.use, sources: head.sources }),
    };
  }
  const body = bodies[type]?.(context) ?? { code: 'kind_not_carried', kind: type || '?', place };
  if ('code' in body) return body as LeftOut;
  const stem = wordsOf(childOf(question, 'questiontext'), readHtml);
  const general = wordsOf(childOf(question, 'generalfeedback'), readHtml);
  // Before its second edition Moodle kept the picture of a question beside its text.
  const picture = plainOf(question, 'image');
  const left = [...stem.left, ...(picture === '' ? [] : [picture])];
  if (left.length > 0) changed.push({ code: 'media_left', names: left, place });
  if (!isBlank(general.words))
    changed.push({ code: 'feedback_left', start: (general.words['zh-CN'] || general.words.en).slice(0, 40), place });
  for (const tag of unknown) changed.push({ code: 'tag_left', tag, place });
  const id = (plainOf(question, 'idnumber') || plainOf(question, 'name')).slice(0, 80);
  return { item: { ...head, id, stem: stem.words, ...body } as DraftItem, changed };
};
