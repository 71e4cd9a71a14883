import type { ConsentElement } from '../consent.ts';

/** What a language’s hints look for. The lists are our own and never whole: what is not in them is not found. */
export type Vocabulary = {
  /** Technical words and how they could be said. */
  terms: { word: RegExp; plain: string }[];
  /** Just before or just after a technical word: it is being explained. */
  explainedBefore: RegExp;
  explainedAfter: RegExp;
  stacked: RegExp;
  chains: RegExp;
  pressure: RegExp;
  percentage: RegExp;
  /** The same said as people among people. */
  frequency: RegExp;
  elements: Record<ConsentElement, RegExp>;
};
