import { setImmediate } from 'node:timers/promises';
import type { Tx } from '#db/client.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import type { By } from './granting.ts';

const peopleAtOnce = 200;

/** Advances these people, some hundreds at a time. The writer is held to the end; readers are served meanwhile. */
export const advancePeople = async (tx: Tx, personIds: readonly string[], { actor, now }: By): Promise<void> => {
  for (let i = 0; i < personIds.length; i += peopleAtOnce) {
    await advanceLearners(tx, personIds.slice(i, i + peopleAtOnce), now, actor);
    await setImmediate();
  }
};
