import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may, type Permission } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { readPackCode } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { unitPath } from '#queries/people/unit-path.ts';

export type PackRow = typeof pack.$inferSelect;

/** The pack of a number, for somebody who may do this with it. */
export const packFor = async (
  db: Reader,
  typed: string,
  { actor, permission }: { actor: Actor; permission: Extract<Permission, 'packs.read' | 'packs.make'> },
): Promise<Outcome<PackRow, Forbidden | NotFound>> => {
  const code = readPackCode(typed);
  const [row] = code === undefined ? [] : await db.select().from(pack).where(eq(pack.code, code));
  if (!row) return refused({ code: 'shared.not_found' });
  const place = { institutionId: row.institutionId, unitPath: await unitPath(db, row.unitId) };
  return may(actor, permission, place) ? granted(row) : refused({ code: 'auth.forbidden', permission });
};
