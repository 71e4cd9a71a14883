import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownPolicy } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { placesOf } from '../people/places-of.ts';
import { type OwnPolicy, readOwnPolicy } from './own-policy.ts';

/** The published policies that the institutions and units made which a person belongs to on a day; the newest edition of each first. */
export const policiesForMember = async (db: Reader, personId: string, day: PlainDate): Promise<OwnPolicy[]> => {
  const places = await placesOf(db, personId, day);
  const rows = await db
    .select()
    .from(ownPolicy)
    .where(
      and(
        eq(ownPolicy.kind, 'policy'),
        inArray(
          ownPolicy.institutionId,
          places.map(({ institutionId }) => institutionId),
        ),
      ),
    );
  const units = new Set(places.flatMap(({ unitPath = [] }) => [...unitPath]));
  const found = await Promise.all(rows.filter(({ unitId }) => unitId === null || units.has(unitId)).map((row) => readOwnPolicy(db, row)));
  return found
    .filter(({ editions }) => editions.length > 0)
    .map((policy) => ({ ...policy, draft: null, title: policy.editions[0]?.title ?? policy.title }));
};
