import type { NamedStory } from '../draft-case.ts';
import type { DraftItem, Words } from '../draft-item.ts';
import { markedWords } from '../marked-words.ts';
import { hasRationale, inOrder, matchOf, spareOf } from '../parts.ts';
import type { NotWritten } from '../remark.ts';
import { storiesOf, storyTag, storyText } from '../story.ts';
import { tagsOf } from '../tags.ts';
import { isBlank } from '../words-in.ts';

const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`);
const said = (words: Words): string => escaped(markedWords(words, 'moodle'));
const bracket = (text: string): string => text.replace(/[\\\]]/g, (sign) => `\\${sign}`).replace(/[\r\n]/g, ' ');

const choices = (options: readonly { text: Words; correct?: true | undefined; rationale: Words }[], sign: (correct: boolean) => string) =>
  options.map(({ text, correct, rationale }) => {
    const why = said(rationale);
    return `\t${sign(correct === true)}${said(text)}${why && `#${why}`}`;
  });

// Moodle accepts only these shares of a whole.
const shareOf = (right: number): string => ({ 1: '100', 2: '50', 3: '33.33333', 4: '25', 5: '20', 6: '16.66667' })[right] ?? '10';

const answersOf = (item: DraftItem): string[] | undefined => {
  switch (item.type) {
    case 'single':
      return choices(item.options, (correct) => (correct ? '=' : '~'));
    case 'multiple': {
      const share = shareOf(item.options.filter(({ correct }) => correct).length);
      const minus = shareOf(item.options.filter(({ correct }) => !correct).length);
      return choices(item.options, (correct) => `~%${correct ? share : `-${minus}`}%`);
    }
    case 'ordering':
      return inOrder(item).map(({ text }) => `\t${said(text)}`);
    case 'matching':
      return [
        ...item.prompts.map(({ text, match }) => `\t=${said(text)} -> ${said(matchOf(item, match) ?? { 'zh-CN': '', en: '' })}`),
        ...spareOf(item).map(({ text }) => `\t= -> ${said(text)}`),
      ];
    case 'reflection':
      return [];
    default:
      return undefined;
  }
};

const lostIn = (item: DraftItem): string[] => [
  ...((item.type === 'matching' || item.type === 'ordering') && hasRationale(item) ? ['rationale'] : []),
  ...(item.type === 'reflection'
    ? ['length', ...(item.rubric.length > 0 ? ['rubric'] : []), ...(isBlank(item.example) ? [] : ['example'])]
    : []),
];

/** A story as Moodle's descriptions are: a text without answers. */
const storyBlock = (story: NamedStory): string => {
  const tags = [storyTag(story.id), `use:${story.use}`, ...story.sources.map((source) => `source:${source}`)];
  return `// [id:${bracket(story.id)}] ${tags.map((tag) => `[tag:${bracket(tag)}]`).join(' ')}\n::${escaped(story.id)}::[html]${said(storyText(story))}\n`;
};

/** Items as one GIFT file, and what of them GIFT has no way to say. */
export const writeGift = (items: readonly DraftItem[], stories: readonly NamedStory[] = []): { text: string; notWritten: NotWritten[] } => {
  const notWritten: NotWritten[] = [];
  const blocks = items.flatMap((item) => {
    const answers = answersOf(item);
    if (!answers) {
      notWritten.push({ item: item.id, code: 'type_not_written', type: item.type });
      return [];
    }
    notWritten.push(...lostIn(item).map((part): NotWritten => ({ item: item.id, code: 'part_not_written', part })));
    const tags = tagsOf(item).map((tag) => `[tag:${bracket(tag)}]`);
    const opening = item.type === 'ordering' ? '{>ALL' : '{';
    return [
      `// [id:${bracket(item.id)}] ${tags.join(' ')}\n::${escaped(item.id).replace(/[\r\n]/g, ' ')}::[html]${said(item.stem)}${opening}\n${answers.map((line) => `${line}\n`).join('')}}\n`,
    ];
  });
  return { text: [...storiesOf(items, stories).map(storyBlock), ...blocks].join('\n'), notWritten };
};
