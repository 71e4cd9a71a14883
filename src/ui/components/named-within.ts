import type { Locale } from '#domain/shared/locale.ts';
import { namedIn } from './named-in.ts';

type Named = { nameZh: string; nameEn: string | null };
type Within = { institution: Named; paths: readonly string[] | null };

/** What numbers are about: the institution, and the units where only those may be seen. `units` are those that may be, as `unitsWithin` has them. */
export const namedWithin = (locale: Locale, { institution, paths }: Within, units: readonly (Named & { depth: number })[]): string => {
  const whole = namedIn(locale, institution);
  if (paths === null) return whole;
  const tops = units.filter(({ depth }) => depth === 0).map((one) => namedIn(locale, one));
  return [whole, tops.join(locale === 'en' ? ', ' : '、')].filter(Boolean).join(' · ');
};
