import type { PackContent } from '#domain/reporting/pack/content.ts';
import { packFaults } from '#domain/reporting/pack/faults.ts';
import { figureKeys, packFigures } from '#domain/reporting/pack/figures.ts';
import type { Translate } from '#i18n/t.ts';
import { type BookChapter, cellOf } from './book.ts';

/** What stands in the pack in numbers, and what an inspection may ask about: on top, so that whoever hands it in has seen it. */
export const summaryChapter = (content: PackContent, t: Translate): BookChapter => {
  const figures = packFigures(content);
  const faults = packFaults(content);
  return {
    id: 'summary',
    title: t('packBook.chapter-summary'),
    sheet: t('packBook.chapter-summary'),
    notes: faults.length === 0 ? [t('packBook.faultsNone')] : [],
    tables: [
      {
        caption: null,
        heads: [t('packBook.what'), t('packBook.figure')],
        shares: [0.75, 0.25],
        rows: figureKeys
          .filter((key) => !content.about.unit || (key !== 'members' && key !== 'certified'))
          .map((key) => [cellOf(t(`packBook.figure-${key}`)), cellOf(String(figures[key]))]),
      },
      ...(faults.length === 0
        ? []
        : [
            {
              caption: t('packBook.faultsLead'),
              heads: [t('packBook.gap'), t('packBook.figure')],
              shares: [0.75, 0.25],
              rows: faults.map(({ code, n }) => [cellOf(t(`packBook.fault-${code}`)), [{ text: String(n), tone: 'missing' as const }]]),
            },
          ]),
    ],
  };
};
