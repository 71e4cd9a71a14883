import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, institution, pack, unit } from '#db/schema/index.ts';
import type { Actor, Permission } from '#domain/auth/permission.ts';
import { type PackState, packStateOf } from '#domain/reporting/pack/pack.ts';
import { visible, type Within, withinFor } from '../people/within.ts';
import { among } from '../shared/among.ts';

export type PackSeen = typeof pack.$inferSelect & {
  state: PackState;
  home: { nameZh: string; nameEn: string; isDemo: boolean };
  committee: { nameZh: string; nameEn: string | null } | null;
  unit: { nameZh: string; nameEn: string | null } | null;
};

/** Where somebody may make packs, or read them: whole institutions, or units of them. */
export const packPlaces = (db: Reader, actor: Actor, permission: Extract<Permission, 'packs.read' | 'packs.make'>): Promise<Within[]> =>
  withinFor(db, actor, permission);

const atMost = 200;

const within = (places: readonly Within[]) =>
  places.length === 0
    ? sql`0`
    : or(
        ...places.map((one) =>
          one.paths === null ? eq(pack.institutionId, one.institution.id) : and(isNotNull(pack.unitId), visible(one)),
        ),
      );

/** The packs of these institutions and units, newest first; or the one of a number. Whoever sees a unit sees the packs of it and of those below. */
export const packsSeen = async (db: Reader, places: readonly Within[], code?: string): Promise<PackSeen[]> => {
  const rows = await db
    .select({
      pack,
      home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      committee: { nameZh: committee.nameZh, nameEn: committee.nameEn },
      unit: { nameZh: unit.nameZh, nameEn: unit.nameEn },
    })
    .from(pack)
    .innerJoin(institution, eq(institution.id, pack.institutionId))
    .leftJoin(committee, eq(committee.id, pack.committeeId))
    .leftJoin(unit, eq(unit.id, pack.unitId))
    .where(and(code === undefined ? undefined : eq(pack.code, code), within(places)))
    .orderBy(desc(pack.orderedAt), desc(pack.code))
    .limit(atMost);
  return rows.map(({ pack: one, ...rest }) => ({ ...one, ...rest, state: packStateOf(one) }));
};

type Named = { nameZh: string; nameEn: string | null };
export type Subject = { value: string; institution: Within['institution']; committee: Named | null; unit: Named | null };

/** What somebody may have a pack of: an institution, each committee of it, and each unit. `value` is what a form sends. */
export const packSubjects = async (db: Reader, places: readonly Within[]): Promise<Subject[]> => {
  const committees = await db
    .select()
    .from(committee)
    .where(
      among(
        committee.institutionId,
        places.filter(({ paths }) => paths === null).map((one) => one.institution.id),
      ),
    )
    .orderBy(committee.foundedOn, committee.nameZh);
  const units = await db
    .select()
    .from(unit)
    .where(and(isNull(unit.closedOn), places.length === 0 ? sql`0` : or(...places.map(visible))))
    .orderBy(unit.path);
  return places.flatMap(({ institution: home, paths }): Subject[] => [
    ...(paths === null ? [{ value: home.id, institution: home, committee: null, unit: null }] : []),
    ...committees
      .filter(({ institutionId }) => institutionId === home.id)
      .map(({ id, nameZh, nameEn }) => ({ value: `${home.id}/${id}`, institution: home, committee: { nameZh, nameEn }, unit: null })),
    ...units
      .filter(({ institutionId }) => institutionId === home.id)
      .map(({ id, nameZh, nameEn }) => ({ value: `${home.id}/unit/${id}`, institution: home, committee: null, unit: { nameZh, nameEn } })),
  ]);
};
