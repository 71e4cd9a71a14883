import { getCollection, getEntry } from 'astro:content';
import type { Use } from '#domain/content/uses.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';

type UseLink = { words: string; href: string };

const linkOf = async (use: Use, t: Translate): Promise<UseLink> => {
  const { locale } = t;
  if (use.kind === 'lesson') {
    const title = (await getEntry('lessons', `${use.course}/${use.lesson}.${locale}`))?.data.title ?? use.lesson;
    return { words: t('registry.useLesson', { title }), href: localised(`/courses/${use.course}/${use.lesson}`, locale) };
  }
  if (use.kind === 'policy') {
    const title = (await getEntry('policies', use.policy))?.data.title[locale] ?? use.policy;
    return { words: t('registry.usePolicy', { title }), href: localised(`/policies/${use.policy}`, locale) };
  }
  if (use.kind === 'piece') {
    const title = (await getEntry('pieces', use.piece))?.data.title[locale] ?? use.piece;
    return { words: t('registry.usePiece', { title }), href: localised(`/pieces/${use.piece}`, locale) };
  }
  if (use.kind === 'newsroom') {
    const title = (await getEntry('newsroom', use.newsroom))?.data.title[locale] ?? use.newsroom;
    return { words: t('registry.useNewsroom', { title }), href: localised(`/newsroom/${use.newsroom}`, locale) };
  }
  if (use.kind === 'note') {
    const title = (await getEntry('notes', use.note))?.data.title[locale] ?? use.note;
    return { words: t('registry.useNote', { title }), href: localised(`/explain/notes/${use.note}`, locale) };
  }
  const title = (await getEntry('cases', use.case))?.data.title[locale] ?? use.case;
  return { words: t('registry.useCase', { title }), href: localised(`/cases/${use.case}`, locale) };
};

let all: Promise<Map<string, Use[]>> | undefined;
const read = async () => new Map((await getCollection('uses')).map(({ id, data }) => [id, data.uses]));

/** Links to everything public that cites a source like `clause:KJ-08`; none where nothing does. */
export const linksToUses = async (source: string, t: Translate): Promise<UseLink[]> => {
  all ??= read();
  const uses = (await all).get(source) ?? [];
  return Promise.all(uses.map((use) => linkOf(use, t)));
};
