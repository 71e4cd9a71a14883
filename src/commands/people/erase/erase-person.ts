import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ErasureGround, ErasureRefusal } from '#domain/people/erasure.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { removeProofFile } from '#ports/proof-files.ts';
import { erasureAhead } from '#queries/people/erasure-ahead.ts';
import { record } from '../../record.ts';
import { type Erased, erasers } from './erasers.ts';

export type Erase = { personId: string; ground: ErasureGround; name: string };
/** How many rows of each table were deleted or emptied. */
export type ErasureDone = Record<Erased, number>;

/**
 * Erases a person, once nothing of theirs goes on here: what leads to the name is deleted or emptied, table by table, as db/privacy says; what the
 * institution must be able to show stays under an id that leads to nobody. It cannot be undone.
 */
export const erasePerson = async (
  db: Database,
  { personId, ground, name }: Erase,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<ErasureDone, Forbidden | NotFound | ErasureRefusal>> => {
  const erased = await db.transaction(
    async (tx): Promise<Outcome<{ done: ErasureDone; files: string[] }, Forbidden | NotFound | ErasureRefusal>> => {
      const ahead = await erasureAhead(tx, personId, { actor, day: dayOf(now) });
      if (!ahead.ok) return ahead;
      if (ahead.value.name !== name) return refused({ code: 'people.name_differs', field: 'name' });
      const { personIds: people, institutionIds } = ahead.value;
      const done = {} as ErasureDone;
      let files: string[] = [];
      for (const [table, erase] of Object.entries(erasers) as [Erased, (typeof erasers)[Erased]][]) {
        const rows = await erase(tx, { people, now });
        done[table] = rows.length;
        if (table === 'outsideProof') files = rows.map(({ id }) => String(id));
      }
      const rows = Object.values(done).reduce((sum, n) => sum + n, 0);
      await record(
        tx,
        actor,
        now,
        (institutionIds.length === 0 ? [null] : institutionIds).map((institutionId) => ({
          type: 'people.person_erased' as const,
          about: personId,
          institutionId,
          data: { ground, rows },
        })),
      );
      return granted({ done, files });
    },
  );
  if (!erased.ok) return erased;
  for (const id of erased.value.files) await removeProofFile(id);
  return granted(erased.value.done);
};
