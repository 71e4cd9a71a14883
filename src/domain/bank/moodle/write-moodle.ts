import type { NamedStory } from '../draft-case.ts';
import type { DraftItem, DraftOf, Words } from '../draft-item.ts';
import { noWords } from '../draft-item.ts';
import { escapeXml, markedWords } from '../marked-words.ts';
import { hasRationale, inOrder, matchOf, spareOf } from '../parts.ts';
import type { NotWritten } from '../remark.ts';
import { storiesOf, storyTag, storyText } from '../story.ts';
import { tagsOf } from '../tags.ts';

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const html = (name: string, words: Words): string => `<${name} format="html"><text>${cdata(markedWords(words, 'moodle'))}</text></${name}>`;

const answer = (fraction: string, text: Words, rationale: Words): string =>
  `<answer fraction="${fraction}" format="html"><text>${cdata(markedWords(text, 'moodle'))}</text>${html('feedback', rationale)}</answer>`;

// Moodle refuses a share that is not on its own list, which has seven decimals.
const shareOf = (count: number): string => String(Number((100 / Math.max(1, count)).toFixed(5)));

const choices = (item: DraftOf<'single' | 'multiple'>): string[] => {
  const right = item.options.filter(({ correct }) => correct).length;
  const wrong = item.options.length - right;
  const fraction = (correct: boolean) => {
    if (item.type === 'single') return correct ? '100' : '0';
    return correct ? shareOf(right) : `-${shareOf(wrong)}`;
  };
  return [
    `<single>${item.type === 'single'}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    ...item.options.map(({ text, correct, rationale }) => answer(fraction(correct === true), text, rationale)),
  ];
};

const pair = (left: Words, right: Words): string =>
  `<subquestion format="html"><text>${cdata(markedWords(left, 'moodle'))}</text><answer><text>${cdata(markedWords(right, 'moodle'))}</text></answer></subquestion>`;

/** Gaps by number: the choices of all gaps stand in one list, those of a gap in its group. */
const gapSelect = (item: DraftOf<'cloze'>): { text: string; parts: string[] } => {
  const listed = item.gaps.flatMap(({ key, options }, group) => options.map((option) => ({ ...option, group: group + 1, gap: key })));
  const numberOf = (gap: string) => listed.findIndex((one) => one.gap === gap && one.correct) + 1;
  return {
    text: `<div class="stem">${markedWords(item.stem, 'moodle')}</div>${markedWords(item.text, 'moodle').replace(/\[\[([a-l])\]\]/g, (_, gap) => `[[${numberOf(gap)}]]`)}`,
    parts: listed.map(
      ({ text, group }) => `<selectoption><text>${cdata(markedWords(text, 'moodle'))}</text><group>${group}</group></selectoption>`,
    ),
  };
};

type Written = { type: string; text?: string; parts: string[] };

const writtenAs = (item: DraftItem): Written | undefined => {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { type: 'multichoice', parts: choices(item) };
    case 'ordering':
      return { type: 'ordering', parts: inOrder(item).map(({ text }, i) => answer(String(i + 1), text, noWords)) };
    case 'matching':
      return {
        type: 'matching',
        parts: [
          ...item.prompts.map(({ text, match }) => pair(text, matchOf(item, match) ?? noWords)),
          ...spareOf(item).map(({ text }) => pair(noWords, text)),
        ],
      };
    case 'cloze':
      return { type: 'gapselect', ...gapSelect(item) };
    case 'reflection':
      return {
        type: 'essay',
        parts: [
          `<minwordlimit>${item.length.least}</minwordlimit>`,
          `<maxwordlimit>${item.length.most}</maxwordlimit>`,
          html('graderinfo', item.example),
        ],
      };
    default:
      return undefined;
  }
};

const lostIn = (item: DraftItem): string[] => [
  ...((item.type === 'matching' || item.type === 'ordering' || item.type === 'cloze') && hasRationale(item) ? ['rationale'] : []),
  ...(item.type === 'reflection' && item.rubric.length > 0 ? ['rubric'] : []),
];

const tagged = (tags: readonly string[]): string =>
  `<tags>${tags.map((tag) => `<tag><text>${escapeXml(tag)}</text></tag>`).join('')}</tags>`;

const description = (story: NamedStory): string =>
  [
    '<question type="description">',
    `<name><text>${escapeXml(story.id)}</text></name>`,
    html('questiontext', storyText(story)),
    `<idnumber>${escapeXml(story.id)}</idnumber>`,
    `${tagged([storyTag(story.id), `use:${story.use}`, ...story.sources.map((source) => `source:${source}`)])}\n  </question>`,
  ].join('\n    ');

/** Items as one Moodle XML file, and what of them it has no place for. */
export const writeMoodle = (
  items: readonly DraftItem[],
  stories: readonly NamedStory[] = [],
): { text: string; notWritten: NotWritten[] } => {
  const notWritten: NotWritten[] = [];
  const questions = items.flatMap((item) => {
    const written = writtenAs(item);
    if (!written) {
      notWritten.push({ item: item.id, code: 'type_not_written', type: item.type });
      return [];
    }
    notWritten.push(...lostIn(item).map((part): NotWritten => ({ item: item.id, code: 'part_not_written', part })));
    const lines = [
      `<question type="${written.type}">`,
      `<name><text>${escapeXml(item.id)}</text></name>`,
      `<questiontext format="html"><text>${cdata(written.text ?? markedWords(item.stem, 'moodle'))}</text></questiontext>`,
      `<idnumber>${escapeXml(item.id)}</idnumber>`,
      ...written.parts,
      tagged(tagsOf(item)),
    ];
    return [`${lines.join('\n    ')}\n  </question>`];
  });
  const all = [...storiesOf(items, stories).map(description), ...questions];
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n  ${all.join('\n  ')}\n</quiz>\n`, notWritten };
};
