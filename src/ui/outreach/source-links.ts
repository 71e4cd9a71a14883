import { getEntry } from 'astro:content';
import type { PieceSource } from '#domain/content/piece.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import { headingOf } from '../markdoc/clause-words.ts';
import { findClause } from '../markdoc/find-clause.ts';

/** A source as a reader meets it: what kind it is, its words, what is told beside them, and where it leads. */
export type SourceLink = { kind: 'clause' | 'case' | 'evidence' | 'other'; words: string; note?: string; href?: string; lang?: string };

export const sourceLink = async (source: PieceSource, t: Translate): Promise<SourceLink> => {
  const { locale } = t;
  if ('clause' in source) {
    const { clause, regulation, slug } = await findClause(source.clause);
    return {
      kind: 'clause',
      words: headingOf(clause, regulation, t),
      note: clause.paraphrase[locale],
      href: localised(`/regulations/${slug}#${clause.id}`, locale),
    };
  }
  if ('case' in source) {
    const title = (await getEntry('cases', source.case))?.data.title[locale] ?? source.case;
    return { kind: 'case', words: title, href: localised(`/cases/${source.case}`, locale) };
  }
  if ('evidence' in source) {
    const finding = (await getEntry('evidence', source.evidence))?.data;
    return {
      kind: 'evidence',
      words: finding?.title[locale] ?? source.evidence,
      href: localised(`/evidence#${source.evidence}`, locale),
      ...(finding && { note: finding.finding[locale] }),
    };
  }
  const { title, publisher, year, url } = source;
  return {
    kind: 'other',
    words: title,
    note: [publisher, year].filter(Boolean).join(locale === 'en' ? ', ' : '，'),
    lang: /\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en',
    ...(url && { href: url }),
  };
};
