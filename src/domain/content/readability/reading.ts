import type { Locale } from '../../shared/locale.ts';
import { hanIn, wordsIn } from '../lint-words.ts';

/** One sentence of a text, where it stands, and how long it is: in characters for Chinese, in words for English. */
export type Sentence = { text: string; length: number };

const measure: Record<Locale, (text: string) => number> = { 'zh-CN': hanIn, en: wordsIn };
const ends: Record<Locale, RegExp> = {
  'zh-CN': /(?<=[。！？；][”’」』）]?)(?![”’」』）])/,
  en: /(?<=[.!?;][”’")]?)\s+(?=[“‘"(]?[A-Z0-9])/,
};

/** The paragraphs of a pasted text, each as its sentences. */
export const sentencesOf = (text: string, locale: Locale): Sentence[][] =>
  text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) =>
      paragraph
        .split(ends[locale])
        .map((sentence) => sentence.trim())
        .filter(Boolean)
        .map((sentence) => ({ text: sentence, length: measure[locale](sentence) })),
    );

export const lengthOf = (text: string, locale: Locale): number => measure[locale](text);
