import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { consultationStatement } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { receiptFrom } from '#domain/participation/receipt.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import { statementFaults } from '#domain/participation/statement.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { consultationById } from '#queries/participation/consultation-by-id.ts';
import { namesNotToSay } from '#queries/participation/names-not-to-say.ts';
import { record } from '../record.ts';

type Refused = Forbidden | NotFound | ParticipationRefusal;
type Words = { consultationId: string; language: Locale; words: string; otherWords: string | null };

/** Platform default: how many statements of one person may wait or stand in a consultation. */
export const statementsEach = 5;

const faultsIn = async (tx: Tx, { consultationId, words, otherWords }: Words, personId: string | null) => {
  const names = await namesNotToSay(tx, personId);
  const faults: ParticipationRefusal[] = statementFaults(words, names);
  if (otherWords !== null) faults.push(...statementFaults(otherWords, names));
  const [same] = await tx
    .select({ id: consultationStatement.id })
    .from(consultationStatement)
    .where(
      and(
        eq(consultationStatement.consultationId, consultationId),
        eq(consultationStatement.words, words),
        inArray(consultationStatement.state, ['waiting', 'accepted']),
      ),
    );
  if (same) faults.push({ code: 'participation.said_that_already', field: 'statement' });
  return faults;
};

const keep = async (tx: Tx, given: Words, personId: string | null, { actor, now }: { actor: Actor; now: Date }, institutionId: string) => {
  const id = crypto.randomUUID();
  const receipt = receiptFrom(crypto.getRandomValues(new Uint8Array(10)));
  await tx
    .insert(consultationStatement)
    .values({ id, ...given, personId, receipt, state: 'waiting', createdBy: actorRef(actor), createdAt: now });
  const data = { consultationId: given.consultationId, statementId: id };
  await record(tx, actor, now, [{ type: 'participation.statement_proposed', about: null, institutionId, data }]);
  return granted({ id, receipt });
};

/** Proposes a statement that others are to vote on. It takes an account, and nobody sees it before two moderators have said yes. */
export const proposeStatement = (
  db: Database,
  given: Omit<Words, 'otherWords'>,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<{ id: string; receipt: string }, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await consultationById(tx, given.consultationId, dayOf(now));
    if (!asked) return refused({ code: 'shared.not_found' });
    const { opensOn, closesOn } = asked;
    if (asked.phase !== 'open') return refused({ code: 'participation.not_open', opensOn, closesOn });
    const own = and(
      eq(consultationStatement.consultationId, asked.id),
      eq(consultationStatement.personId, actor.personId),
      inArray(consultationStatement.state, ['waiting', 'accepted']),
    );
    const [count] = await tx.select({ n: sql<number>`count(*)` }).from(consultationStatement).where(own);
    if ((count?.n ?? 0) >= statementsEach) return refused({ code: 'participation.many_waiting', most: statementsEach });
    const words = { ...given, otherWords: null };
    const [fault, ...also] = await faultsIn(tx, words, actor.personId);
    if (fault) return refusedTogether(fault, also);
    return keep(tx, words, actor.personId, { actor, now }, asked.institutionId);
  });

/** Puts a statement of the host's own there to begin with, before the end. It takes the same two moderators. */
export const beginWith = (
  db: Database,
  given: Words,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<{ id: string; receipt: string }, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await consultationById(tx, given.consultationId, dayOf(now));
    if (!asked) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'participation.host', asked)) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
    const { opensOn, closesOn } = asked;
    if (asked.phase !== 'open' && asked.phase !== 'preparing') return refused({ code: 'participation.not_open', opensOn, closesOn });
    const [fault, ...also] = await faultsIn(tx, given, null);
    if (fault) return refusedTogether(fault, also);
    return keep(tx, given, null, { actor, now }, asked.institutionId);
  });
