import { asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { concernStep, institution, participationContact, publicConcern } from '#db/schema/index.ts';
import { type Actor, may, placesWhere } from '#domain/auth/permission.ts';
import { type ConcernState, concernStates } from '#domain/participation/concern.ts';
import { wholeFor } from '../people/within.ts';

export type ConcernRow = typeof publicConcern.$inferSelect;
export type ConcernStep = typeof concernStep.$inferSelect;

/** Whether somebody handles a concern: that of their institution; one that names none is for whoever looks after the whole platform. */
export const handles = (actor: Actor, { institutionId }: Pick<ConcernRow, 'institutionId'>): boolean =>
  institutionId === null ? placesWhere(actor, 'participation.host') === 'everywhere' : may(actor, 'participation.host', { institutionId });

export const stepsOf = (db: Reader, concernId: string): Promise<ConcernStep[]> =>
  db.select().from(concernStep).where(eq(concernStep.concernId, concernId)).orderBy(asc(concernStep.at), asc(sql`rowid`));

export type ConcernShown = ConcernRow & {
  home: { nameZh: string; nameEn: string } | null;
  contact: string | undefined;
  steps: ConcernStep[];
};

/** The concerns somebody handles, open ones first. */
export const concernsHandled = async (db: Reader, actor: Actor): Promise<ConcernShown[]> => {
  const homes = (await wholeFor(db, actor, 'participation.host')).map(({ institution: { id } }) => id);
  const here = inArray(publicConcern.institutionId, homes);
  const rows = await db
    .select({ row: publicConcern, home: { nameZh: institution.nameZh, nameEn: institution.nameEn } })
    .from(publicConcern)
    .leftJoin(institution, eq(institution.id, publicConcern.institutionId))
    .where(placesWhere(actor, 'participation.host') === 'everywhere' ? or(here, isNull(publicConcern.institutionId)) : here)
    .orderBy(sql`${publicConcern.state} = 'closed'`, desc(publicConcern.raisedOn))
    .limit(200);
  return Promise.all(
    rows.map(async ({ row, home }) => {
      const [left] = await db.select().from(participationContact).where(eq(participationContact.receipt, row.receipt));
      return { ...row, home, contact: left?.contact, steps: await stepsOf(db, row.id) };
    }),
  );
};

/** How many concerns stand where: numbers for everybody. */
export const concernCounts = async (db: Reader): Promise<{ state: ConcernState; n: number }[]> => {
  const rows = await db.select({ state: publicConcern.state, n: sql<number>`count(*)` }).from(publicConcern).groupBy(publicConcern.state);
  return concernStates.map((state) => ({ state, n: rows.find((row) => row.state === state)?.n ?? 0 }));
};

/** The institutions that a concern can name. */
export const institutionsToName = (db: Reader): Promise<{ id: string; nameZh: string; nameEn: string }[]> =>
  db.select({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn }).from(institution).orderBy(institution.nameZh);
