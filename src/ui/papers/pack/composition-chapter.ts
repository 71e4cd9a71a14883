import type { PackChapters, PackFinding } from '#domain/reporting/pack/content.ts';
import type { Translate } from '#i18n/t.ts';
import type { PaperLine } from '../paper.ts';
import { type BookChapter, cellOf } from './book.ts';
import { bookWords } from './book-words.ts';

const why = ({ verdict, open, against }: PackFinding, t: Translate): PaperLine[] => {
  const { join } = bookWords(t);
  return [
    ...(verdict === 'unknown' ? [{ text: t('composition.openOf', { names: join(open) }), tone: 'quiet' as const }] : []),
    ...(against.length > 0 ? [{ text: t('composition.againstOf', { names: join(against) }), tone: 'quiet' as const }] : []),
  ];
};

/** What each check of the make-up of a committee came to. All of them rest on one article, which stands above them. */
export const compositionChapter = ({ committees }: PackChapters['committees'], t: Translate): BookChapter => {
  const judged = committees.filter(({ findings }) => findings.length > 0);
  return {
    id: 'composition',
    title: t('packBook.chapter-composition'),
    sheet: t('packBook.chapter-composition'),
    notes:
      judged.length === 0
        ? [t('packBook.compositionNone')]
        : [t('packBook.basis-committee'), t('packBook.compositionNote'), t('composition.counted')],
    tables: judged.map(({ name, findings }) => ({
      caption: name[t.locale],
      heads: [t('packBook.finding'), t('packBook.result')],
      shares: [0.78, 0.22],
      rows: findings.map((one) => [
        [{ text: t(`composition.check-${one.check}`, { counted: one.counted, needed: one.needed }) }, ...why(one, t)],
        one.verdict === 'yes'
          ? cellOf(t('packBook.verdict-yes'))
          : [{ text: t(`packBook.verdict-${one.verdict}`), tone: 'missing' as const }],
      ]),
    })),
  };
};
