import type { Clause, Regulation } from '#domain/content/registry.ts';
import type { MessageKey } from '#i18n/catalogue.ts';
import type { Translate } from '#i18n/t.ts';

/** How a clause is cited: the document's short title and, where confirmed, the article. */
export const citationOf = (clause: Clause, regulation: Regulation, t: Translate): string => {
  const title = t.locale === 'en' ? regulation.shortTitle.en : `《${regulation.shortTitle['zh-CN'].replace(/^《|》$/g, '')}》`;
  const article = clause.article === null ? '' : articleOf(clause.article, t);
  return t.locale === 'en' && article ? `${title}, ${article}` : title + article;
};

/** 第9条; Art. 9. Places that are no articles (a section of a draft, like 六(二)) stand as they are. */
export const articleOf = (article: string, t: Translate): string => (/^\d/.test(article) ? t('tags.article', { n: article }) : article);

export const gradeKeys = { A: 'tags.gradeA', 'A-partial': 'tags.gradeAPartial', B: 'tags.gradeB' } as const satisfies Record<Clause['grade'], MessageKey>;
