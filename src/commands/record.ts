import type { Tx } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';

/** Writes facts to the log inside the caller's transaction, so that they stand or fall with what they tell of. */
export const record = async (tx: Tx, actor: Actor, at: Date, facts: readonly Fact[]): Promise<void> => {
  if (facts.length > 0) await tx.insert(fact).values(facts.map((one) => ({ ...one, at, actor: actorRef(actor) })));
};
