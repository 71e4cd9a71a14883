import type { Bilingual } from '#domain/shared/locale.ts';
import { hintWords } from './words/hints.ts';
import { plainHints } from './words/plain-hints.ts';

/** What an editor is told of a field, in both languages: what its schema says, or what its name alone says; else nothing. */
export const hintOf = (name: string, description: string | undefined): Bilingual | undefined => {
  if (description === undefined) return Object.hasOwn(plainHints, name) ? plainHints[name] : undefined;
  return { 'zh-CN': hintWords[description] ?? description, en: description };
};
