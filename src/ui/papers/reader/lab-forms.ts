import type { Node } from '@markdoc/markdoc';
import { biasLabOf, measuresOf, outcomeAt, percent } from '#domain/content/fairness.ts';
import { type Consequence, changed, changeOf, consequenceOf, protocolOf } from '#domain/content/three-rs.ts';
import { type Block, paragraph, plain, type Runs, strong } from './book.ts';
import type { Inside, Reading } from './reading.ts';
import { afterwards } from './work-forms.ts';

type Form = (node: Node, reading: Reading, inside: Inside) => Block[];

const isTag = (name: string) => (node: Node) => node.tag === name;
const cells = (...values: (string | number)[]): Runs[] => values.map((value) => plain(String(value)));

const biaslab: Form = ({ attributes }, { t }) => {
  const lab = biasLabOf(attributes as Parameters<typeof biasLabOf>[0]);
  const columns = lab.settings.map(({ label, thresholds }) => {
    const outcomes = lab.groups.map((group, i) => outcomeAt(group, thresholds[i] ?? 1));
    const total = (part: 'found' | 'wrong' | 'missed') => outcomes.reduce((sum, outcome) => sum + outcome[part], 0);
    return {
      label,
      thresholds,
      outcomes,
      measures: outcomes.map(measuresOf),
      selected: total('found') + total('wrong'),
      missed: total('missed'),
    };
  });
  const inGroup = (i: number, what: string) => t('tags.labIn', { group: lab.groups[i]?.name ?? '', what });
  const both = [0, 1];
  const rows = [
    ...both.map((i) => [inGroup(i, t('tags.labThreshold')), ...columns.map(({ thresholds }) => thresholds[i] ?? '')]),
    ...both.map((i) => [inGroup(i, t('tags.labRecall')), ...columns.map(({ measures }) => percent(measures[i]?.recall ?? null))]),
    ...both.map((i) => [inGroup(i, t('tags.labPrecision')), ...columns.map(({ measures }) => percent(measures[i]?.precision ?? null))]),
    ...both.map((i) => [inGroup(i, t('tags.labMissed')), ...columns.map(({ outcomes }) => outcomes[i]?.missed ?? '')]),
    [t('tags.labBoth', { what: t('tags.labSelected') }), ...columns.map(({ selected }) => selected)],
    [t('tags.labBoth', { what: t('tags.labMissed') }), ...columns.map(({ missed }) => missed)],
  ];
  return [
    {
      is: 'box',
      tone: 'qing',
      part: 'work',
      label: t('tags.lab'),
      title: String(attributes.title),
      blocks: [
        {
          is: 'table',
          caption: t('tags.labSettings'),
          heads: cells('', ...columns.map(({ label }) => label)),
          rows: rows.map((row) => cells(...row)),
          right: columns.map((_, i) => i + 1),
        },
      ],
    },
  ];
};

const threers: Form = ({ attributes, children }, { t }, inside) => {
  const protocol = protocolOf(attributes as Parameters<typeof protocolOf>[0]);
  const changes = children.filter(isTag('change'));
  const first = children.findIndex(isTag('change'));
  const severity = (n: number) => t(n <= 1 ? 'threeRs.severity1' : n === 2 ? 'threeRs.severity2' : 'threeRs.severity3');
  const row = (label: string, told: Consequence) =>
    cells(
      label,
      t('threeRs.count', { n: told.each }),
      t('threeRs.count', { n: told.animals }),
      percent(told.power),
      severity(told.severity),
    );
  const before = first < 0 ? children : children.slice(0, first);
  return [
    {
      is: 'box',
      tone: 'pine',
      part: 'work',
      label: t('threeRs.title'),
      title: String(attributes.title),
      blocks: [
        ...inside(before),
        paragraph(
          t('threeRs.given', { groups: protocol.groups, difference: protocol.difference, sd: protocol.sd, loss: protocol.loss }),
          'small',
        ),
        {
          is: 'list',
          mark: 'box',
          items: changes.map((change) => [
            strong(`${t(`threeRs.${change.attributes.r as 'reduction'}`)}　${change.attributes.label}`),
            ...inside(change.children),
          ]),
        },
        {
          is: 'table',
          caption: t('threeRs.table'),
          heads: cells(t('threeRs.change'), t('threeRs.each'), t('threeRs.animals'), t('threeRs.power'), t('threeRs.severity')),
          rows: [
            row(t('threeRs.original'), consequenceOf(protocol)),
            ...changes.map(({ attributes: change }) =>
              row(String(change.label), consequenceOf(changed(protocol, [changeOf(change as Parameters<typeof changeOf>[0])]))),
            ),
          ],
          right: [1, 2, 3],
        },
        paragraph(`${t('threeRs.formula')}${t.locale === 'en' ? ': ' : '：'}${t('threeRs.formulaText')}`, 'small'),
        ...inside(children.filter((child) => !before.includes(child) && !changes.includes(child))),
      ],
    },
  ];
};

const stakeholders: Form = ({ attributes, children }, { t }, inside) => {
  const parties = children.filter(isTag('party'));
  const first = children.findIndex(isTag('party'));
  const before = first < 0 ? children : children.slice(0, first);
  return [
    {
      is: 'box',
      tone: 'pine',
      part: 'work',
      label: t('stakeholders.title'),
      title: String(attributes.title),
      blocks: [
        ...inside(before),
        paragraph(t('stakeholders.how'), 'small'),
        {
          is: 'table',
          caption: null,
          heads: cells(t('stakeholders.who'), t('stakeholders.interest'), t('stakeholders.power'), t('stakeholders.silent')),
          rows: parties.map(({ attributes: { name } }, i) => cells(`${i + 1}　${name}`, '＿＿', '＿＿', '□')),
          right: [],
        },
      ],
    },
    afterwards(t('stakeholders.expert'), [
      paragraph(t('stakeholders.expertNote'), 'small'),
      ...parties.flatMap(({ attributes: { name, interest, power, voice }, children: why }, i): Block[] => [
        strong(
          t('stakeholders.mapOf', { number: i + 1, name: String(name), interest: String(interest), power: String(power) }) +
            (voice === 'silent' ? `　${t('stakeholders.silent')}` : ''),
        ),
        ...inside(why),
      ]),
    ]),
    ...inside(children.filter((child) => !before.includes(child) && !parties.includes(child))),
  ];
};

export const labForms = { biaslab, threers, stakeholders } satisfies Record<string, Form>;
