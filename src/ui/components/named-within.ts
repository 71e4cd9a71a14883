import type { Locale } from '#domain/shared/locale.ts';
import type { UnitShown } from '#queries/people/units-within.ts';
import type { Within } from '#queries/people/within.ts';
import { namedIn } from './named-in.ts';

/** What numbers are about: the institution, and the units where only those may be seen. `units` are those that may be, as `unitsWithin` has them. */
export const namedWithin = (locale: Locale, { institution, paths }: Within, units: readonly UnitShown[]): string => {
  const whole = namedIn(locale, institution);
  if (paths === null) return whole;
  const tops = units.filter(({ depth }) => depth === 0).map((one) => namedIn(locale, one));
  return [whole, tops.join(locale === 'en' ? ', ' : '、')].filter(Boolean).join(' · ');
};
