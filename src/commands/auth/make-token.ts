import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { apiToken } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import { type Actor, type Forbidden, may, type Role } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { newToken } from './invitations.ts';

export type NewToken = { institutionId: string; label: string; role: Role };
type Asking = { actor: Actor; now: Date };

/** Makes a bearer token for a machine of an institution. It is told this once; only its hash is kept. */
export const makeToken = async (
  db: Database,
  { institutionId, label, role }: NewToken,
  { actor, now }: Asking,
): Promise<Outcome<{ tokenId: string; token: string }, Forbidden>> => {
  if (!may(actor, 'tokens.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'tokens.manage' });
  const [tokenId, token] = [crypto.randomUUID(), `minglun_${newToken()}`];
  await db.transaction(async (tx) => {
    await tx.insert(apiToken).values({ id: tokenId, tokenHash: hashToken(token), label, institutionId, role, createdAt: now });
    await record(tx, actor, now, [{ type: 'auth.token_made', about: null, institutionId, data: { tokenId, label, role } }]);
  });
  return granted({ tokenId, token });
};

/** Takes a bearer token out of force from this moment. */
export const revokeToken = (
  db: Database,
  { tokenId }: { tokenId: string },
  { actor, now }: Asking,
): Promise<Outcome<{ label: string }, Forbidden | NotFound>> =>
  db.transaction(async (tx): Promise<Outcome<{ label: string }, Forbidden | NotFound>> => {
    const [held] = await tx
      .select()
      .from(apiToken)
      .where(and(eq(apiToken.id, tokenId), isNull(apiToken.revokedAt)));
    if (!held) return refused({ code: 'shared.not_found' });
    const { institutionId, label } = held;
    if (!may(actor, 'tokens.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'tokens.manage' });
    await tx.update(apiToken).set({ revokedAt: now }).where(eq(apiToken.id, tokenId));
    await record(tx, actor, now, [{ type: 'auth.token_revoked', about: null, institutionId, data: { tokenId } }]);
    return granted({ label });
  });
