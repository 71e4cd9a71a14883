import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { consultationStatement, moderationWord } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { appealState, type Ground, maySpeak, stateAfter, type Verdict } from '#domain/participation/moderation.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Consultation, consultationById } from '#queries/participation/consultation-by-id.ts';
import { type Spoken, type StatementRow, saidOf, statementById } from '#queries/participation/statements-of.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | ParticipationRefusal;
type Found = { statement: StatementRow; asked: Consultation; said: Spoken[] };

const found = async (tx: Tx, statementId: string, now: Date): Promise<Found | undefined> => {
  const statement = await statementById(tx, statementId);
  const asked = statement && (await consultationById(tx, statement.consultationId, dayOf(now)));
  return asked && { statement, asked, said: await saidOf(tx, statementId) };
};

const speak = async (
  tx: Tx,
  { statement, asked, said }: Found,
  { verdict, ground, reason }: { verdict: Verdict; ground: Ground | null; reason: string | null },
  { actor, now }: Context,
): Promise<Outcome<StatementRow['state'], Refused>> => {
  const by = actorRef(actor);
  if (by === statement.createdBy) return refused({ code: 'participation.own_words' });
  if (!maySpeak(by, statement.createdBy, said)) return refused({ code: 'participation.spoken_already' });
  await tx.insert(moderationWord).values({ id: crypto.randomUUID(), statementId: statement.id, verdict, ground, reason, by, at: now });
  const state = stateAfter([...said, { by, verdict }]);
  if (state !== statement.state)
    await tx
      .update(consultationStatement)
      .set({ state, decidedAt: state === 'waiting' ? null : now })
      .where(eq(consultationStatement.id, statement.id));
  const about = { about: null, institutionId: asked.institutionId };
  const facts: Fact[] = [{ type: 'participation.statement_judged', ...about, data: { statementId: statement.id, verdict, ground } }];
  if (state === 'accepted') facts.push({ type: 'participation.statement_published', ...about, data: { statementId: statement.id } });
  await record(tx, actor, now, facts);
  return granted(state);
};

/** A moderator says yes or no to a statement that waits. With the second yes, of two people who are not its author, it is published. */
export const judgeStatement = (
  db: Database,
  {
    statementId,
    verdict,
    ground,
    reason,
  }: { statementId: string; verdict: 'accept' | 'reject'; ground: Ground | null; reason: string | null },
  context: Context,
): Promise<Outcome<StatementRow['state'], Refused>> =>
  db.transaction(async (tx) => {
    const one = await found(tx, statementId, context.now);
    if (!one) return refused({ code: 'shared.not_found' });
    if (!may(context.actor, 'participation.moderate', one.asked))
      return refused({ code: 'auth.forbidden', permission: 'participation.moderate' });
    if (one.statement.state !== 'waiting') return refused({ code: 'participation.decided_already' });
    if (verdict === 'reject' && ground === null) return refused({ code: 'participation.ground_needed', field: 'ground' });
    return speak(tx, one, { verdict, ground: verdict === 'reject' ? ground : null, reason }, context);
  });

/** The author of a rejected statement asks once that somebody else look at it. */
export const makeAppeal = (
  db: Database,
  { statementId, words }: { statementId: string; words: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const one = await found(tx, statementId, now);
    if (!one || actor.kind !== 'person' || one.statement.personId !== actor.personId) return refused({ code: 'shared.not_found' });
    const { statement, asked, said } = one;
    if (appealState(said, statement.appealedAt !== null) !== 'open-to-make') return refused({ code: 'participation.no_appeal' });
    await tx.update(consultationStatement).set({ appeal: words, appealedAt: now }).where(eq(consultationStatement.id, statementId));
    await record(tx, actor, now, [
      { type: 'participation.appeal_made', about: null, institutionId: asked.institutionId, data: { statementId } },
    ]);
    return granted(statementId);
  });

/** A moderator who has not spoken yet decides an appeal: it stays rejected for good, or the no is taken away and this counts as a yes. */
export const judgeAppeal = (
  db: Database,
  { statementId, verdict, reason }: { statementId: string; verdict: 'grant' | 'uphold'; reason: string },
  context: Context,
): Promise<Outcome<StatementRow['state'], Refused>> =>
  db.transaction(async (tx) => {
    const one = await found(tx, statementId, context.now);
    if (!one) return refused({ code: 'shared.not_found' });
    if (!may(context.actor, 'participation.moderate', one.asked))
      return refused({ code: 'auth.forbidden', permission: 'participation.moderate' });
    if (appealState(one.said, one.statement.appealedAt !== null) !== 'made') return refused({ code: 'participation.no_appeal' });
    return speak(tx, one, { verdict, ground: null, reason }, context);
  });
