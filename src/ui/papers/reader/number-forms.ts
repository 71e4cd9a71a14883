import type { Node } from '@markdoc/markdoc';
import { exposureOf, found, toldAs } from '#domain/content/de-identification.ts';
import { percent } from '#domain/content/fairness.ts';
import { type MadeUp, readMadeUpTable } from '#domain/content/read-made-up-table.ts';
import { peopleShown, riskOf } from '#domain/content/risk.ts';
import { showPartialDay } from '#i18n/dates.ts';
import { fill } from '#i18n/fill.ts';
import type { Translate } from '#i18n/t.ts';
import { alikeWords, type DeidWords, foundWords } from '../../markdoc/deid/found-words.ts';
import { absoluteWords, happensWords, oneInWords, type RiskWords, relativeWords } from '../../markdoc/risk/risk-words.ts';
import { type Block, paragraph, plain, type Runs, strong } from './book.ts';
import { addressOf, citationRun, type Inside, type Reading } from './reading.ts';
import { afterwards } from './work-forms.ts';

type Form = (node: Node, reading: Reading, inside: Inside) => Block[];

const isTag = (name: string) => (node: Node) => node.tag === name;
const cells = (...values: (string | number)[]): Runs[] => values.map((value) => plain(String(value)));
const work = (label: string, title: unknown, blocks: Block[]): Block => ({
  is: 'box',
  tone: 'pine',
  part: 'work',
  label,
  title: String(title),
  blocks,
});

const deidWords = (what: string, t: Translate): DeidWords => ({
  alone: t('deid.alone'),
  together: t('deid.together', { n: '{n}' }),
  uniqueOf: t('deid.uniqueOf', { n: '{n}', share: '{share}' }),
  said: t('deid.said', { k: '{k}', unique: '{unique}' }),
  nobody: t('deid.nobody'),
  recognised: t('deid.recognised', { what, secret: '{secret}' }),
  learnt: t('deid.learnt', { what, n: '{n}', secret: '{secret}' }),
  unsure: t('deid.unsure', { what, n: '{n}' }),
});

const deid: Form = (node, { t }) => {
  const all = (tag: string) => [...node.walk()].filter(isTag(tag)).map(({ attributes }) => attributes);
  const made = { entries: all('entry'), coarser: all('coarser'), clues: all('clue') } as unknown as MadeUp;
  const table = readMadeUpTable(node.attributes as Parameters<typeof readMadeUpTable>[0], made);
  const words = deidWords(table.secretName, t);
  const opening = table.versions[0]?.heights ?? [];
  const columns = table.versions.map(({ label, heights }) => ({ label, heights, exposure: exposureOf(table, heights) }));
  return [
    work(t('deid.title'), node.attributes.title, [
      paragraph(t('deid.invented'), 'small'),
      {
        is: 'table',
        caption: t('deid.caption'),
        heads: cells(...table.columns.map(({ name }) => name), table.secretName, t('deid.alike')),
        rows: toldAs(table, opening).map(({ values, secret, alike }) => cells(...values, secret, alikeWords(alike, words))),
        right: [],
      },
      ...(table.clues.length > 0 ? [strong(t('deid.clues'))] : []),
      { is: 'list', mark: 'number', items: table.clues.map(({ says }) => [paragraph(says)]) },
    ]),
    afterwards(t('deid.versions'), [
      {
        is: 'table',
        caption: null,
        heads: cells(t('deid.measure'), ...columns.map(({ label }) => label)),
        rows: [
          cells(t('deid.k'), ...columns.map(({ exposure }) => exposure.k)),
          cells(
            t('deid.unique'),
            ...columns.map(({ exposure }) => t('deid.uniqueOf', { n: exposure.unique, share: percent(exposure.uniqueShare) })),
          ),
          cells(t('deid.diversity', { what: table.secretName }), ...columns.map(({ exposure }) => exposure.diversity)),
          cells(t('deid.loss'), ...columns.map(({ exposure }) => percent(exposure.loss))),
        ],
        right: columns.map((_, i) => i + 1),
      },
      ...table.clues.flatMap(({ says, values }): Block[] => [
        strong(says),
        {
          is: 'list',
          mark: 'dot',
          items: columns.map(({ label, heights }) => [
            { is: 'paragraph', runs: [{ text: `${label}　`, bold: true }, { text: foundWords(found(table, heights, values), words) }] },
          ]),
        },
      ]),
      paragraph(t('deid.limit'), 'small'),
    ]),
  ];
};

const risk: Form = ({ attributes }, { t }) => {
  const { title, happens, without, with: group, source } = attributes as Record<string, string>;
  const { settings, harms } = riskOf(attributes as Parameters<typeof riskOf>[0]);
  const names = { happens: happens ?? '', withoutGroup: without ?? '', withGroup: group ?? '' };
  const words: RiskWords = {
    happens: t('risk.happens', { ...names, without: '{without}', after: '{after}' }),
    less: t('risk.less', { n: '{n}' }),
    more: t('risk.more', { n: '{n}' }),
    same: t('risk.same'),
    down: t('risk.down', { percent: '{percent}' }),
    up: t('risk.up', { percent: '{percent}' }),
    unchanged: t('risk.unchanged'),
    fromNought: t('risk.fromNought'),
    oneIn: t('risk.oneIn', { n: '{n}' }),
  };
  const { either, avoided, added } = peopleShown(settings[0]?.without ?? 0, settings[0]?.with ?? 0);
  const counts = [
    t('risk.either', { n: either }),
    ...(avoided > 0 ? [t('risk.avoided', { group: group ?? '', n: avoided })] : []),
    ...(added > 0 ? [t('risk.added', { group: group ?? '', n: added })] : []),
    t('risk.rest', { n: 1000 - either - avoided - added }),
  ];
  return [
    work(t('risk.title'), title, [
      paragraph(source ? t('risk.source', { source }) : t('risk.invented'), 'small'),
      { is: 'list', mark: 'dot', items: counts.map((text) => [paragraph(text)]) },
      {
        is: 'table',
        caption: t('risk.settings'),
        heads: cells(t('risk.setting'), t('risk.told')),
        rows: settings.map(({ label, without: before, with: after }) =>
          cells(
            label,
            [
              happensWords(before, after, words),
              `${t('risk.sayRelative')}${t('risk.colon')}${relativeWords(before, after, words)}`,
              `${t('risk.sayAbsolute')}${t('risk.colon')}${absoluteWords(before, after, words)}`,
              `${t('risk.sayOneIn')}${t('risk.colon')}${oneInWords(before, after, words)}`,
            ].join('\n'),
          ),
        ),
        right: [],
      },
      ...(harms.length > 0
        ? ([
            {
              is: 'table',
              caption: t('risk.trade', { group: group ?? '' }),
              heads: cells(t('risk.harm'), t('risk.count'), t('risk.severity')),
              rows: harms.map(({ label, count, severity, lasts }) =>
                cells(label, count, fill('{a} · {b}', { a: t(`risk.${severity}`), b: t(`risk.${lasts}`) })),
              ),
              right: [1],
            },
          ] satisfies Block[])
        : []),
    ]),
  ];
};

const signs = { fact: '●', rule: '■', claim: '▲' } as const;
type Layer = keyof typeof signs;

const embryo14: Form = ({ attributes, children }, reading, inside) => {
  const { t } = reading;
  const marks = children.filter(isTag('mark'));
  const list = (some: readonly Node[]): Block => ({
    is: 'entries',
    rows: some.map(({ attributes: mark, children: words }) => {
      const layer = mark.layer as Layer;
      const when = mark.when === undefined ? t('embryo.dayN', { n: String(mark.day) }) : showPartialDay(String(mark.when), t.locale);
      const from: Runs = [
        ...(mark.by === undefined ? [] : [{ text: `${t('embryo.by', { who: String(mark.by) })} ` }]),
        ...(mark.clause === undefined ? [] : [citationRun(String(mark.clause), undefined, reading)]),
        ...(mark.case === undefined ? [] : [{ text: t('tags.caseOpen'), href: addressOf(`/cases/${mark.case}`, reading) }]),
        ...(mark.source === undefined ? [] : [{ text: t('embryo.source', { source: String(mark.source) }) }]),
      ];
      return {
        term: [
          { text: `${signs[layer]} ${t(`embryo.${layer}`)}　${when}　`, bold: true as const },
          { text: String(mark.title), bold: true as const },
        ],
        blocks: [...inside(words), ...(from.length > 0 ? [{ is: 'paragraph' as const, look: 'small' as const, runs: from }] : [])],
      };
    }),
  });
  return [
    work(t('embryo.title'), attributes.title, [
      {
        is: 'list',
        mark: 'none',
        items: (['fact', 'rule', 'claim'] as const).map((layer) => [
          paragraph(`${signs[layer]} ${t(`embryo.${layer}`)}　${t(`embryo.${layer}Means`)}`),
        ]),
      },
      strong(t('embryo.byDay')),
      list(marks.filter(({ attributes: mark }) => mark.day !== undefined)),
      strong(t('embryo.byYear')),
      list(marks.filter(({ attributes: mark }) => mark.when !== undefined)),
    ]),
  ];
};

export const numberForms = { deid, risk, embryo14 } satisfies Record<string, Form>;
