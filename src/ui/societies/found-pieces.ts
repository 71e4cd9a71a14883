import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';
import { namedIn } from '../components/named-in.ts';
import type { FoundPiece } from '../scripts/society-pieces.ts';

type Row = {
  society: string;
  slug: string;
  title: string | null;
  lead: string | null;
  titleEn: string | null;
  leadEn: string | null;
  authorName: string;
  nameZh: string;
  nameEn: string | null;
};

/** Pieces of societies as the search page reads them: told in the reader’s language where there is one, and found by the words of the other as well. */
export const foundPieces = (rows: readonly Row[], locale: Locale): FoundPiece[] =>
  rows.map((row) => {
    const chinese = { lang: 'zh-CN', title: row.title, lead: row.lead };
    const english = { lang: 'en', title: row.titleEn, lead: row.leadEn };
    const [wanted, other] = locale === 'en' ? [english, chinese] : [chinese, english];
    const [told, also] = wanted.title === null ? [other, wanted] : [wanted, other];
    return {
      url: localised(`/societies/${row.society}/${row.slug}`, locale),
      title: told.title ?? '',
      lead: told.lead ?? '',
      by: `${row.authorName} · ${namedIn(locale, row)}`,
      ...(told.lang !== locale && { lang: told.lang }),
      also: [also.title, also.lead, row.nameZh, row.nameEn].filter(Boolean).join('\n'),
    };
  });
