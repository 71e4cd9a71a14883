import { type Locale, locales } from '../shared/locale.ts';
import type { Words } from './draft-item.ts';
import { guessedLocale } from './words-in.ts';

export const escapeXml = (text: string): string =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign);

const inline = (text: string): string =>
  escapeXml(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replaceAll('\n', '<br/>');

const spanIn: Record<'moodle' | 'qti', (locale: Locale, inside: string) => string> = {
  moodle: (locale, inside) => `<span lang="${locale === 'zh-CN' ? 'zh_cn' : 'en'}" class="multilang">${inside}</span>`,
  qti: (locale, inside) => `<span xml:lang="${locale}">${inside}</span>`,
};

/** Words as markup that `wordsIn` reads back the same: languages marked by spans unless there is one language, and it is plain which. */
export const markedWords = (words: Words, dialect: keyof typeof spanIn): string => {
  const said = locales.filter((locale) => words[locale] !== '');
  const [only] = said;
  if (only === undefined) return '';
  if (said.length === 1 && guessedLocale(words[only]) === only) return inline(words[only]);
  return said.map((locale) => spanIn[dialect](locale, inline(words[locale]))).join('');
};
