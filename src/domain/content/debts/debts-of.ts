import { locales } from '../../shared/locale.ts';
import type { PlainDate } from '../../shared/plain-date.ts';
import type { Library } from '../library.ts';
import { bankDebts } from './bank-debts.ts';
import { courseDebts } from './course-debts.ts';
import type { Debt } from './debt.ts';
import { endedDebts } from './ended-debts.ts';
import { pieceDebts } from './piece-debts.ts';
import { proseDebts } from './prose-debts.ts';
import { reviewDebts } from './review-debts.ts';
import { sourceDebts } from './source-debts.ts';
import { titleDebts } from './title-debts.ts';

/** All that editors owe the content as of `day`, in the order of the rules and then of the files. */
export const debtsOf = (library: Library, day: PlainDate): Debt[] => [
  ...Object.entries(library.courses).flatMap(([slug, { lessons }]) =>
    Object.entries(lessons).flatMap(([lesson, pages]) =>
      locales.flatMap((locale) => {
        const page = pages[locale];
        return page ? proseDebts(`courses/${slug}/${lesson}.${locale}.mdoc`, locale, page.outline) : [];
      }),
    ),
  ),
  ...pieceDebts(library),
  ...courseDebts(library),
  ...titleDebts(library),
  ...reviewDebts(library, day),
  ...endedDebts(library, day),
  ...sourceDebts(library),
  ...bankDebts(library),
];
