import type { Particulars, Sex } from '#domain/committees/particulars.ts';
import type { Translate } from '#i18n/t.ts';

const listed = (words: readonly string[], t: Translate) => words.join(t.locale === 'en' ? ', ' : '、');

/** The backgrounds of a member, with the speciality; the word for not entered where there is none. */
export const backgroundWords = ({ backgrounds, speciality }: Pick<Particulars, 'backgrounds' | 'speciality'>, t: Translate): string =>
  listed([...backgrounds.map((one) => t(`composition.background-${one}`)), ...(speciality ? [speciality] : [])], t) ||
  t('composition.notEntered');

export const standingWords = ({ standing }: Pick<Particulars, 'standing'>, t: Translate): string =>
  standing ? t(`composition.standing-${standing}`) : t('composition.notEntered');

export const sexWords = (sex: Sex | null, t: Translate): string => (sex ? t(`composition.sex-${sex}`) : t('composition.notEntered'));
