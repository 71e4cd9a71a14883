import type { Node } from '@markdoc/markdoc';
import { lines, type Step, steps } from '#domain/progress/worksheet.ts';
import { type Block, paragraph, strong } from './book.ts';
import { citationRun, clauseIn, type Inside, type Reading } from './reading.ts';

type Form = (node: Node, reading: Reading, inside: Inside) => Block[];

const isTag = (name: string) => (node: Node) => node.tag === name;

/** A question with lines to write on. */
export const toWrite = (label: string, room: number): Block[] => [paragraph(label), { is: 'room', lines: room }];

/** What opens when one's own is written: on paper it stands below, under a head that says so. */
export const afterwards = (label: string, blocks: Block[]): Block => ({
  is: 'box',
  tone: 'plum',
  part: 'work',
  label,
  title: null,
  blocks,
});

const rulesToTick = (rules: readonly string[], reading: Reading): Block => ({
  is: 'list',
  mark: 'box',
  items: rules.map((id) => [
    { is: 'paragraph', runs: [citationRun(id, undefined, reading)] },
    paragraph(clauseIn(reading.references, id).clause.paraphrase[reading.t.locale], 'small'),
  ]),
});

const given = (rules: unknown): string[] =>
  String(rules ?? '')
    .split(' ')
    .filter(Boolean);

const stepBlocks = (step: Step, rules: readonly string[], reading: Reading): Block[] => {
  const { t } = reading;
  switch (step) {
    case 'frame':
      return toWrite(t('worksheet.frame'), 2);
    case 'rules':
      return [
        ...(rules.length > 0 ? [paragraph(t('worksheet.rules')), rulesToTick(rules, reading)] : []),
        ...toWrite(t('worksheet.gap'), 2),
      ];
    case 'forecast': {
      const heads = ['do', 'who', 'what', 'when', 'odds', 'undo'] as const;
      return [
        paragraph(t('worksheet.forecast')),
        {
          is: 'table',
          caption: null,
          heads: [[], ...heads.map((head) => [{ text: t(`worksheet.${head}`) }])],
          rows: lines.map((n) => [[{ text: String(n) }], ...heads.map(() => [{ text: ' \n \n ' }])]),
          right: [],
        },
      ];
    }
    case 'self':
      return (['hope', 'against', 'evidence'] as const).flatMap((name) => toWrite(t(`worksheet.${name}`), 2));
    case 'decide':
      return (['ask', 'decision', 'record'] as const).flatMap((name) => toWrite(t(`worksheet.${name}`), name === 'ask' ? 1 : 2));
  }
};

const sensemake: Form = ({ attributes, children }, reading, inside) => {
  const { t } = reading;
  const rules = given(attributes.rules);
  const asked = steps.filter((step) => !(step === 'self' && attributes.skip === 'self'));
  const experts = children.filter(isTag('expert'));
  return [
    {
      is: 'box',
      tone: 'pine',
      part: 'work',
      label: t('worksheet.title'),
      title: String(attributes.title),
      blocks: [
        ...inside(children.filter((child) => child.tag !== 'expert')),
        ...asked.flatMap((step, i): Block[] => [
          { is: 'heading', level: 4, text: `${i + 1}　${t(`worksheet.step-${step}`)}` },
          ...stepBlocks(step, rules, reading),
        ]),
      ],
    },
    ...(experts.length === 0
      ? []
      : [
          afterwards(t('worksheet.expertFirst'), [
            paragraph(t('worksheet.expertNote'), 'small'),
            ...experts.flatMap((expert): Block[] => [
              strong(t('worksheet.expertOf', { step: t(`worksheet.step-${expert.attributes.step as Step}`) })),
              ...inside(expert.children),
            ]),
          ]),
        ]),
  ];
};

const opinionToWrite = ({ t }: Reading): Block[] => [
  paragraph(t('bench.verdict')),
  {
    is: 'list',
    mark: 'box',
    items: (['approve', 'change', 'refuse', 'unable'] as const).map((one) => [paragraph(t(`bench.verdict-${one}`))]),
  },
  ...toWrite(t('bench.good'), 1),
  {
    is: 'table',
    caption: null,
    heads: [[], ...(['place', 'lack', 'ground', 'mended'] as const).map((part) => [{ text: t(`bench.${part}`) }])],
    rows: [1, 2, 3].map((n) => [[{ text: t('bench.request', { n }) }], ...[1, 2, 3, 4].map(() => [{ text: ' \n \n ' }])]),
    right: [],
  },
  ...toWrite(t('bench.listed'), 2),
];

const reviewbench: Form = ({ attributes, children }, reading, inside) => {
  const { t } = reading;
  const [points, opinions] = [children.filter(isTag('point')), children.filter(isTag('opinion'))];
  const head = (text: string): Block => ({ is: 'heading', level: 4, text });
  return [
    {
      is: 'box',
      tone: 'pine',
      part: 'work',
      label: t('bench.title'),
      title: String(attributes.title),
      blocks: [
        head(t('bench.dossier')),
        ...inside(children.filter((child) => ![...points, ...opinions].includes(child))),
        head(t('bench.checklist')),
        paragraph(t('bench.checklistHow'), 'small'),
        rulesToTick(given(attributes.rules), reading),
        head(t('bench.mine')),
        ...opinionToWrite(reading),
      ],
    },
    afterwards(t('bench.compareFirst'), [
      paragraph(t('worksheet.expertNote'), 'small'),
      paragraph(t('bench.pointsHow'), 'small'),
      {
        is: 'list',
        mark: 'box',
        items: points.map((point) => [
          {
            is: 'paragraph',
            runs: [
              { text: String(point.attributes.label), bold: true },
              ...(point.attributes.weight === 'critical' ? [{ text: `　${t('bench.critical')}` }] : []),
            ],
          },
          ...inside(point.children),
        ]),
      },
      ...(opinions.length > 0 ? [strong(t('bench.model')), ...opinions.flatMap(({ children: words }) => inside(words))] : []),
    ]),
  ];
};

export const workForms = { sensemake, reviewbench } satisfies Record<string, Form>;
