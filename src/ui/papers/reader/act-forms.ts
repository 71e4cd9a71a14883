import type { Node } from '@markdoc/markdoc';
import { type Block, paragraph, strong } from './book.ts';
import { checkBlocks } from './check-blocks.ts';
import type { Inside, Reading } from './reading.ts';

type Form = (node: Node, reading: Reading, inside: Inside) => Block[];

const isTag = (name: string) => (node: Node) => node.tag === name;

const who = (attributes: Node['attributes'], { t }: Reading): Block[] =>
  attributes.who === undefined ? [] : [paragraph(t('tags.who', { who: String(attributes.who) }), 'small')];

const check: Form = ({ attributes }, reading) => {
  const item = reading.practice.get(String(attributes.item));
  if (!item) throw new Error(`There is no practice item ${attributes.item}.`);
  return checkBlocks(item, reading);
};

const dilemma: Form = ({ attributes, children }, reading, inside) => {
  const choices = children.filter(isTag('choice'));
  const [first, last] = [children.findIndex(isTag('choice')), children.findLastIndex(isTag('choice'))];
  return [
    {
      is: 'box',
      tone: 'amber',
      part: 'dilemma',
      label: reading.t('tags.dilemma'),
      title: String(attributes.title),
      blocks: [
        ...inside(children.slice(0, first < 0 ? children.length : first)),
        {
          is: 'list',
          mark: 'letter',
          items: choices.map((choice) => [
            strong(String(choice.attributes.label)),
            ...inside(choice.children),
            ...who(choice.attributes, reading),
          ]),
        },
        ...inside(last < 0 ? [] : children.slice(last + 1)),
      ],
    },
  ];
};

const branches: Form = ({ attributes, children }, reading, inside) => {
  const { t } = reading;
  const scenes = children.filter(isTag('scene'));
  const numberOf = (id: unknown) => scenes.findIndex((scene) => scene.attributes.id === id) + 1;
  const partsOf = (scene: Node): Block[] =>
    scene.children.flatMap((node): Block[] => {
      const paths = node.tag === 'path' ? [node] : node.type === 'paragraph' ? [...node.walk()].filter(isTag('path')) : [];
      if (paths.length === 0) return inside([node]);
      return paths.flatMap((path): Block[] => [
        {
          is: 'paragraph',
          runs: [{ text: `→ ${path.attributes.label} `, bold: true }, { text: t('tags.toScene', { n: numberOf(path.attributes.to) }) }],
        },
        ...who(path.attributes, reading),
      ]);
    });
  return [
    {
      is: 'box',
      tone: 'amber',
      part: 'dilemma',
      label: t('tags.branches'),
      title: String(attributes.title),
      blocks: [
        paragraph(t('tags.branchesHow'), 'small'),
        ...scenes.flatMap((scene, i): Block[] => [
          { is: 'heading', level: 4, text: `${t('tags.scene', { n: i + 1 })}${t.locale === 'en' ? ': ' : '：'}${scene.attributes.title}` },
          ...partsOf(scene),
          ...([...scene.walk()].some(isTag('path')) ? [] : [paragraph(t('tags.sceneEnd'), 'small')]),
        ]),
        ...inside(children.filter((child) => child.tag !== 'scene')),
      ],
    },
  ];
};

const reflect: Form = ({ attributes }, { t }) => [
  {
    is: 'box',
    tone: 'pine',
    part: 'reflect',
    label: t('tags.reflect'),
    title: null,
    blocks: [paragraph(String(attributes.prompt)), { is: 'room', lines: 3 }],
  },
];

export const actForms = { check, dilemma, branches, reflect } satisfies Record<string, Form>;
