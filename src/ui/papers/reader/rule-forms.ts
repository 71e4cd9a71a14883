import type { Node } from '@markdoc/markdoc';
import { showPartialDay } from '#i18n/dates.ts';
import { type Block, paragraph, strong, type Tone } from './book.ts';
import { addressOf, clauseAddress, clauseGrade, clauseHead, clauseIn, type Inside, labelled, type Reading } from './reading.ts';

type Form = (node: Node, reading: Reading, inside: Inside) => Block[];

const tones: Record<string, Tone> = { note: 'qing', practice: 'pine', warning: 'brick', example: 'plum' };

const objective: Form = ({ attributes }, { course, t }) => {
  const found = course?.objectives.find(({ id }) => id === attributes.id)?.text[t.locale] ?? '';
  // In English the objective goes on after the words before it.
  const words = t.locale === 'en' ? ` ${found.charAt(0).toLowerCase()}${found.slice(1)}` : `：${found}`;
  return [
    { is: 'paragraph', look: 'objective', runs: [{ text: `${attributes.id} `, bold: true }, { text: t('tags.objectiveLead') + words }] },
  ];
};

export const clauseCard = (id: string, reading: Reading): Block => {
  const found = clauseIn(reading.references, id);
  const { t } = reading;
  return {
    is: 'box',
    tone: 'qing',
    part: 'clause',
    label: null,
    title: null,
    blocks: [
      { is: 'paragraph', runs: [{ text: clauseHead(found, t), bold: true, href: clauseAddress(found, reading) }] },
      paragraph(found.clause.paraphrase[t.locale]),
      paragraph(clauseGrade(found, t), 'small'),
    ],
  };
};

const caseCard: Form = ({ attributes }, reading) => {
  const { t, references } = reading;
  const told = references.cases[String(attributes.id)];
  if (!told) throw new Error(`There is no case ${attributes.id}.`);
  const meta = [t(told.kind === 'real' ? 'tags.caseReal' : 'tags.caseComposite'), told.period, told.place?.[t.locale]]
    .filter(Boolean)
    .join(' · ');
  return [
    {
      is: 'box',
      tone: 'plum',
      part: 'case',
      label: meta,
      title: told.title[t.locale],
      blocks: [
        paragraph(told.summary[t.locale]),
        ...(told.contentNote ? [paragraph(told.contentNote[t.locale], 'small')] : []),
        { is: 'paragraph', look: 'small', runs: [{ text: t('tags.caseOpen'), href: addressOf(`/cases/${attributes.id}`, reading) }] },
      ],
    },
  ];
};

const callout: Form = ({ attributes, children }, _, inside) => [
  {
    is: 'box',
    tone: tones[String(attributes.kind)] ?? 'plain',
    part: 'callout',
    label: null,
    title: attributes.title === undefined ? null : String(attributes.title),
    blocks: inside(children),
  },
];

const figure: Form = ({ attributes }, { drawing }) => [
  {
    is: 'figure',
    svg: drawing(String(attributes.name)),
    alt: String(attributes.alt),
    caption: attributes.caption === undefined ? null : String(attributes.caption),
  },
];

const timeline: Form = ({ attributes, children }, { t }, inside) => [
  strong(String(attributes.title)),
  {
    is: 'entries',
    rows: children
      .filter(({ tag }) => tag === 'moment')
      .map(({ attributes: moment, children: told }) => ({
        term: [{ text: showPartialDay(String(moment.when), t.locale), bold: true }],
        blocks: [strong(String(moment.title)), ...inside(told)],
      })),
  },
];

/** What people say and what is the case, as a lesson and a case both have it. */
export const mythBox = (myth: string, fact: Block[], { t }: Reading): Block => ({
  is: 'box',
  tone: 'amber',
  part: 'myth',
  label: null,
  title: null,
  blocks: [
    { is: 'paragraph', runs: [{ text: labelled(t('tags.myth'), '', t), bold: true }, { text: myth }] },
    ...fact.map(
      (block, i): Block =>
        i === 0 && block.is === 'paragraph'
          ? { ...block, runs: [{ text: labelled(t('tags.fact'), '', t), bold: true }, ...block.runs] }
          : block,
    ),
  ],
});

export const ruleForms = {
  objective,
  clause: ({ attributes }, reading) => [clauseCard(String(attributes.id), reading)],
  case: caseCard,
  callout,
  figure,
  timeline,
  mythfact: ({ attributes, children }, reading, inside) => [mythBox(String(attributes.myth), inside(children), reading)],
} satisfies Record<string, Form>;
