import type { Translate } from '#i18n/t.ts';
import { type Block, type Chapter, paragraph, type ReaderBook } from './book.ts';
import type { References } from './reading.ts';

/** What every reader says of itself. */
export const bookFrame = ({
  t,
  site,
}: {
  t: Translate;
  site: string;
}): Pick<ReaderBook, 'locale' | 'site' | 'publisher' | 'rights' | 'words'> => ({
  locale: t.locale,
  site: t('common.siteName'),
  publisher: `${t('common.siteName')} · ${new URL(site).host}`,
  rights: t('readers.rightsText'),
  words: {
    contents: t('readers.contents'),
    notes: t('readers.notes'),
    cover: t('readers.cover'),
    backTo: t('readers.backTo'),
    accessibility: t('readers.accessibility'),
  },
});

export const frontChapter = (blocks: Block[], t: Translate): Chapter => ({
  id: 'about',
  kind: 'front',
  kicker: t('common.siteName'),
  title: t('readers.about'),
  blocks,
  notes: [],
});

/** The terms that the text marked, each with its meaning, in the reader's order; none where none was marked. */
export const glossaryChapter = (terms: ReadonlySet<string>, { glossary }: References, t: Translate): Chapter[] => {
  const { locale } = t;
  const { compare } = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin', { numeric: true });
  const used = glossary.filter(({ id }) => terms.has(id)).sort((a, b) => compare(a.term[locale], b.term[locale]));
  if (used.length === 0) return [];
  return [
    {
      id: 'glossary',
      kind: 'glossary',
      kicker: t('common.siteName'),
      title: t('readers.glossary'),
      blocks: [
        {
          is: 'entries',
          rows: used.map(({ id, term, meaning }) => ({
            id: `term-${id}`,
            term: [{ text: term[locale], bold: true }, ...(locale === 'zh-CN' ? [{ text: `　${term.en}` }] : [])],
            blocks: [paragraph(meaning[locale])],
          })),
        },
      ],
      notes: [],
    },
  ];
};
