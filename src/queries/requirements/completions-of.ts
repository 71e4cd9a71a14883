import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, recordOfLearning } from '#db/schema/index.ts';
import type { RecordedCompletion } from '#domain/requirements/clearance.ts';
import { stillValidUntil } from '../content/still-valid-until.ts';
import { among } from '../shared/among.ts';
import { amongGiven, part } from '../shared/gathered.ts';
import { packed, type Unpacked } from '../shared/packed.ts';

export type CompletionOf = RecordedCompletion & {
  personId: string;
  completedAt: Date;
  revokedAt: Date | null;
};

const columns = {
  id: completion.id,
  personId: completion.personId,
  course: completion.course,
  editionId: completion.editionId,
  completedOn: completion.completedOn,
  completedAt: completion.completedAt,
  minutes: completion.minutes,
  serial: recordOfLearning.serial,
  revokedAt: recordOfLearning.revokedAt,
};

const withRecord = and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy));

/** The completions of people with their records of learning, revoked ones among them. */
export const completionsPart = part({
  columns,
  of: completion.personId,
  from: sql`${completion} left join ${recordOfLearning} on ${withRecord}`,
  where: amongGiven(completion.personId, 'people'),
});

/** The completions of these people with their records of learning, revoked ones among them, and how long a newer edition lets them count. */
export const completionsOf = (db: Reader, personIds: readonly string[]): Promise<CompletionOf[]> =>
  completionsWhere(db, among(completion.personId, personIds));

/** These completions, whoever they belong to now, with what editions published by an instant say. */
export const completionsByIds = (db: Reader, ids: readonly string[], knownAt: Date): Promise<CompletionOf[]> =>
  completionsWhere(db, among(completion.id, ids), knownAt);

const completionsWhere = async (db: Reader, where: SQL, knownAt?: Date): Promise<CompletionOf[]> => {
  const people = await db
    .select({ rows: packed(columns) })
    .from(completion)
    .leftJoin(recordOfLearning, withRecord)
    .where(where)
    .groupBy(completion.personId);
  const counting = await countingUntil(db, knownAt);
  return people.flatMap(({ rows }) => rows.map(counting));
};

/** Says of a completion how long a newer edition lets it count. */
export const countingUntil = async (db: Reader, knownAt?: Date): Promise<(row: Unpacked<typeof columns>) => CompletionOf> => {
  const revisedBy = await stillValidUntil(db, knownAt);
  const whole = { until: null, revisedOn: null };
  return (row) => ({ ...row, ...(revisedBy(row.course, row.editionId) ?? whole) });
};
