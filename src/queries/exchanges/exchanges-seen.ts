import { and, count, desc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { exchange, exchangeParticipant, institution, unit } from '#db/schema/index.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { contains } from '../people/contains.ts';
import { visible, withinFor } from '../people/within.ts';
import { type ExchangeRow, peopleLedBy } from './exchange-by-id.ts';

export const exchangesAPage = 50;
export type ExchangeSeen = ExchangeRow & { isDemo: boolean; going: number };

/** Whether somebody sees exchanges at large, and not only those of their own people. */
export const seesAllExchanges = (actor: Actor): boolean => {
  const places = placesWhere(actor, 'exchanges.read');
  return places === 'everywhere' || places.length > 0;
};

/** The exchanges that somebody may see: those of an institution, or of units in it; an investigator's are those on which own people go. */
export const seenExchanges = async (db: Reader, actor: Extract<Actor, { kind: 'person' }>): Promise<SQL | undefined> => {
  const places = await withinFor(db, actor, 'exchanges.read');
  const inCare = places.map((within) =>
    within.paths === null
      ? eq(exchange.institutionId, within.institution.id)
      : exists(
          db
            .select({ id: unit.id })
            .from(unit)
            .where(and(eq(unit.id, exchange.unitId), visible(within))),
        ),
  );
  const led = [...(await peopleLedBy(db, actor.personId))];
  const own = exists(
    db
      .select({ id: exchangeParticipant.id })
      .from(exchangeParticipant)
      .where(
        and(
          eq(exchangeParticipant.exchangeId, exchange.id),
          isNull(exchangeParticipant.withdrawnAt),
          inArray(exchangeParticipant.personId, led),
        ),
      ),
  );
  const leads = placesWhere(actor, 'exchanges.manage').length > 0 ? [own] : [];
  return or(...inCare, ...leads) ?? sql`0`;
};

/** One page of them, the latest first. */
export const exchangesSeen = async (
  db: Reader,
  actor: Extract<Actor, { kind: 'person' }>,
  { q, page }: { q: string | undefined; page: number },
): Promise<{ exchanges: ExchangeSeen[]; total: number }> => {
  const where = and(
    await seenExchanges(db, actor),
    q === undefined ? undefined : or(...[exchange.title, exchange.place, exchange.host].map((column) => contains(column, q))),
  );
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(exchange).where(where);
  const rows = await db
    .select({
      exchange,
      isDemo: institution.isDemo,
      going: sql<number>`(select count(*) from ${exchangeParticipant} where ${exchangeParticipant.exchangeId} = ${exchange.id}
        and ${exchangeParticipant.withdrawnAt} is null)`,
    })
    .from(exchange)
    .innerJoin(institution, eq(institution.id, exchange.institutionId))
    .where(where)
    .orderBy(desc(exchange.startedOn), desc(exchange.recordedAt))
    .limit(exchangesAPage)
    .offset((page - 1) * exchangesAPage);
  return { exchanges: rows.map(({ exchange: row, ...rest }) => ({ ...row, ...rest })), total };
};
