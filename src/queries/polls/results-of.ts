import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { pollCount } from '#db/schema/index.ts';
import { choicesOf, type Poll } from '#domain/content/poll.ts';
import { type Crowd, crowds } from '#domain/polls/crowd.ts';
import { type MovementTold, tellMovement } from '#domain/polls/movement.ts';
import { type OrderEffect, orderEffects } from '#domain/polls/order-effect.ts';
import { Published } from '#domain/polls/published.ts';
import { type Told, tell } from '#domain/polls/tell.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type CrowdResult = {
  crowd: Crowd;
  told: Told;
  orderEffects: OrderEffect[];
  /** null where the poll is asked once. */
  movement: MovementTold | null;
  /** The day of the latest batch; null before the first. */
  publishedOn: PlainDate | null;
};

/** What may be told of a poll: each crowd under the same rules, and from its latest batch only. */
export const resultsOf = async (db: Reader, slug: string, poll: Poll): Promise<CrowdResult[]> => {
  const rows = await db.select().from(pollCount).where(eq(pollCount.poll, slug));
  const options = choicesOf(poll).map(({ id }) => id);
  const latest = (crowd: Crowd, series: 'votes' | 'moves') => {
    const row = rows.find((one) => one.crowd === crowd && one.series === series);
    return { state: Published.parse(row?.state ?? {}), publishedOn: row?.publishedOn ?? null };
  };
  return crowds.map((crowd) => {
    const { state, publishedOn } = latest(crowd, 'votes');
    const told = tell(state.counts, options);
    return {
      crowd,
      told,
      orderEffects: told.told
        ? orderEffects(
            state.halves,
            told.shares.map(({ option }) => option),
          )
        : [],
      movement: poll.asks === 'once' ? null : tellMovement(latest(crowd, 'moves').state.moves, options),
      publishedOn,
    };
  });
};
