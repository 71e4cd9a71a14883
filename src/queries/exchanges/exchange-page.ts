import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { exchange, institution, unit } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Cell } from '#domain/reporting/cell.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Within } from '../people/within.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { cellsOnOccasions } from '../requirements/cells-on-occasions.ts';
import { type ExchangeRow, exchangeById, mayBring } from './exchange-by-id.ts';
import { seenExchanges } from './exchanges-seen.ts';

export type ExchangePage = {
  exchange: ExchangeRow;
  institution: Within['institution'];
  unit: { nameZh: string; nameEn: string | null } | null;
  /** `mine`: may be taken off by this reader. */
  people: { participationId: string; person: PersonShown; cell: Cell; mine: boolean }[];
  /** Whether this reader may add people, and cancel the exchange. */
  mayManage: boolean;
  mayCancel: boolean;
};

/** An exchange with whoever goes, and where each stands with what it asks. */
export const exchangePage = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<ExchangePage, Forbidden | NotFound>> => {
  const found = await exchangeById(db, id);
  if (!found) return refused({ code: 'shared.not_found' });
  const [seen] = await db
    .select({ id: exchange.id })
    .from(exchange)
    .where(and(eq(exchange.id, id), await seenExchanges(db, actor)));
  if (!seen) return refused({ code: 'auth.forbidden', permission: 'exchanges.read' });
  const { atPlace, going, ...row } = found;
  const [home] = await db.select().from(institution).where(eq(institution.id, row.institutionId));
  if (!home) throw new Error(`The exchange ${id} belongs to no institution.`);
  const [where] = row.unitId === null ? [] : await db.select().from(unit).where(eq(unit.id, row.unitId));
  const day = dayOf(now);
  const ids = going.map(({ personId }) => personId);
  const shown = await personsShown(db, ids, { institution: home, paths: null }, day);
  const cells = await cellsOnOccasions(db, ids, { institutionId: row.institutionId, trigger: 'exchange', day });
  const brings = row.cancelledAt === null ? await mayBring(db, actor, atPlace) : undefined;
  return granted({
    exchange: row,
    institution: home,
    unit: where ?? null,
    people: going.flatMap(({ id: participationId, personId }) => {
      const person = shown.get(personId);
      const cell: Cell = cells.get(personId) ?? { state: 'not-bound' };
      return person ? [{ participationId, person, cell, mine: brings?.(personId) ?? false }] : [];
    }),
    mayManage: brings !== undefined,
    mayCancel: brings !== undefined && ids.every(brings),
  });
};
