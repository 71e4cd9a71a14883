import { type CollectionEntry, getCollection } from 'astro:content';
import { everyLocale } from '#i18n/address.ts';

export type PieceEntry = CollectionEntry<'pieces'>;

const newest = (a: PieceEntry, b: PieceEntry) =>
  a.data.publishedOn === b.data.publishedOn ? a.data.number - b.data.number : a.data.publishedOn < b.data.publishedOn ? 1 : -1;

/** All pieces, the newest first; those of one day as the editorial plan numbers them. */
export const piecesListed = async (): Promise<PieceEntry[]> => (await getCollection('pieces')).sort(newest);

/** The pieces of a series in the order of the plan. */
export const piecesOf = async (series: string): Promise<PieceEntry[]> =>
  (await getCollection('pieces', ({ data }) => data.series === series)).sort((a, b) => a.data.number - b.data.number);

/** What the page of every piece in every language is made from. */
export const everyPiece = async () =>
  (await getCollection('pieces')).flatMap(({ id }) =>
    everyLocale().map(({ params, props }) => ({ params: { ...params, piece: id }, props })),
  );
