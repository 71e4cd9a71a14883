import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committeeCharter, committeeRegistration } from '#db/schema/index.ts';

export type CharterRow = typeof committeeCharter.$inferSelect;
export type RegistrationRow = typeof committeeRegistration.$inferSelect;

/** The versions of a committee's charter that stand, as known at an instant; latest first. */
export const chartersOf = (db: Reader, committeeId: string, knownAt: Date): Promise<CharterRow[]> =>
  db
    .select()
    .from(committeeCharter)
    .where(
      and(
        eq(committeeCharter.committeeId, committeeId),
        lte(committeeCharter.recordedAt, knownAt),
        or(isNull(committeeCharter.withdrawnAt), gt(committeeCharter.withdrawnAt, knownAt)),
      ),
    )
    .orderBy(desc(committeeCharter.adoptedOn), desc(committeeCharter.recordedAt));

/** What stands of a committee's entries on the national platform, as known at an instant; latest first. */
export const registrationsOf = (db: Reader, committeeId: string, knownAt: Date): Promise<RegistrationRow[]> =>
  db
    .select()
    .from(committeeRegistration)
    .where(
      and(
        eq(committeeRegistration.committeeId, committeeId),
        lte(committeeRegistration.recordedAt, knownAt),
        or(isNull(committeeRegistration.withdrawnAt), gt(committeeRegistration.withdrawnAt, knownAt)),
      ),
    )
    .orderBy(desc(committeeRegistration.onDay), desc(committeeRegistration.recordedAt));
