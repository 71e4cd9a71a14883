import type { Node } from '@markdoc/markdoc';
import { brier, confidences } from '#domain/content/calibration.ts';
import { consentElements } from '#domain/content/consent.ts';
import { type Block, paragraph, plain, strong } from './book.ts';
import type { Inside, Reading } from './reading.ts';
import { afterwards, toWrite } from './work-forms.ts';

type Form = (node: Node, reading: Reading, inside: Inside) => Block[];
type Marked = { text: string; verdict: 'problem' | 'open' | 'fine'; weight?: string; issue?: 'vague'; fix?: string };

const isTag = (name: string) => (node: Node) => node.tag === name;

/** The tags of a name among nodes; one written on the line of a paragraph counts as standing alone. */
const standing = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => (node.tag === name ? [node] : node.type === 'paragraph' ? [...node.walk()].filter(isTag(name)) : []));

const withoutAny = (nodes: readonly Node[], names: readonly string[]): Node[] =>
  nodes.filter((node) => !names.some((name) => standing([node], name).length > 0));

const marks = { problem: '×', open: '△', fine: '○' } as const;

const verdict = (passage: Node, { t }: Reading, inside: Inside): Block[] => {
  const told = passage.attributes as Marked;
  const said = [
    `${marks[told.verdict]} ${t(`marking.verdict-${told.verdict}`)}`,
    ...(told.issue ? [t(`marking.issue-${told.issue}`)] : []),
    ...(told.weight ? [t('marking.critical')] : []),
  ].join(' · ');
  return [
    paragraph(told.text),
    strong(said),
    ...inside(passage.children),
    ...(told.fix ? [{ is: 'paragraph' as const, runs: [{ text: `${t('marking.fix')}　`, bold: true as const }, { text: told.fix }] }] : []),
  ];
};

const marking =
  (kind: 'annotate' | 'consentcritique'): Form =>
  (node, reading, inside) => {
    const { t } = reading;
    const { attributes, children } = node;
    const [passages, lacks] = [standing(children, 'passage'), standing(children, 'lack')];
    const first = children.findIndex((child) => standing([child], 'passage').length > 0);
    const before = first < 0 ? children : children.slice(0, first);
    const after = withoutAny(
      children.filter((child) => !before.includes(child)),
      ['passage', 'lack'],
    );
    const easy = attributes.form === 'easy';
    return [
      {
        is: 'box',
        tone: 'pine',
        part: 'work',
        label: t(kind === 'annotate' ? 'marking.annotate' : 'marking.critique'),
        title: String(attributes.title),
        blocks: [
          ...inside(before),
          { is: 'list', mark: 'box', items: passages.map(({ attributes: { text } }) => [paragraph(String(text))]) },
          ...(kind === 'annotate'
            ? []
            : ([
                strong(t('marking.stepLack')),
                {
                  is: 'list',
                  mark: 'box',
                  items: consentElements.map((element) => [
                    paragraph(easy ? t(`marking.ask-${element}`) : t(`marking.element-${element}`)),
                  ]),
                },
                ...(easy ? [] : toWrite(t('marking.stepWrite'), 3)),
              ] satisfies Block[])),
        ],
      },
      afterwards(t(kind === 'annotate' ? 'marking.compare' : 'marking.compareExpert'), [
        { is: 'list', mark: 'number', items: passages.map((passage) => verdict(passage, reading, inside)) },
        ...(lacks.length > 0 ? [strong(t('marking.lacking'))] : []),
        ...lacks.flatMap((lack): Block[] => [
          strong(t(`marking.element-${lack.attributes.element as 'purpose'}`)),
          ...inside(lack.children),
        ]),
        ...inside(after),
      ]),
    ];
  };

const scored = (confidence: number, hit: 'hit' | 'miss') => brier({ confidence: confidence / 100, hit: hit === 'hit' }).toFixed(2);

const labelquiz: Form = ({ attributes, children }, { t }, inside) => {
  const works = children.filter(isTag('specimen'));
  const rest = children.filter((child) => child.tag !== 'specimen' && child.tag !== 'labelling');
  const labels = children.filter(isTag('labelling'));
  const guess = `□ ${t('labelQuiz.generated')}　□ ${t('labelQuiz.drawn')}　${t('labelQuiz.sure')}：＿＿％`;
  return [
    {
      is: 'box',
      tone: 'pine',
      part: 'work',
      label: t('labelQuiz.title'),
      title: String(attributes.title),
      blocks: [
        ...inside(rest),
        ...works.flatMap((work, i): Block[] => [
          strong(t('labelQuiz.work', { n: i + 1 })),
          ...inside(work.children.filter((child) => child.tag !== 'origin')),
          paragraph(guess, 'small'),
        ]),
        ...(labels.length > 0 ? [strong(t('labelQuiz.labels'))] : []),
        ...labels.flatMap((label): Block[] => [
          paragraph(String(label.attributes.ask)),
          paragraph((['explicit', 'implicit', 'forbidden'] as const).map((one) => `□ ${t(`labelQuiz.${one}`)}`).join('　'), 'small'),
        ]),
      ],
    },
    afterwards(t('labelQuiz.origin'), [
      ...works.flatMap((work, i): Block[] => [
        strong(`${t('labelQuiz.work', { n: i + 1 })}　${t('labelQuiz.is', { answer: t(`labelQuiz.${work.attributes.made as 'drawn'}`) })}`),
        ...work.children.filter(isTag('origin')).flatMap(({ children: words }) => inside(words)),
      ]),
      ...labels.flatMap((label): Block[] => [
        strong(`${label.attributes.ask}　${t(`labelQuiz.${label.attributes.answer as 'explicit'}`)}`),
        ...inside(label.children),
      ]),
      {
        is: 'table',
        caption: t('labelQuiz.byHand'),
        heads: [plain(t('labelQuiz.band')), ...confidences.map((confidence) => plain(`${confidence}%`))],
        rows: [
          [plain(t('labelQuiz.ifHit')), ...confidences.map((confidence) => plain(scored(confidence, 'hit')))],
          [plain(t('labelQuiz.ifMiss')), ...confidences.map((confidence) => plain(scored(confidence, 'miss')))],
        ],
        right: confidences.map((_, i) => i + 1),
      },
    ]),
  ];
};

export const documentForms = {
  annotate: marking('annotate'),
  consentcritique: marking('consentcritique'),
  labelquiz,
} satisfies Record<string, Form>;
