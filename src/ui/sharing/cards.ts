import { getCollection } from 'astro:content';
import type { Translate } from '#i18n/t.ts';
import { coverOf } from '../outreach/cover-of.ts';
import { piecesListed } from '../outreach/pieces-listed.ts';
import type { Shared } from './share-card.ts';

/** Every card, by the name it has in its address: what stands on it in a language. */
export const cards = async (): Promise<Map<string, (t: Translate) => Shared>> => {
  const [courses, cases, pieces] = await Promise.all([getCollection('courses'), getCollection('cases'), piecesListed()]);
  const site = (t: Translate) => t('common.siteName');
  return new Map<string, (t: Translate) => Shared>([
    ['site', (t) => ({ site: site(t), kicker: t('common.tagline'), title: t('home.promise'), line: t('home.lead') })],
    ...courses.map(({ id, data }): [string, (t: Translate) => Shared] => [
      `course-${id}`,
      (t) => ({ site: site(t), kicker: data.code, title: data.title[t.locale], line: data.summary[t.locale] }),
    ]),
    ...cases.map(({ id, data }): [string, (t: Translate) => Shared] => [
      `case-${id}`,
      (t) => ({ site: site(t), kicker: t('cases.title'), title: data.title[t.locale], line: data.summary[t.locale] }),
    ]),
    ...pieces.map(({ id, data }): [string, (t: Translate) => Shared] => [
      `piece-${id}`,
      (t) => ({
        site: site(t),
        kicker: t(`pieces.${data.column}`),
        title: data.title[t.locale],
        line: data.lines[t.locale][0] ?? '',
        drawing: coverOf(id),
      }),
    ]),
  ]);
};

/** Where the card of a page is found, without language. */
export const cardPath = (name: string): string => `/cards/${name}.png`;
