import type { Locale } from '../../shared/locale.ts';
import { type Sitting, shareOf } from './sitting.ts';

/** A band of ability: how many of each language answered rightly and wrongly. */
export type Stratum = Record<Locale, { right: number; wrong: number }>;

/** `odds`: how much better the odds of Chinese readers are than those of English readers of like ability. `delta`: the same on the scale of difficulty, below nought where English readers find it harder. */
export type CommonOdds = { odds: number; delta: number; chiSquared: number };

// Turns the logarithm of odds into the scale on which differences of difficulty are told (Holland & Thayer).
const toDelta = -2.35;

/**
 * Mantel–Haenszel: whether people of like ability find a question harder in one of two languages. Null where nobody of like ability answered otherwise
 * in the other language.
 */
export const mantelHaenszel = (strata: readonly Stratum[]): CommonOdds | null => {
  let [better, worse, observed, expected, variance] = [0, 0, 0, 0, 0];
  for (const { 'zh-CN': zh, en } of strata) {
    const [ofZh, ofEn, right, wrong] = [zh.right + zh.wrong, en.right + en.wrong, zh.right + en.right, zh.wrong + en.wrong];
    const all = ofZh + ofEn;
    if (ofZh === 0 || ofEn === 0) continue;
    better += (zh.right * en.wrong) / all;
    worse += (zh.wrong * en.right) / all;
    observed += zh.right;
    expected += (ofZh * right) / all;
    variance += (ofZh * ofEn * right * wrong) / (all ** 2 * (all - 1));
  }
  if (better === 0 || worse === 0 || variance === 0) return null;
  const odds = better / worse;
  // Half a person is taken off, since people are counted whole.
  const away = Math.max(0, Math.abs(observed - expected) - 0.5);
  return { odds, delta: toDelta * Math.log(odds), chiSquared: away ** 2 / variance };
};

export type InLanguage = Sitting & { language: Locale | null };
type Share = { n: number; p: number };
/** How a question does in each language; `like`: among people of like ability, once there are enough. */
export type LanguageGap = { 'zh-CN': Share; en: Share; like: CommonOdds | null };

/** So many first attempts in each language before anything is told of the difference, and before people of like ability are compared. Platform defaults. */
export const toldFrom = 100;
export const comparedFrom = 200;

const bands = 10;

/** The difference between the languages on one question; null while either is read by too few. */
export const languageGap = (itemId: string, sittings: readonly InLanguage[]): LanguageGap | null => {
  const those = sittings.flatMap(({ language, answers }) => {
    const mine = answers.find((answer) => answer.itemId === itemId);
    if (!mine || language === null) return [];
    const rest = shareOf({ answers: answers.filter((answer) => answer !== mine) });
    return [{ language, score: mine.score, band: Math.min(bands - 1, Math.floor(rest * bands)) }];
  });
  const share = (language: Locale): Share => {
    const scores = those.filter((one) => one.language === language).map(({ score }) => score);
    return { n: scores.length, p: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length) };
  };
  const shares = { 'zh-CN': share('zh-CN'), en: share('en') };
  const least = Math.min(shares['zh-CN'].n, shares.en.n);
  if (least < toldFrom) return null;
  const strata = Array.from({ length: bands }, (_, band): Stratum => {
    const of = (language: Locale) => {
      const here = those.filter((one) => one.language === language && one.band === band);
      const right = here.filter(({ score }) => score >= 1).length;
      return { right, wrong: here.length - right };
    };
    return { 'zh-CN': of('zh-CN'), en: of('en') };
  });
  return { ...shares, like: least < comparedFrom ? null : mantelHaenszel(strata) };
};

// A difference of .15 calls for both languages to be read side by side.
const gapFrom = 0.15;
// χ² with one degree of freedom at p = .05, and the bound below which a difference of difficulty is neglected.
const [chiSquaredLimit, deltaFrom] = [3.84, 1];

export const isGap = ({ 'zh-CN': zh, en }: LanguageGap): boolean => Math.abs(zh.p - en.p) >= gapFrom - 1e-9;
export const isUnlike = ({ like }: LanguageGap): boolean =>
  like !== null && like.chiSquared > chiSquaredLimit && Math.abs(like.delta) >= deltaFrom;
