import { type CollectionEntry, getCollection } from 'astro:content';
import { everyLocale } from '#i18n/address.ts';

export type NoteEntry = CollectionEntry<'notes'>;

/** All notes, the newest first; those of one day by their address. */
export const notesListed = async (): Promise<NoteEntry[]> =>
  (await getCollection('notes')).sort((a, b) =>
    a.data.publishedOn === b.data.publishedOn ? (a.id < b.id ? -1 : 1) : a.data.publishedOn < b.data.publishedOn ? 1 : -1,
  );

/** What the page of every note in every language is made from. */
export const everyNote = async () =>
  (await getCollection('notes')).flatMap(({ id }) =>
    everyLocale().map(({ params, props }) => ({ params: { ...params, note: id }, props })),
  );
