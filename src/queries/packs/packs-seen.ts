import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, institution, pack } from '#db/schema/index.ts';
import type { Actor, Permission } from '#domain/auth/permission.ts';
import { type PackState, packStateOf } from '#domain/reporting/pack/pack.ts';
import { type Within, wholeFor } from '../people/within.ts';
import { among } from '../shared/among.ts';

export type PackSeen = typeof pack.$inferSelect & {
  state: PackState;
  home: { nameZh: string; nameEn: string; isDemo: boolean };
  committee: { nameZh: string; nameEn: string | null } | null;
};

/** The institutions for which somebody may make packs, or read them: the whole of each. */
export const packPlaces = (db: Reader, actor: Actor, permission: Extract<Permission, 'packs.read' | 'packs.make'>): Promise<Within[]> =>
  wholeFor(db, actor, permission);

const atMost = 200;

/** The packs of these institutions, newest first; or the one of a number. */
export const packsSeen = async (db: Reader, places: readonly Within[], code?: string): Promise<PackSeen[]> => {
  const rows = await db
    .select({
      pack,
      home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      committee: { nameZh: committee.nameZh, nameEn: committee.nameEn },
    })
    .from(pack)
    .innerJoin(institution, eq(institution.id, pack.institutionId))
    .leftJoin(committee, eq(committee.id, pack.committeeId))
    .where(
      and(
        code === undefined ? undefined : eq(pack.code, code),
        among(
          pack.institutionId,
          places.map((one) => one.institution.id),
        ),
      ),
    )
    .orderBy(desc(pack.orderedAt), desc(pack.code))
    .limit(atMost);
  return rows.map(({ pack: one, ...rest }) => ({ ...one, ...rest, state: packStateOf(one) }));
};

export type Subject = { value: string; institution: Within['institution']; committee: { nameZh: string; nameEn: string | null } | null };

/** What somebody may have a pack of: an institution, and each committee of it. `value` is what a form sends. */
export const packSubjects = async (db: Reader, places: readonly Within[]): Promise<Subject[]> => {
  const committees = await db
    .select()
    .from(committee)
    .where(
      among(
        committee.institutionId,
        places.map((one) => one.institution.id),
      ),
    )
    .orderBy(committee.foundedOn, committee.nameZh);
  return places.flatMap(({ institution: home }) => [
    { value: home.id, institution: home, committee: null },
    ...committees
      .filter(({ institutionId }) => institutionId === home.id)
      .map(({ id, nameZh, nameEn }) => ({ value: `${home.id}/${id}`, institution: home, committee: { nameZh, nameEn } })),
  ]);
};
