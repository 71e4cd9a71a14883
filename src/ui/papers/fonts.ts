import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locale } from '#domain/shared/locale.ts';

// Noto Sans for Simplified Chinese; what it lacks stands in those for Latin (Ł, ź) and for Japanese (𠮷). All are OFL-1.1. Found by package, so
// that it is the same file whether the caller runs from its source or from a bundle.
const folderOf = (name: string) => join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'fonts');

export const weights = ['Regular', 'Bold'] as const;
export type Weight = (typeof weights)[number];

/** The font files of a weight, the first choice first: a quotation mark is as wide as a Chinese character in Chinese only. */
export const fontFiles = (weight: Weight, locale: Locale): string[] => {
  const chinese = join(folderOf('@embedpdf/fonts-sc'), `NotoSansHans-${weight}.otf`);
  const latin = join(folderOf('@embedpdf/fonts-latin'), `NotoSans-${weight}.ttf`);
  const japanese = join(folderOf('@embedpdf/fonts-jp'), `NotoSansJP-${weight}.otf`);
  return locale === 'en' ? [latin, chinese, japanese] : [chinese, latin, japanese];
};

export type Run = { font: number; text: string };

/**
 * Text as pieces that one font can show. A character that none has is named by its number: an empty box would hide that something is missing.
 */
export const runsOf = (text: string, fonts: readonly { has: (codePoint: number) => boolean }[]): Run[] => {
  const runs: Run[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const able = fonts.findIndex(({ has }) => has(codePoint));
    const shown = able < 0 ? `〔U+${codePoint.toString(16).toUpperCase()}〕` : character;
    const last = runs.at(-1);
    if (last?.font === Math.max(0, able)) last.text += shown;
    else runs.push({ font: Math.max(0, able), text: shown });
  }
  return runs;
};
