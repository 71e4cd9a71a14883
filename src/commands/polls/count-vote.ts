import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { pollBox, pollCount, pollMove, type pollSeries } from '#db/schema/index.ts';
import type { Poll } from '#domain/content/poll.ts';
import type { Crowd } from '#domain/polls/crowd.ts';
import { isDue } from '#domain/polls/limits.ts';
import { halvesOf } from '#domain/polls/order-effect.ts';
import type { Published } from '#domain/polls/published.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

type Where = { poll: string; crowd: Crowd };
type Series = (typeof pollSeries)[number];

const addOne = async (tx: Tx, where: Where, series: Series) => {
  const [count] = await tx
    .insert(pollCount)
    .values({ ...where, series, counted: 1, published: 0 })
    .onConflictDoUpdate({
      target: [pollCount.poll, pollCount.crowd, pollCount.series],
      set: { counted: sql`${pollCount.counted} + 1` },
    })
    .returning({ counted: pollCount.counted, published: pollCount.published });
  if (!count) throw new Error('A count was neither begun nor raised.');
  return count;
};

const publish = (tx: Tx, { poll, crowd }: Where, series: Series, state: Published, day: PlainDate) =>
  tx
    .update(pollCount)
    .set({ published: sql`${pollCount.counted}`, publishedOn: day, state })
    .where(and(eq(pollCount.poll, poll), eq(pollCount.crowd, crowd), eq(pollCount.series, series)));

/** Puts a vote into the box, and publishes what is in it once a batch is full. */
export const countVote = async (
  tx: Tx,
  { poll, crowd, order, choice }: Where & { order: string; choice: string },
  { options, day }: { options: Pick<Poll, 'options'>; day: PlainDate },
): Promise<void> => {
  await tx
    .insert(pollBox)
    .values({ poll, crowd, order, choice, votes: 1 })
    .onConflictDoUpdate({
      target: [pollBox.poll, pollBox.crowd, pollBox.order, pollBox.choice],
      set: { votes: sql`${pollBox.votes} + 1` },
    });
  if (!isDue(await addOne(tx, { poll, crowd }, 'votes'))) return;
  const rows = await tx
    .select()
    .from(pollBox)
    .where(and(eq(pollBox.poll, poll), eq(pollBox.crowd, crowd)));
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row.choice] = (counts[row.choice] ?? 0) + row.votes;
  const drawn = rows
    .filter((row) => row.order !== '')
    .map((row) => ({ order: row.order.split(','), choice: row.choice, count: row.votes }));
  const halves = halvesOf(
    drawn,
    options.options.map(({ id }) => id),
  );
  await publish(tx, { poll, crowd }, 'votes', { counts, halves, moves: [] }, day);
};

/** The same for a pair of answers. */
export const countMove = async (
  tx: Tx,
  { poll, crowd, before, after }: Where & { before: string; after: string },
  day: PlainDate,
): Promise<void> => {
  await tx
    .insert(pollMove)
    .values({ poll, crowd, before, after, votes: 1 })
    .onConflictDoUpdate({
      target: [pollMove.poll, pollMove.crowd, pollMove.before, pollMove.after],
      set: { votes: sql`${pollMove.votes} + 1` },
    });
  if (!isDue(await addOne(tx, { poll, crowd }, 'moves'))) return;
  const rows = await tx
    .select()
    .from(pollMove)
    .where(and(eq(pollMove.poll, poll), eq(pollMove.crowd, crowd)));
  const moves = rows.map((row) => ({ from: row.before, to: row.after, count: row.votes }));
  await publish(tx, { poll, crowd }, 'moves', { counts: {}, halves: {}, moves }, day);
};
