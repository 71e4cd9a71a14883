import type { Database, Tx } from '#db/client.ts';
import { exchange, exchangeParticipant } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { type ExchangeRefusal, exchangeFaults, type NewExchange } from '#domain/exchanges/exchange.ts';
import type { Fact } from '#domain/facts.ts';
import type { NamedPeople } from '#domain/people/named-people.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { mayBring } from '#queries/exchanges/exchange-by-id.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { placeExists } from '#queries/people/place-exists.ts';
import { unitPath } from '#queries/people/unit-path.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

/** Enters people on an exchange. Returns the facts of it. */
export const enterParticipants = async (
  tx: Tx,
  {
    id: exchangeId,
    institutionId,
    startedOn,
    finishedOn,
  }: Pick<NewExchange, 'institutionId' | 'startedOn' | 'finishedOn'> & { id: string },
  personIds: readonly string[],
  now: Date,
): Promise<Fact[]> => {
  const rows = personIds.map((personId) => ({ id: crypto.randomUUID(), exchangeId, personId, recordedAt: now }));
  await tx.insert(exchangeParticipant).values(rows);
  return rows.map(({ id, personId }) => ({
    type: 'exchanges.participant_added',
    about: personId,
    institutionId,
    data: { participationId: id, exchangeId, startedOn, finishedOn },
  }));
};

/** Enters an exchange with whoever goes; what it requires of them is raised in the same transaction. Returns its id. */
export const recordExchange = (
  db: Database,
  given: NewExchange & NamedPeople,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | ExchangeRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, unitId, title, place, host, purpose, startedOn, finishedOn } = given;
    const row = { institutionId, unitId, title, place, host, purpose, startedOn, finishedOn };
    const brings = await mayBring(tx, actor, { institutionId, unitPath: await unitPath(tx, unitId) });
    if (!brings) return refused({ code: 'auth.forbidden', permission: 'exchanges.manage' });
    if (!(await placeExists(tx, given))) return refused({ code: 'shared.not_found' });
    const { personIds, unknown } = await peopleNamed(tx, institutionId, given);
    const known = await affiliatedFrom(tx, institutionId, personIds, startedOn);
    const [fault, ...also] = exchangeFaults({ startedOn, finishedOn, personIds, unknown }, { known, mayBring: brings });
    if (fault) return refusedTogether(fault, also);

    const id = crypto.randomUUID();
    await tx.insert(exchange).values({ id, ...row, recordedBy: actorRef(actor), recordedAt: now });
    await record(tx, actor, now, [
      { type: 'exchanges.exchange_recorded', about: null, institutionId, data: { exchangeId: id, startedOn, finishedOn } },
      ...(await enterParticipants(tx, { ...row, id }, personIds, now)),
    ]);
    await advanceLearners(tx, personIds, now, actor);
    return granted(id);
  });
