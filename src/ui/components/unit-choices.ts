import type { Locale } from '#domain/shared/locale.ts';
import { namedIn } from './named-in.ts';

/** Units as choices of a select, those below set in by ideographic spaces, which a browser keeps. */
export const unitChoices = (units: readonly { id: string; nameZh: string; nameEn: string | null; depth: number }[], locale: Locale) =>
  units.map((unit) => ({ value: unit.id, label: `${'　'.repeat(unit.depth)}${namedIn(locale, unit)}` }));
