import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationStatement } from '#db/schema/index.ts';
import { type AppealState, appealState } from '#domain/participation/moderation.ts';
import { lessSeenFirst, type VoteChoice } from '#domain/participation/votes.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { randomFrom } from '#domain/shared/random.ts';
import { type Consultation, consultationBySlug } from './consultation-by-id.ts';
import { ballotOf, type Spoken, type StatementRow, saidOf, type Votable, votableIn } from './statements-of.ts';
import { summaryOf } from './summary-of.ts';
import { type Theme, themesOf } from './themes-of.ts';
import { voterOf } from './voter-of.ts';

export type ConsultationPage = {
  consultation: Consultation;
  statements: Votable[];
  ballot: ReadonlyMap<string, VoteChoice>;
  /** What comes next for this browser; undefined when it has answered everything. */
  next: Votable | undefined;
  summary: Awaited<ReturnType<typeof summaryOf>>;
  themes: Theme[];
};

// The same browser sees the same order until it votes, so that a reload does not shuffle what one is reading.
const seedOf = (voter: string, voted: number): number => [...voter].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, voted + 7);

/** A public consultation as one browser sees it. `token`: of a browser that has voted. */
export const consultationPage = async (
  db: Reader,
  slug: string,
  { token, today, chance }: { token: string | undefined; today: PlainDate; chance: number },
): Promise<ConsultationPage | undefined> => {
  const consultation = await consultationBySlug(db, slug, today);
  if (!consultation) return undefined;
  const voter = token === undefined ? undefined : voterOf(token, consultation.id);
  const statements = await votableIn(db, consultation.id);
  const ballot = voter === undefined ? new Map<string, VoteChoice>() : await ballotOf(db, consultation.id, voter);
  const left = statements.filter(({ id }) => !ballot.has(id));
  const [next] = lessSeenFirst(left, randomFrom(voter === undefined ? chance : seedOf(voter, ballot.size)));
  return {
    consultation,
    statements,
    ballot,
    next,
    summary: await summaryOf(db, consultation.id),
    themes: await themesOf(db, consultation.id),
  };
};

export type OwnStatement = StatementRow & { appeal: string | null; stands: AppealState; last: Spoken | undefined };

/** What somebody proposed in a consultation, with what was decided about it and why. */
export const ownStatements = async (db: Reader, consultationId: string, personId: string): Promise<OwnStatement[]> => {
  const rows = await db
    .select()
    .from(consultationStatement)
    .where(and(eq(consultationStatement.consultationId, consultationId), eq(consultationStatement.personId, personId)))
    .orderBy(desc(consultationStatement.createdAt));
  return Promise.all(
    rows.map(async (row) => {
      const said = await saidOf(db, row.id);
      const last = said.findLast(({ verdict }) => verdict === 'reject' || verdict === 'uphold');
      return { ...row, stands: appealState(said, row.appealedAt !== null), last };
    }),
  );
};
