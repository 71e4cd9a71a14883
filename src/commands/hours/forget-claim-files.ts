import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { hoursClaim, person } from '#db/schema/index.ts';
import { claimFileDays } from '#domain/hours/claim.ts';
import { keptFiles } from '#ports/kept-files.ts';

/** Deletes the files that have served: so many days after the decision, and those of people who were erased. Their digests stay. */
export const forgetClaimFiles = async (db: Database, now: Date): Promise<void> => {
  const files = keptFiles('hour-claims');
  const long = new Date(now.getTime() - claimFileDays * 86_400_000);
  const served = await db
    .select({ id: hoursClaim.id })
    .from(hoursClaim)
    .innerJoin(person, eq(person.id, hoursClaim.personId))
    .where(
      and(
        isNotNull(hoursClaim.fileKind),
        isNull(hoursClaim.fileDeletedAt),
        or(and(isNotNull(hoursClaim.decidedAt), lt(hoursClaim.decidedAt, long)), isNotNull(person.erasedAt)),
      ),
    );
  for (const { id } of served) {
    await files.remove(id);
    await db.update(hoursClaim).set({ fileDeletedAt: now }).where(eq(hoursClaim.id, id));
  }
};
