import { getEntry } from 'astro:content';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';
import { sectionsOf } from './sections-of.ts';

/** The part of a lesson that teaches what a practice item asks: its words and its address. */
export const taughtBlock = async (
  item: string,
  { base, locale }: { base: '/courses' | '/learn'; locale: Locale },
): Promise<{ words: string; href: string } | undefined> => {
  const taught = (await getEntry('taught', item))?.data;
  const entry = taught && (await getEntry('lessons', `${taught.course}/${taught.lesson}.${locale}`));
  const section = entry && (await sectionsOf(entry))[taught.section - 1];
  if (!section) return undefined;
  const lesson = localised(`${base}/${taught.course}/${taught.lesson}`, locale);
  return { words: `${entry.data.title} · ${section.text}`, href: `${lesson}#${section.slug}` };
};
