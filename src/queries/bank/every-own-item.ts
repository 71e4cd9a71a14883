import { and, asc, eq, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, ownItem, ownItemVersion } from '#db/schema/index.ts';

/** The own items of every institution for an exam, or of one institution: each version that is not retired. */
export const everyOwnItem = (db: Reader, exam: string, institutionSlug?: string) =>
  db
    .select({
      id: ownItem.id,
      institution: institution.slug,
      number: ownItemVersion.number,
      state: ownItemVersion.state,
      content: ownItemVersion.content,
    })
    .from(ownItemVersion)
    .innerJoin(ownItem, eq(ownItem.id, ownItemVersion.itemId))
    .innerJoin(institution, eq(institution.id, ownItem.institutionId))
    .where(
      and(
        eq(ownItem.exam, exam),
        ne(ownItemVersion.state, 'retired'),
        institutionSlug === undefined ? undefined : eq(institution.slug, institutionSlug),
      ),
    )
    .orderBy(asc(institution.slug), asc(ownItem.id), asc(ownItemVersion.number));
