import { type DrawDimension, drawDimensions } from '#domain/participation/draw.ts';
import { ageBands, districts, sexes, workFields } from '#domain/participation/pool.ts';
import type { Translate } from '#i18n/t.ts';

type Choice = { value: string; label: string };

const choices: Record<DrawDimension, (t: Translate) => Choice[]> = {
  sex: (t) => sexes.map((value) => ({ value, label: t(`pool.sex-${value}`) })),
  ageBand: (t) => ageBands.map((value) => ({ value, label: t(`pool.ageBand-${value}`) })),
  district: (t) => districts.map((value) => ({ value, label: t(`pool.district-${value}`) })),
  field: (t) => workFields.map((value) => ({ value, label: t(`pool.field-${value}`) })),
};

/** What can be chosen of a dimension, in words. */
export const choicesOf = (dimension: DrawDimension, t: Translate): Choice[] => choices[dimension](t);

/** What is so of somebody, in a word. */
export const traitWords = (dimension: DrawDimension, value: string | null, t: Translate): string =>
  choicesOf(dimension, t).find((one) => one.value === value)?.label ?? t('pool.unsaid');

/** A stratum in words: what is so of everybody in it. */
export const stratumWords = (stratum: string, strata: readonly DrawDimension[], t: Translate): string => {
  if (strata.length === 0) return t('pool.everybody');
  const parts = stratum.split('|');
  return drawDimensions
    .filter((dimension) => strata.includes(dimension))
    .map((dimension, i) => traitWords(dimension, parts[i] ?? null, t))
    .join(' · ');
};

/** The dimensions in words, one after the other. */
export const dimensionWords = (strata: readonly DrawDimension[], t: Translate): string => {
  const words = strata.map((dimension) => t(`pool.${dimension}`));
  return t.locale === 'en' ? new Intl.ListFormat('en-GB').format(words.map((word) => word.toLowerCase())) : words.join('、');
};
