import { and, count, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person, requirementStatus } from '#db/schema/index.ts';
import type { CellState } from '#domain/reporting/cell.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

type Asked = { institutionId: string; day: PlainDate };

/** Which standings are meant: those of the people of whom something holds. Where their ids are there, `among` them is sooner answered. */
export const ofThose = (db: Reader, who: SQL | undefined): SQL =>
  inArray(requirementStatus.personId, db.select({ id: person.id }).from(person).where(who));

const standingOn = (whose: SQL, { institutionId, day }: Asked): SQL | undefined => {
  const { fromOn, toOn } = requirementStatus;
  return and(whose, eq(requirementStatus.institutionId, institutionId), lte(fromOn, day), or(isNull(toOn), gte(toOn, day)));
};

/**
 * What `cellOf` answers for these people, from what was worked out in advance, by person and by the key of the column; who is not bound has no
 * word. Read as one line of words for each person, so that five thousand are soon there. For days from `isWorkedOut` on.
 */
export const statesOn = async (db: Reader, whose: SQL, asked: Asked): Promise<Map<string, Map<string, CellState>>> => {
  const { personId, policy, requirement, state } = requirementStatus;
  const people = await db
    .select({ personId, words: sql<string>`group_concat(${policy} || '/' || ${requirement} || ' ' || ${state}, ' ')` })
    .from(requirementStatus)
    .where(standingOn(whose, asked))
    .groupBy(personId);
  return new Map(people.map((one) => [one.personId, inPairs(one.words.split(' '))]));
};

/** The same, counted: how many of these people stand in which state, by the key of the column. */
export const stateCounts = async (db: Reader, whose: SQL, asked: Asked): Promise<Map<string, Map<CellState, number>>> => {
  const { policy, requirement, state } = requirementStatus;
  const rows = await db
    .select({ policy, requirement, state, n: count() })
    .from(requirementStatus)
    .where(standingOn(whose, asked))
    .groupBy(policy, requirement, state);
  const found = new Map<string, Map<CellState, number>>();
  for (const row of rows) {
    const key = `${row.policy}/${row.requirement}`;
    found.set(key, (found.get(key) ?? new Map<CellState, number>()).set(row.state, row.n));
  }
  return found;
};

const inPairs = (words: readonly string[]): Map<string, CellState> => {
  const states = new Map<string, CellState>();
  for (let i = 0; i < words.length; i += 2) states.set(words[i] ?? '', words[i + 1] as CellState);
  return states;
};

/** Whether everybody's standing at an institution has been worked out for this day; for earlier days it has to be judged person by person. */
export const isWorkedOut = async (db: Reader, { institutionId, day }: Asked): Promise<boolean> => {
  const later = await db
    .select({ workedOutOn: requirementStatus.workedOutOn })
    .from(requirementStatus)
    .where(and(eq(requirementStatus.institutionId, institutionId), gt(requirementStatus.workedOutOn, day)))
    .limit(1);
  return later.length === 0;
};
