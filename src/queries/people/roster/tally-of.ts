import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { RosterChange, RosterTally } from '#domain/people/roster.ts';
import type { RosterImport } from './import-by-id.ts';
import { verdictCounts } from './verdict-counts.ts';

/** What a row must do to be counted under a change. */
export const doesChange: Record<RosterChange, ReturnType<typeof sql>> = {
  joined: sql`(did->'started' is not null and did->>'$.started.continues' is null)`,
  transferred: sql`did->>'$.started.continues' is not null`,
  moved: sql`did->>'$.changed.before.unitId' is not did->>'$.changed.after.unitId'`,
  left: sql`(did->>'$.changed.before.finishedOn' is null and did->>'$.changed.after.finishedOn' is not null
    and did->>'$.started.continues' is null)`,
  renamed: sql`did->'name' is not null`,
};

// An import from before transfers were counted has no number of them.
const nobody = { joined: 0, transferred: 0, moved: 0, left: 0, renamed: 0, withoutEmail: 0 };

/** What the rows of an import come to, counted from the rows. */
export const countTally = async (db: Reader, importId: string): Promise<RosterTally> => {
  const verdicts = await verdictCounts(db, importId);
  const [changes] = await db.all<Omit<RosterTally, keyof typeof verdicts>>(sql`
    select coalesce(sum(${doesChange.joined}), 0) as joined, coalesce(sum(${doesChange.transferred}), 0) as transferred, coalesce(sum(${doesChange.moved}), 0) as moved,
      coalesce(sum(${doesChange.left}), 0) as "left", coalesce(sum(${doesChange.renamed}), 0) as renamed,
      coalesce(sum(verdict = 'new' and did->>'$.person.email' is null), 0) as withoutEmail
    from roster_row where import_id = ${importId} and verdict in ('new', 'changed')`);
  return { ...nobody, ...changes, ...verdicts };
};

/** What an import comes to: as it was when it came into force, or as its rows stand now. */
export const tallyOf = (db: Reader, { id, tally }: Pick<RosterImport, 'id' | 'tally'>): Promise<RosterTally> =>
  tally ? Promise.resolve({ ...nobody, ...tally }) : countTally(db, id);
