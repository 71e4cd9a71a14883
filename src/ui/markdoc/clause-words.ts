import type { Clause, Regulation } from '#domain/content/registry.ts';
import type { MessageKey } from '#i18n/catalogue.ts';
import type { Translate } from '#i18n/t.ts';

/** How a clause is cited: the document's short title and, where confirmed, the article. */
export const citationOf = (clause: Clause, regulation: Regulation, t: Translate): string => {
  const title = t.locale === 'en' ? regulation.shortTitle.en : `《${regulation.shortTitle['zh-CN'].replace(/^《|》$/g, '')}》`;
  const article = clause.article === null ? '' : articleOf(clause.article, regulation, t);
  return t.locale === 'en' && article ? `${title}, ${article}` : title + article;
};

/** The same at the head of a line: an English title then begins with a capital. */
export const headingOf = (clause: Clause, regulation: Regulation, t: Translate): string => {
  const citation = citationOf(clause, regulation, t);
  return citation.charAt(0).toUpperCase() + citation.slice(1);
};

const han = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 第9条第（三）项 as 第9(3)条, 第336条之一, 第六部分（二）; Art. 9(3), Art. 336-1, part 6(2). Other places stand as they are written. */
export const articleOf = (article: string, { countedIn }: Pick<Regulation, 'countedIn'>, t: Translate): string => {
  const [, main, inserted, item] = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?$/.exec(article) ?? [];
  if (!main && /^\d/.test(article)) return t.locale === 'en' ? `Arts. ${article}` : `第${article}条`;
  if (!main) return article;
  const tail = item ? `(${item})` : '';
  if (t.locale === 'en') return `${countedIn === 'parts' ? 'part' : 'Art.'} ${main}${inserted ? `-${inserted}` : ''}${tail}`;
  if (countedIn === 'parts') return `第${han[Number(main)]}部分${item ? `（${han[Number(item)]}）` : ''}`;
  return `第${main}条${inserted ? `之${han[Number(inserted)]}` : ''}${item ? `（${han[Number(item)] ?? item}）` : ''}`;
};

export const gradeKeys = { A: 'tags.gradeA', 'A-partial': 'tags.gradeAPartial', B: 'tags.gradeB' } as const satisfies Record<
  Clause['grade'],
  MessageKey
>;
