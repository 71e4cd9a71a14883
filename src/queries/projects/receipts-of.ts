import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { clearance, person } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** How many receipts a page lists. */
export const receiptsAPage = 50;

/** `askedAt`: of one asked as known at an earlier instant, when it was asked. */
export type ReceiptListed = { receipt: string; name: string; asOf: PlainDate; knownAt: Date; askedAt: Date | null; cleared: boolean };
const asked = sql`coalesce(${clearance.askedAt}, ${clearance.knownAt})`;

type Asked = { page?: number; at?: Date | undefined };

/**
 * A page of the receipts of a project, the newest first, with how many there are and how many say that nothing stands in the way; of those alone
 * that were asked for at one instant where it is given, as the receipts of a whole team are.
 */
export const receiptsOf = async (
  db: Reader,
  projectId: string,
  { page = 1, at }: Asked = {},
): Promise<{ receipts: ReceiptListed[]; total: number; cleared: number }> => {
  const where = and(eq(clearance.projectId, projectId), at && eq(asked, at.toISOString()));
  const counted = await db.select({ cleared: clearance.cleared, n: count() }).from(clearance).where(where).groupBy(clearance.cleared);
  const rows = await db
    .select({
      receipt: clearance.receipt,
      name: person.name,
      asOf: clearance.asOf,
      knownAt: clearance.knownAt,
      askedAt: clearance.askedAt,
      cleared: clearance.cleared,
    })
    .from(clearance)
    .innerJoin(person, eq(person.id, clearance.personId))
    .where(where)
    .orderBy(desc(asked), person.sortKey, clearance.receipt)
    .limit(receiptsAPage)
    .offset((page - 1) * receiptsAPage);
  return {
    receipts: rows.map(({ cleared, ...row }) => ({ ...row, cleared: cleared === 'yes' })),
    total: counted.reduce((sum, { n }) => sum + n, 0),
    cleared: counted.find(({ cleared }) => cleared === 'yes')?.n ?? 0,
  };
};
