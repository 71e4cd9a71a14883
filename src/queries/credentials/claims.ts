import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { badgeClaim, equivalency, person, pinnedIssuer } from '#db/schema/index.ts';

/** The rule of an institution for an achievement of an issuer, while it stands. */
export const equivalencyFor = async (
  db: Reader,
  institutionId: string,
  { issuer, achievement }: { issuer: string; achievement: string },
) => {
  const [found] = await db
    .select()
    .from(equivalency)
    .where(
      and(
        eq(equivalency.institutionId, institutionId),
        eq(equivalency.issuer, issuer),
        eq(equivalency.achievement, achievement),
        isNull(equivalency.withdrawnAt),
      ),
    );
  return found;
};

/** The rules of these institutions that stand, newest first. */
export const equivalenciesOf = (db: Reader, institutionIds: readonly string[]) =>
  db
    .select()
    .from(equivalency)
    .where(and(inArray(equivalency.institutionId, [...institutionIds]), isNull(equivalency.withdrawnAt)))
    .orderBy(desc(equivalency.madeAt));

/** The badges a person handed in, newest first. */
export const claimsOf = (db: Reader, personId: string) =>
  db.select().from(badgeClaim).where(eq(badgeClaim.personId, personId)).orderBy(desc(badgeClaim.handedInAt)).limit(100);

export type ClaimToDecide = typeof badgeClaim.$inferSelect & { holder: string; rule: typeof equivalency.$inferSelect | null };

/** The badges that wait at these institutions, the oldest first, each with the rule that covers it, if there is one. */
export const claimsToDecide = async (db: Reader, institutionIds: readonly string[]): Promise<ClaimToDecide[]> => {
  const rows = await db
    .select({ claim: badgeClaim, holder: person.name })
    .from(badgeClaim)
    .innerJoin(person, eq(person.id, badgeClaim.personId))
    .where(and(inArray(badgeClaim.institutionId, [...institutionIds]), eq(badgeClaim.state, 'open')))
    .orderBy(badgeClaim.handedInAt)
    .limit(200);
  return Promise.all(
    rows.map(async ({ claim, holder }) => ({
      ...claim,
      holder,
      rule: (await equivalencyFor(db, claim.institutionId, claim.badge)) ?? null,
    })),
  );
};

/** The document of an issuer that was put on record by hand. */
export const pinnedDocument = async (db: Reader, issuer: string) =>
  (await db.select().from(pinnedIssuer).where(eq(pinnedIssuer.issuer, issuer)))[0]?.document;
