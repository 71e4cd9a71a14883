import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, committeeSeat } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type Crowd, crowdOf } from '#domain/polls/crowd.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** In which crowd somebody votes. It is asked anew for each vote, and only its answer is kept. */
export const crowdOfVoter = async (db: Reader, actor: Actor | null, day: PlainDate): Promise<Crowd> => {
  if (actor?.kind !== 'person') return 'public';
  const span = { startedOn: committeeSeat.startedOn, finishedOn: committeeSeat.finishedOn };
  const seats = await db
    .select(span)
    .from(committeeSeat)
    .where(and(eq(committeeSeat.personId, actor.personId), isNull(committeeSeat.withdrawnAt)));
  const affiliations = await db
    .select({ startedOn: affiliation.startedOn, finishedOn: affiliation.finishedOn })
    .from(affiliation)
    .where(eq(affiliation.personId, actor.personId));
  return crowdOf({ seats, affiliations }, day);
};
