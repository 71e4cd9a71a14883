import { type CollectionEntry, getCollection } from 'astro:content';

/** The cases that may be taught from. A case that was withdrawn has its page still, and stands in no list. */
export const casesTold = (): Promise<CollectionEntry<'cases'>[]> => getCollection('cases', ({ data }) => !data.governance.withdrawn);
