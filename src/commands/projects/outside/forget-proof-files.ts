import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { outsideProof, projectMember } from '#db/schema/index.ts';
import { proofFileDays } from '#domain/projects/outside/proof.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { removeProofFile } from '#ports/proof-files.ts';

/**
 * Deletes the files that have served: so many days after the decision, or after the last day of the place for which they were handed in. What was
 * decided stays, with the digest of what it rested on.
 */
export const forgetProofFiles = async (db: Database, now: Date): Promise<void> => {
  const long = addDays(dayOf(now), -proofFileDays);
  const held = await db
    .select()
    .from(outsideProof)
    .where(and(isNotNull(outsideProof.fileKind), isNull(outsideProof.fileDeletedAt)));
  for (const { id, decidedAt, personId, projectId } of held) {
    const places = await db
      .select({ finishedOn: projectMember.finishedOn })
      .from(projectMember)
      .where(and(eq(projectMember.personId, personId), eq(projectMember.projectId, projectId)));
    const over = places.every(({ finishedOn }) => finishedOn !== null && finishedOn < long);
    if (!over && (decidedAt === null || dayOf(decidedAt) >= long)) continue;
    await removeProofFile(id);
    await db.update(outsideProof).set({ fileDeletedAt: now }).where(eq(outsideProof.id, id));
  }
};
