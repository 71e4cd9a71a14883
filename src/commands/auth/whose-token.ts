import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { apiToken } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { Actor } from '#domain/auth/permission.ts';

// Writing the time of every request would make reading the gate a queue for the one writer.
const noteEveryMs = 3_600_000;

/** The machine behind an `Authorization: Bearer …` header; null for none, an unknown or a revoked token. */
export const whoseToken = async (db: Database, header: string | null, now: Date): Promise<Extract<Actor, { kind: 'token' }> | null> => {
  const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (token === undefined) return null;
  const [row] = await db
    .select()
    .from(apiToken)
    .where(and(eq(apiToken.tokenHash, hashToken(token)), isNull(apiToken.revokedAt)));
  if (!row) return null;
  const { id, label, role, institutionId, lastUsedAt } = row;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > noteEveryMs)
    await db.update(apiToken).set({ lastUsedAt: now }).where(eq(apiToken.id, id));
  return { kind: 'token', tokenId: id, label, grants: [{ role, institutionId, unitId: null }] };
};
