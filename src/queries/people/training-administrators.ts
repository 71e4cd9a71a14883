import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, person, roleGrant } from '#db/schema/index.ts';
import type { Locale } from '#domain/shared/locale.ts';

/** Those who look after training at the whole of an institution and have an account, with where to write to them. */
export const trainingAdministrators = (db: Reader, institutionId: string): Promise<{ email: string; name: string; locale: Locale }[]> =>
  db
    .selectDistinct({ email: account.email, name: person.name, locale: account.locale })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .innerJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
    .where(
      and(
        eq(roleGrant.institutionId, institutionId),
        isNull(roleGrant.unitId),
        eq(roleGrant.role, 'training_administrator'),
        isNull(roleGrant.revokedAt),
      ),
    );
