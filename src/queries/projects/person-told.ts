import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact } from '#db/schema/index.ts';

/** The person of this id, if they were told of at an institution by an instant; whoever was merged into another since has no number any more. */
export const personTold = async (
  db: Reader,
  id: string,
  { institutionId, knownAt }: { institutionId: string; knownAt: Date },
): Promise<{ id: string; staffNumber: null } | undefined> => {
  const [told] = await db
    .select({ id: fact.id })
    .from(fact)
    .where(
      and(
        eq(fact.about, id),
        eq(fact.institutionId, institutionId),
        inArray(fact.type, ['people.affiliation_started', 'projects.member_added']),
        lte(fact.at, knownAt),
      ),
    )
    .limit(1);
  return told && { id, staffNumber: null };
};
