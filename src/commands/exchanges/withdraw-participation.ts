import { eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { exchange, exchangeParticipant } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ExchangeRefusal } from '#domain/exchanges/exchange.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { exchangeById, mayBring, type ParticipantRow } from '#queries/exchanges/exchange-by-id.ts';
import { record } from '../record.ts';
import { cancelOpen } from '../requirements/cancel-open.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

/** Takes people off an exchange, with what it still asked of them. Returns the facts of it. */
const takeOff = async (tx: Tx, rows: readonly ParticipantRow[], institutionId: string, now: Date): Promise<Fact[]> => {
  const facts: Fact[] = [];
  await tx
    .update(exchangeParticipant)
    .set({ withdrawnAt: now })
    .where(
      inArray(
        exchangeParticipant.id,
        rows.map(({ id }) => id),
      ),
    );
  for (const { id, exchangeId, personId } of rows)
    facts.push(
      { type: 'exchanges.participation_withdrawn', about: personId, institutionId, data: { participationId: id, exchangeId } },
      ...(await cancelOpen(tx, { occasion: id, personId, institutionId }, now)),
    );
  return facts;
};

type Refused = Forbidden | NotFound | ExchangeRefusal;

/** Somebody does not go after all, or was entered by mistake. Returns the exchange's id. */
export const withdrawParticipation = (
  db: Database,
  { participationId, exchangeId }: { participationId: string; exchangeId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await exchangeById(tx, exchangeId);
    const one = found?.going.find(({ id }) => id === participationId);
    if (!found || !one) return refused({ code: 'shared.not_found' });
    const brings = await mayBring(tx, actor, found.atPlace);
    if (!brings?.(one.personId)) return refused({ code: 'auth.forbidden', permission: 'exchanges.manage' });
    await record(tx, actor, now, await takeOff(tx, [one], found.institutionId, now));
    await refreshStatuses(tx, [one.personId], now);
    return granted(exchangeId);
  });

/** The exchange does not take place: nobody goes, and it stays on record as cancelled. An investigator cancels only where all are their own. */
export const cancelExchange = (
  db: Database,
  { exchangeId }: { exchangeId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await exchangeById(tx, exchangeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const brings = await mayBring(tx, actor, found.atPlace);
    if (!brings || !found.going.every(({ personId }) => brings(personId)))
      return refused({ code: 'auth.forbidden', permission: 'exchanges.manage' });
    if (found.cancelledAt) return refused({ code: 'exchanges.cancelled_already' });
    const { institutionId, going } = found;
    await tx.update(exchange).set({ cancelledAt: now }).where(eq(exchange.id, exchangeId));
    await record(tx, actor, now, [
      { type: 'exchanges.exchange_cancelled', about: null, institutionId, data: { exchangeId } },
      ...(await takeOff(tx, going, institutionId, now)),
    ]);
    await refreshStatuses(
      tx,
      going.map(({ personId }) => personId),
      now,
    );
    return granted(exchangeId);
  });
