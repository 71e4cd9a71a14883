import { getCollection } from 'astro:content';

/** What clauses are about, in the order of the file. */
export const topicsInOrder = async () => (await getCollection('topics')).map(({ data }) => data).sort((a, b) => a.place - b.place);
