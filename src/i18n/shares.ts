import { type Locale, locales } from '#domain/shared/locale.ts';

const asPercent = Object.fromEntries(
  locales.map((locale) => [
    locale,
    new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { style: 'percent', maximumFractionDigits: 0 }),
  ]),
) as Record<Locale, Intl.NumberFormat>;

/** A share from 0 to 1 in whole percent, rounded down, so that nothing says 100% while anything is missing. */
export const showShare = (share: number, locale: Locale): string => asPercent[locale].format(Math.floor(share * 100 + 1e-9) / 100);

/** A share of which only the least and the most are known: one figure where both are the same. */
export const showShareRange = ({ from, to }: { from: number; to: number }, locale: Locale): string => {
  const [least, most] = [showShare(from, locale), showShare(to, locale)];
  return least === most ? least : `${least}–${most}`;
};
