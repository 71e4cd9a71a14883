import { reasonsOf } from '#domain/assessment/reasons.ts';
import { inLocale, type ShownItem, showItem } from '#domain/assessment/shown-item.ts';
import type { Item } from '#domain/content/item.ts';
import { gapsIn } from '#domain/content/items/cloze.ts';
import { ratings } from '#domain/content/items/rating.ts';
import type { Translate } from '#i18n/t.ts';
import { verdictWords } from '../../exam/verdict-words.ts';
import { type Block, type ListMark, paragraph, type Runs, strong } from './book.ts';
import { addressOf, citationRun, labelled, type Reading } from './reading.ts';

const listOf = (mark: ListMark, texts: readonly { text: string }[]): Block => ({
  is: 'list',
  mark,
  items: texts.map(({ text }) => [paragraph(text)]),
});

const ratingsOf = (t: Translate): Block => paragraph(ratings.map((rating) => `□ ${t(`answer.rating${rating}`)}`).join('　'), 'small');

const numbered = (text: string): string => gapsIn(text).reduce((sum, key, i) => sum.replace(`[[${key}]]`, `（${i + 1}）＿＿＿＿`), text);

/** A question as it is put: it holds nothing that tells what is right. */
const putBlocks = (shown: ShownItem<string>, t: Translate): Block[] => {
  switch (shown.type) {
    case 'single':
      return [listOf('letter', shown.options)];
    case 'multiple':
      return [listOf('box', shown.options)];
    case 'ordering':
      return [listOf('box', shown.steps)];
    case 'matching':
      return [listOf('number', shown.prompts), listOf('letter', shown.matches)];
    case 'cloze':
      return [
        paragraph(numbered(shown.text)),
        ...shown.gaps.flatMap(({ options }, i): Block[] => [
          paragraph(`${t('answer.gap', { n: i + 1 })}　${options.map(({ text }) => `□ ${text}`).join('　')}`, 'small'),
        ]),
      ];
    case 'judgement':
      return [{ is: 'list', mark: 'number', items: shown.actions.map(({ text }) => [paragraph(text), ratingsOf(t)]) }];
    case 'annotate':
      return [listOf('box', shown.passages)];
    case 'reflection':
      return [
        paragraph(
          `${t('answer.readFor', { criteria: shown.criteria.map(({ text }) => text).join(t('answer.comma')) })} ${t('answer.length', shown.length)}`,
          'small',
        ),
        { is: 'room', lines: 6 },
      ];
  }
};

const sourcesOf = (sources: readonly string[], reading: Reading): Block => {
  const { t, references } = reading;
  const runs = sources.map((source): Runs[number] => {
    const [kind, id = ''] = source.split(':');
    if (kind === 'clause') return citationRun(id, undefined, reading);
    if (kind === 'case') return { text: references.cases[id]?.title[t.locale] ?? id, href: addressOf(`/cases/${id}`, reading) };
    return { text: references.evidence.find((one) => one.id === id)?.title[t.locale] ?? id, href: addressOf(`/evidence#${id}`, reading) };
  });
  const between = t.locale === 'en' ? '; ' : '；';
  return {
    is: 'paragraph',
    look: 'small',
    runs: [{ text: labelled(t('tags.sources'), '', t) }, ...runs.flatMap((run, i): Runs => (i > 0 ? [{ text: between }, run] : [run]))],
  };
};

/** The key of a practice question with the reason of each part: for whoever teaches. */
const keyBox = (item: Item, { t }: Reading): Block => ({
  is: 'box',
  tone: 'plum',
  part: 'key',
  label: t('readers.key'),
  title: null,
  blocks: [
    ...(item.type === 'judgement' && !item.panel ? [paragraph(t('answer.noPanel'), 'small')] : []),
    ...reasonsOf(item, undefined).map((reason, i): Block => {
      const letter = item.type === 'single' ? `${String.fromCharCode(65 + i)} ` : '';
      const words = item.type === 'single' ? '' : `${reason.text[t.locale]} — `;
      return {
        is: 'paragraph',
        runs: [{ text: `${letter}${words}${verdictWords(reason, item.type, t)}`, bold: true }, { text: `　${reason.rationale[t.locale]}` }],
      };
    }),
    ...(item.type === 'reflection' ? [strong(t('answer.oneWay')), paragraph(item.example[t.locale])] : []),
  ],
});

/** A practice question on paper; in the edition for whoever teaches its key stands below it. */
export const checkBlocks = (item: Item, reading: Reading): Block[] => {
  const { t, edition, references } = reading;
  if (item.use !== 'practice') throw new Error(`${item.id} is no practice question, and nothing else goes into a reader.`);
  const shown = inLocale(showItem(item), t.locale);
  const story = item.vignette === undefined ? undefined : references.stories[item.vignette];
  return [
    {
      is: 'box',
      tone: 'qing',
      part: 'check',
      label: t('readers.question'),
      title: null,
      blocks: [
        ...(story ? [strong(story.title[t.locale]), ...story.text[t.locale].split(/\n\s*\n/).map((text) => paragraph(text))] : []),
        strong(shown.stem),
        ...(item.type === 'single' ? [] : [paragraph(t(`answer.how-${item.type}`), 'small')]),
        ...putBlocks(shown, t),
        sourcesOf(item.sources, reading),
        ...(edition === 'teacher' ? [keyBox(item, reading)] : []),
      ],
    },
  ];
};
