import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationStatement, moderationWord, statementVote } from '#db/schema/index.ts';
import type { Ballot } from '#domain/participation/opinion-groups.ts';
import type { VoteChoice } from '#domain/participation/votes.ts';

export type StatementRow = typeof consultationStatement.$inferSelect;
export type Spoken = typeof moderationWord.$inferSelect;

export const statementById = async (db: Reader, id: string): Promise<StatementRow | undefined> =>
  (await db.select().from(consultationStatement).where(eq(consultationStatement.id, id)))[0];

/** What was said of a statement, oldest first. */
export const saidOf = (db: Reader, statementId: string): Promise<Spoken[]> =>
  db.select().from(moderationWord).where(eq(moderationWord.statementId, statementId)).orderBy(asc(moderationWord.at), asc(sql`rowid`));

export type Votable = StatementRow & { seen: number };

/** What can be voted on, with how often each was. */
export const votableIn = async (db: Reader, consultationId: string): Promise<Votable[]> => {
  const rows = await db
    .select({
      row: consultationStatement,
      seen: sql<number>`(select count(*) from statement_vote vote where vote.statement_id = consultation_statement.id)`,
    })
    .from(consultationStatement)
    .where(and(eq(consultationStatement.consultationId, consultationId), eq(consultationStatement.state, 'accepted')))
    .orderBy(asc(consultationStatement.createdAt), asc(consultationStatement.id));
  return rows.map(({ row, seen }) => ({ ...row, seen }));
};

/** What one token has said. */
export const ballotOf = async (db: Reader, consultationId: string, voter: string): Promise<Map<string, VoteChoice>> => {
  const rows = await db
    .select({ id: statementVote.statementId, choice: statementVote.choice })
    .from(statementVote)
    .where(and(eq(statementVote.consultationId, consultationId), eq(statementVote.voter, voter)));
  return new Map(rows.map(({ id, choice }) => [id, choice]));
};

/** Every ballot, without whose it is. */
export const ballotsIn = async (db: Reader, consultationId: string): Promise<Ballot[]> => {
  const rows = await db
    .select({ voter: statementVote.voter, id: statementVote.statementId, choice: statementVote.choice })
    .from(statementVote)
    .where(eq(statementVote.consultationId, consultationId))
    .orderBy(asc(statementVote.voter));
  return [...Map.groupBy(rows, ({ voter }) => voter).values()].map((own) => new Map(own.map(({ id, choice }) => [id, choice])));
};
