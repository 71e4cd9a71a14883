import type { Reader } from '#db/client.ts';
import { choicesOf, type Poll } from '#domain/content/poll.ts';
import type { Crowd } from '#domain/polls/crowd.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { resultsOf } from './results-of.ts';

/** One row of the public file: what the pages tell, and nothing beyond it. */
export type PublishedVote = {
  poll: string;
  question: Bilingual;
  crowd: Crowd;
  series: 'votes' | 'before' | 'after';
  /** One option, or those that were merged. */
  options: { id: string; text: Bilingual }[];
  percent: number;
  votes: { from: number; to: number | null };
  publishedOn: PlainDate;
};

/** Every number of the polls that may be told, in the order of their names. */
export const publishedVotes = async (db: Reader, polls: readonly { slug: string; poll: Poll }[]): Promise<PublishedVote[]> => {
  const rows: PublishedVote[] = [];
  for (const { slug, poll } of polls.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const named = (ids: readonly string[]) => choicesOf(poll).filter(({ id }) => ids.includes(id));
    for (const { crowd, told, movement, publishedOn } of await resultsOf(db, slug, poll)) {
      if (publishedOn === null) continue;
      const row = { poll: slug, question: poll.question, crowd, publishedOn };
      if (told.told) {
        const shares = told.shares.map(({ option, percent }) => ({ options: named([option]), percent }));
        const others = told.others ? [{ options: named(told.others.options), percent: told.others.percent }] : [];
        for (const share of [...shares, ...others]) rows.push({ ...row, series: 'votes', ...share, votes: told.band });
      }
      if (!movement?.told) continue;
      const shares = movement.shares.map((share) => ({ ...share, options: named([share.option]) }));
      const others = movement.others ? [{ ...movement.others, options: named(movement.others.options) }] : [];
      for (const series of ['before', 'after'] as const)
        for (const share of [...shares, ...others])
          rows.push({ ...row, series, options: share.options, percent: share[series], votes: movement.band });
    }
  }
  return rows;
};
