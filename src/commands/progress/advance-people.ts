import { setImmediate } from 'node:timers/promises';
import type { Tx } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import { advanceLearners } from './advance-learner.ts';

/** Advances these people, some hundreds at a time. The writer is held to the end; readers are served meanwhile. */
export const advancePeople = async (tx: Tx, personIds: readonly string[], { actor, now }: { actor: Actor; now: Date }): Promise<void> => {
  for (const part of parts(personIds, peopleAtOnce)) {
    await advanceLearners(tx, part, now, actor);
    await setImmediate();
  }
};
