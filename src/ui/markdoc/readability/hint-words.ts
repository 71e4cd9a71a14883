import { consentElements } from '#domain/content/consent.ts';
import { type Hint, hintRules, limits } from '#domain/content/readability/hints.ts';
import { fill } from '#i18n/fill.ts';
import type { Translate } from '#i18n/t.ts';

/** What hints say in one language, as plain data: the page and the script in it speak with the same words. */
export const hintWordsOf = (t: Translate) => ({
  locale: t.locale,
  tones: { fine: t('readability.fine'), amber: t('readability.amber'), red: t('readability.red') },
  rules: Object.fromEntries(
    hintRules.map((rule) => [
      rule,
      { name: t(`readability.name-${rule}`), said: t(`readability.said-${rule}`, { n: '{n}', limit: '{limit}' }) },
    ]),
  ),
  elements: Object.fromEntries(consentElements.map((element) => [element, t(`marking.element-${element}`)])),
  plainly: t('readability.plainly', { word: '{word}', plain: '{plain}' }),
  length: t('readability.length', { n: '{n}' }),
  summary: t('readability.summary', { amber: '{amber}', red: '{red}', fine: '{fine}' }),
  nothing: t('readability.nothing'),
});
export type HintWords = ReturnType<typeof hintWordsOf>;

export const hintMarks = { fine: '●', amber: '▲', red: '■' } as const;

/** The hints that ask for something, what is to be mended first at the head. */
export const hintsNoticed = (hints: readonly Hint[]): Hint[] =>
  hints.filter(({ tone }) => tone !== 'fine').sort((one, other) => Number(other.tone === 'red') - Number(one.tone === 'red'));

/** A hint in words: its name, what was found, and the places. */
export const hintSaid = ({ rule, n, seen }: Hint, words: HintWords): { name: string; said: string; places: string[] } => {
  const { name = '', said = '' } = words.rules[rule] ?? {};
  const limit = rule === 'mean' || rule === 'long' || rule === 'total' ? limits[words.locale][rule] : '';
  const place = (one: string) => {
    if (rule === 'elements') return words.elements[one] ?? one;
    const [word = '', plain = ''] = one.split('|');
    return rule === 'terms' ? fill(words.plainly, { word, plain }) : one;
  };
  return { name, said: fill(said, { n, limit }), places: seen.map(place) };
};

/** How many hints of each tone there are. */
export const hintSummary = (hints: readonly Hint[], { summary }: HintWords): string => {
  const of = (tone: Hint['tone']) => hints.filter((hint) => hint.tone === tone).length;
  return fill(summary, { red: of('red'), amber: of('amber'), fine: of('fine') });
};
