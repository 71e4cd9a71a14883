import { getCollection } from 'astro:content';
import type { Poll } from '#domain/content/poll.ts';

/** The polls with their slugs, as the query of published votes asks for them. */
export const everyPoll = async (): Promise<{ slug: string; poll: Poll }[]> =>
  (await getCollection('polls')).map(({ id, data }) => ({ slug: id, poll: data }));
