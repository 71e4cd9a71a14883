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

const item = (digits: string, t: Translate) => (t.locale === 'en' ? `(${digits})` : `（${han[Number(digits)] ?? digits}）`);

// One place: 9, 9(3), 336-1, 2(1)–(4), 43–45. Anything else stands as it is written.
const place = (words: string, { countedIn }: Pick<Regulation, 'countedIn'>, t: Translate): string => {
  const [, main = '', inserted, items = ''] = /^(\d+(?:–\d+)?)(?:-(\d+))?((?:–?\(\d+\))*)$/.exec(words) ?? [];
  if (!main) return words;
  const tail = items.replace(/\((\d+)\)/g, (_, digits) => item(digits, t));
  if (t.locale === 'en') return `${main}${inserted ? `-${inserted}` : ''}${tail}`;
  if (countedIn === 'parts') return `第${han[Number(main)]}部分${tail}`;
  return `第${main}条${inserted ? `之${han[Number(inserted)]}` : ''}${tail}`;
};

/** 第9条（三）, 第336条之一, 第4、73条, 第六部分（二）; Art. 9(3), Art. 336-1, Arts. 4, 73, part 6(2). */
export const articleOf = (article: string, regulation: Pick<Regulation, 'countedIn'>, t: Translate): string => {
  const places = article.split(', ');
  if (t.locale === 'en') {
    const word = regulation.countedIn === 'parts' ? 'part' : /^\d+(-\d+)?(\(|$)/.test(article) ? 'Art.' : 'Arts.';
    return /^\d/.test(article) ? `${word} ${places.map((one) => place(one, regulation, t)).join(', ')}` : article;
  }
  return places.length > 1 && places.every((one) => /^[\d–]+$/.test(one))
    ? `第${places.join('、')}条`
    : places.map((one) => place(one, regulation, t)).join('、');
};

export const gradeKeys = { A: 'tags.gradeA', 'A-partial': 'tags.gradeAPartial', B: 'tags.gradeB' } as const satisfies Record<
  Clause['grade'],
  MessageKey
>;
