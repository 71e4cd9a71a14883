import type { ReaderSubject } from '#domain/content/reader.ts';
import { type Case, domains } from '#domain/content/registry.ts';
import { showDay } from '#i18n/dates.ts';
import { type Block, type Chapter, paragraph, plain, type ReaderBook, type Run, strong } from './book.ts';
import type { Wanted } from './course-book.ts';
import { bookFrame, frontChapter } from './frame.ts';
import { addressOf, labelled, type Reading, type References } from './reading.ts';
import { clauseCard, mythBox } from './rule-forms.ts';

type CasesSubject = Extract<ReaderSubject, { kind: 'cases' }>;

/** The cases of a collection, in the order of the library. A case that was withdrawn is in none. */
export const casesIn = ({ which }: CasesSubject, references: References, locale: 'zh-CN' | 'en'): [string, Case][] => {
  const { compare } = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin', { numeric: true });
  return Object.entries(references.cases)
    .filter(
      ([slug, told]) =>
        !told.governance.withdrawn && (which === 'all' || (typeof which === 'string' ? told.domain === which : which.includes(slug))),
    )
    .sort(([, a], [, b]) => domains.indexOf(a.domain) - domains.indexOf(b.domain) || compare(a.title[locale], b.title[locale]));
};

const factsOf = ({ facts, sources }: Case, { t }: Reading): Block => {
  const numbers = Object.keys(sources);
  return {
    is: 'entries',
    rows: facts.map(({ when, what, sources: from }) => ({
      term: [{ text: when[t.locale], bold: true }],
      blocks: [
        {
          is: 'paragraph',
          runs: [{ text: what[t.locale] }, ...from.map((key): Run => ({ text: ` [${numbers.indexOf(key) + 1}]` }))],
        },
      ],
    })),
  };
};

const decisionsOf = ({ decisions }: Case, { t }: Reading): Block[] =>
  decisions.map(
    ({ question, options }, i): Block => ({
      is: 'box',
      tone: 'amber',
      part: 'dilemma',
      label: t('cases.decisionOf', { n: i + 1 }),
      title: question[t.locale],
      blocks: [
        {
          is: 'list',
          mark: 'letter',
          items: options.map(({ act, leadsTo }) => [strong(act[t.locale]), paragraph(labelled(t('cases.leadsTo'), leadsTo[t.locale], t))]),
        },
      ],
    }),
  );

const sourcesOf = (told: Case, { t }: Reading): Block[] => [
  {
    is: 'list',
    mark: 'number',
    items: Object.values(told.sources).map(({ title, kind }) => [
      paragraph(`${title}（${t(`cases.source-${kind}`)}）`.replace(/（(.*)）$/, t.locale === 'en' ? ' ($1)' : '（$1）')),
    ]),
  },
  paragraph(
    [
      told.kind === 'composite' ? t('cases.compositeMeaning') : '',
      told.confidence ? t(`cases.confidence-${told.confidence}`) : '',
      t('cases.asOf', { day: showDay(told.factsAsOf, t.locale) }),
      t(`cases.persons-${told.governance.persons}`),
      t('cases.reviewOn', { day: showDay(told.governance.reviewOn, t.locale) }),
    ]
      .filter(Boolean)
      .join(t.locale === 'en' ? ' ' : ''),
    'small',
  ),
];

const caseBlocks = (told: Case, reading: Reading): Block[] => {
  const { t } = reading;
  const { locale } = t;
  const head = (text: string): Block => ({ is: 'heading', level: 2, text });
  const under = (text: string): Block => ({ is: 'heading', level: 3, text });
  const isReal = told.kind === 'real';
  return [
    ...(told.contentNote
      ? [
          {
            is: 'box',
            tone: 'brick',
            part: 'callout',
            label: t('cases.note'),
            title: null,
            blocks: [paragraph(told.contentNote[locale])],
          } satisfies Block,
        ]
      : []),
    paragraph(told.summary[locale], 'lead'),
    paragraph(
      `${labelled(t('cases.atStake'), told.principles.map((principle) => t(`cases.principle-${principle}`)).join(locale === 'en' ? ', ' : '、'), t)}`,
      'small',
    ),
    head(t(isReal ? 'cases.facts' : 'cases.factsComposite')),
    factsOf(told, reading),
    under(t(isReal ? 'cases.harmed' : 'cases.harmedComposite')),
    paragraph(told.harmed[locale]),
    head(t('cases.decide')),
    paragraph(t('cases.decideLead')),
    ...decisionsOf(told, reading),
    head(t('cases.prevent')),
    under(t('cases.missing')),
    {
      is: 'entries',
      rows: told.safeguards.map(({ level, missing }) => ({
        term: [{ text: t(`cases.level-${level}`), bold: true }],
        blocks: [paragraph(missing[locale])],
      })),
    },
    {
      is: 'box',
      tone: 'pine',
      part: 'callout',
      label: null,
      title: t('cases.acts'),
      blocks: [{ is: 'list', mark: 'number', items: told.acts.map((act) => [paragraph(act[locale])]) }],
    },
    ...(told.misconceptions.length > 0 ? [under(t('cases.misconceptions'))] : []),
    ...told.misconceptions.map(({ myth, fact }) => mythBox(myth[locale], [paragraph(fact[locale])], reading)),
    under(t('cases.discussion')),
    { is: 'list', mark: 'number', items: told.discussion.map((question) => [paragraph(question[locale])]) },
    ...(told.clauses.length > 0 ? [head(t('cases.clauses')), ...told.clauses.map((id) => clauseCard(id, reading))] : []),
    head(t('cases.sources')),
    ...sourcesOf(told, reading),
  ];
};

/** A collection of cases as a book, one chapter each. */
export const casesBook = (subject: CasesSubject, references: References, wanted: Wanted): ReaderBook => {
  const { t } = wanted;
  const told = casesIn(subject, references, t.locale);
  const { which } = subject;
  const part =
    which === 'all' ? t('readers.allCases') : typeof which === 'string' ? t(`registry.domain-${which}`) : t('readers.chosenCases');
  const modifiedOn =
    told
      .map(([, { factsAsOf }]) => factsAsOf)
      .sort()
      .at(-1) ?? wanted.day;
  const chapters = told.map(([slug, one], i): Chapter => {
    const reading: Reading = {
      ...wanted,
      references,
      course: null,
      practice: new Map(),
      drawing: (name) => {
        throw new Error(`A case has no drawing ${name}.`);
      },
      notes: [],
      terms: new Set(),
    };
    return {
      id: slug,
      kind: 'case',
      kicker: [
        t('readers.caseOf', { n: i + 1 }),
        t(`registry.domain-${one.domain}`),
        t(`cases.${one.kind}`),
        one.period,
        one.place?.[t.locale],
      ]
        .filter(Boolean)
        .join(' · '),
      title: one.title[t.locale],
      blocks: caseBlocks(one, reading),
      notes: reading.notes,
    };
  });
  return {
    ...bookFrame(wanted),
    name: `cases/${typeof which === 'string' ? which : which.join('+')}/${t.locale}`,
    title: labelled(t('readers.collection'), part, t),
    kicker: t('readers.caseCount', { n: told.length }),
    summary: t('readers.casesSummary'),
    about: [
      { term: t('readers.edition'), value: t('cases.asOf', { day: showDay(modifiedOn, t.locale) }) },
      { term: t('readers.online'), value: addressOf('/cases', wanted) },
      { term: t('readers.rights'), value: t('readers.rightsText') },
    ],
    address: addressOf('/cases', wanted),
    subjects: [t('common.tagline'), part],
    modifiedOn,
    chapters: [
      frontChapter(
        [paragraph(t('readers.casesSummary'), 'lead'), { is: 'paragraph', runs: plain(t('readers.paraphrase')), look: 'small' }],
        t,
      ),
      ...chapters,
    ],
  };
};
