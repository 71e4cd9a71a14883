import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, unit } from '#db/schema/index.ts';
import { type Actor, type Permission, placesWhere } from '#domain/auth/permission.ts';

/** The part of one institution that somebody may see: all of it, or the units at these paths with everything below them. */
export type Within = {
  institution: { id: string; nameZh: string; nameEn: string; isDemo: boolean };
  paths: readonly string[] | null;
};

/** Where the actor may, institution by institution; of a whole institution and a unit in it, the institution. */
export const withinFor = async (db: Reader, actor: Actor, permission: Permission): Promise<Within[]> => {
  const places = placesWhere(actor, permission);
  const ids = places === 'everywhere' ? undefined : [...new Set(places.map(({ institutionId }) => institutionId))];
  const institutions = await db
    .select({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo })
    .from(institution)
    .where(ids && inArray(institution.id, ids))
    .orderBy(institution.slug);
  return Promise.all(
    institutions.map(async (one): Promise<Within> => {
      const here = places === 'everywhere' ? [] : places.filter(({ institutionId }) => institutionId === one.id);
      if (places === 'everywhere' || here.some(({ unitId }) => unitId === null)) return { institution: one, paths: null };
      const named = here.flatMap(({ unitId }) => unitId ?? []);
      const rows = await db
        .select({ path: unit.path })
        .from(unit)
        .where(and(eq(unit.institutionId, one.id), inArray(unit.id, named)));
      return { institution: one, paths: rows.map(({ path }) => path) };
    }),
  );
};

/** The institutions of which the actor may see the whole, for what belongs to no unit. */
export const wholeFor = async (db: Reader, actor: Actor, permission: Permission): Promise<Within[]> =>
  (await withinFor(db, actor, permission)).filter(({ paths }) => paths === null);

/** A unit at this path or below it. The path ends in a slash, and "0" is the character after it: a range that the index can walk. */
export const below = (path: string): SQL => sql`(${unit.path} >= ${path} and ${unit.path} < ${`${path.slice(0, -1)}0`})`;

/** A unit that may be seen. */
export const visible = ({ institution: { id }, paths }: Within): SQL =>
  paths === null
    ? sql`${unit.institutionId} = ${id}`
    : paths.length === 0
      ? sql`0`
      : sql`(${unit.institutionId} = ${id} and (${sql.join(paths.map(below), sql` or `)}))`;

/** The institution asked for by id, when it is one of them; else the first. */
export const chosenWithin = (places: readonly Within[], asked: string | null | undefined): Within | undefined =>
  places.find(({ institution: { id } }) => id === asked) ?? places[0];
