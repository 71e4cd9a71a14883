import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { type ExchangeRefusal, exchangeFaults } from '#domain/exchanges/exchange.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { exchangeById, mayBring } from '#queries/exchanges/exchange-by-id.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { enterParticipants } from './record-exchange.ts';

/** One more person goes on an exchange. Somebody who is on it already stays on it once. Returns the exchange's id. */
export const addParticipant = (
  db: Database,
  { exchangeId, personId }: { exchangeId: string; personId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ExchangeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await exchangeById(tx, exchangeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const brings = await mayBring(tx, actor, found.atPlace);
    if (!brings) return refused({ code: 'auth.forbidden', permission: 'exchanges.manage' });
    if (found.cancelledAt) return refused({ code: 'exchanges.cancelled_already' });
    if (found.going.some((one) => one.personId === personId)) return granted(exchangeId);
    const known = await affiliatedFrom(tx, found.institutionId, [personId], found.startedOn);
    const [fault, ...also] = exchangeFaults({ ...found, personIds: [personId], unknown: [] }, { known, mayBring: brings });
    if (fault) return refusedTogether(fault, also);

    await record(tx, actor, now, await enterParticipants(tx, found, [personId], now));
    await advanceLearner(tx, personId, now, actor);
    return granted(exchangeId);
  });
