import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { hoursClaim } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { claimFaults, type HourRefusal, type NewClaim } from '#domain/hours/claim.ts';
import { fileKindOf } from '#domain/projects/outside/file-kind.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { record } from '../record.ts';

type Context = { actor: Extract<Actor, { kind: 'person' }>; now: Date };
const files = keptFiles('hour-claims');

/** Hands in hours learnt elsewhere, or credits of another scheme, with what shows them; somebody of the institution decides. Returns the claim's id. */
export const makeClaim = async (
  db: Database,
  { file, ...given }: NewClaim,
  { actor, now }: Context,
): Promise<Outcome<string, HourRefusal>> => {
  const { personId } = actor;
  const today = dayOf(now);
  const kind = file === null ? null : fileKindOf(file);
  const here = await affiliatedFrom(db, given.institutionId, [personId], today);
  const away: HourRefusal[] = here.has(personId) ? [] : [{ code: 'hours.not_at_institution', field: 'institutionId' }];
  const [fault, ...also] = [...claimFaults({ ...given, file }, { today, kind }), ...away];
  if (fault) return refusedTogether(fault, also);

  const id = crypto.randomUUID();
  if (file !== null) await files.keep(id, file);
  try {
    await db.transaction(async (tx) => {
      await tx.insert(hoursClaim).values({
        ...{ id, personId, ...given, scheme: given.unit === 'credit' ? given.scheme : null },
        fileKind: kind ?? null,
        fileDigest: file && createHash('sha256').update(file).digest('hex'),
        fileSize: file?.length ?? null,
        ...{ handedInAt: now, state: 'open' },
      });
      const { unit, amount, institutionId } = given;
      await record(tx, actor, now, [{ type: 'hours.claim_made', about: personId, institutionId, data: { claimId: id, unit, amount } }]);
    });
  } catch (error) {
    await files.remove(id);
    throw error;
  }
  return granted(id);
};

/** Takes back what was handed in, as long as nobody has decided. */
export const withdrawClaim = (
  db: Database,
  { claimId }: { claimId: string },
  { actor, now }: Context,
): Promise<Outcome<string, HourRefusal | NotFound>> =>
  db.transaction(async (tx) => {
    const [claim] = await tx.select().from(hoursClaim).where(eq(hoursClaim.id, claimId));
    if (!claim || claim.personId !== actor.personId) return refused({ code: 'shared.not_found' });
    if (claim.state !== 'open') return refused({ code: 'hours.decided_already' });
    await tx.update(hoursClaim).set({ state: 'withdrawn', decidedAt: now }).where(eq(hoursClaim.id, claimId));
    const { institutionId } = claim;
    await record(tx, actor, now, [{ type: 'hours.claim_withdrawn', about: actor.personId, institutionId, data: { claimId } }]);
    return granted(claimId);
  });
