import { type Drift, hasDrifted } from './drift.ts';
import { distractors, type ItemFigures } from './item-figures.ts';
import { isGap, isUnlike, type LanguageGap } from './language-gap.ts';

/** Below this many first attempts figures are shown in grey and nothing follows from them. Platform default. */
export const actFrom = 50;

/** What the figures of a question call for. Platform defaults after the usual bounds. */
export const signals = [
  'few',
  'harmful',
  'language_dif',
  'language_gap',
  'drifted',
  'weak',
  'too_hard',
  'too_easy',
  'empty_distractors',
  'fair',
  'good',
] as const;
export type Signal = (typeof signals)[number];

/** All that the figures say, gravest first. With few attempts that is all that is said. */
export const signalsOf = (figures: ItemFigures & { languages?: LanguageGap | null; drift?: Drift | null }): Signal[] => {
  const { n, p, rpb, languages = null, drift = null } = figures;
  if (n < actFrom) return ['few'];
  const found: Signal[] = [];
  if (rpb !== null && rpb < 0) found.push('harmful');
  if (languages && isUnlike(languages)) found.push('language_dif');
  if (languages && isGap(languages)) found.push('language_gap');
  if (drift && hasDrifted(drift)) found.push('drifted');
  if (rpb !== null && rpb >= 0 && rpb < 0.1) found.push('weak');
  if (p < 0.3) found.push('too_hard');
  if (p > 0.95) found.push('too_easy');
  if (distractors(figures)?.efficiency === 0) found.push('empty_distractors');
  if (found.length > 0) return found;
  return [rpb !== null && rpb >= 0.2 ? 'good' : 'fair'];
};

/** Whether a question works against those who know more: it is no longer drawn, and whoever answered it is judged again in their favour. */
export const isHarmful = (figures: ItemFigures): boolean => signalsOf(figures).includes('harmful');
