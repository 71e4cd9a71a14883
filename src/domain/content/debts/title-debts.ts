import { type Locale, locales } from '../../shared/locale.ts';
import type { Library } from '../library.ts';
import type { Debt } from './debt.ts';

// 避免泛化: words that make a thing bigger or safer than it is, in the titles that people see first.
const overstated: Record<Locale, RegExp> = {
  'zh-CN': /恐怖|惊人|惊天|失控|颠覆|毁灭|细思极恐|彻底|终极|潘多拉|扮演上帝|科学狂人|绝对安全|毫无风险|放心/,
  en: /\b(terrifying|shocking|out of control|apocalyp\w+|pandora\w*|playing god|mad scientist|absolutely safe|risk-free|no risk)\b/i,
};

type Titled = { file: string; words: Partial<Record<Locale, string>> };

const titled = (library: Library): Titled[] => [
  ...Object.entries(library.courses).flatMap(([slug, { course, lessons }]): Titled[] => [
    { file: `courses/${slug}/course.yaml`, words: course.title },
    { file: `courses/${slug}/course.yaml`, words: course.summary },
    ...Object.entries(lessons).flatMap(([lesson, pages]) =>
      locales.map(
        (locale): Titled => ({
          file: `courses/${slug}/${lesson}.${locale}.mdoc`,
          words: { [locale]: `${pages[locale]?.head.title ?? ''} ${pages[locale]?.head.summary ?? ''}` },
        }),
      ),
    ),
  ]),
  ...Object.entries(library.pieces).map(
    ([slug, { piece }]): Titled => ({
      file: `outreach/${slug}/piece.yaml`,
      words: { 'zh-CN': [piece.title['zh-CN'], ...piece.lines['zh-CN']].join(' '), en: [piece.title.en, ...piece.lines.en].join(' ') },
    }),
  ),
  ...Object.entries(library.cases).map(([slug, { title }]): Titled => ({ file: `cases/${slug}.yaml`, words: title })),
];

export const titleDebts = (library: Library): Debt[] =>
  titled(library).flatMap(({ file, words }) =>
    locales.flatMap((locale): Debt[] => {
      const seen = overstated[locale].exec(words[locale] ?? '')?.[0];
      return seen ? [{ rule: 'word-overstated', file, place: locale, seen }] : [];
    }),
  );
