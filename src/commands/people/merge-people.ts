import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { account, completion, obligation, person, personMerge, session } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { type MergeRefusal, type Moved, type MovingTable, movingTables } from '#domain/people/merge.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { institutionsOf } from '#queries/people/institutions-of.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

type Pair = { keptId: string; goneId: string };

// Nobody is at one event twice, or has its hours twice.
const oneEach = (table: MovingTable, standing: string) =>
  `exists (select 1 from ${table} own where own.person_id = :kept and own.event_id = mine.event_id and ${standing})`;

/** What stays: what the other record has already, so that nobody completes one edition, or holds one open place, twice. */
const staying: Partial<Record<MovingTable, string>> = {
  completion: `exists (select 1 from completion own where own.person_id = :kept and own.course = mine.course and own.edition_id = mine.edition_id)`,
  record_of_learning: `exists (select 1 from completion where completion.id = mine.completion_id and completion.person_id <> :kept)`,
  project_proxy: `mine.withdrawn_at is null and exists (select 1 from project_proxy own where own.person_id = :kept
    and own.project_id = mine.project_id and own.withdrawn_at is null)`,
  event_registration: oneEach('event_registration', "mine.state <> 'withdrawn' and own.state <> 'withdrawn'"),
  attendance: oneEach('attendance', 'mine.withdrawn_at is null and own.withdrawn_at is null'),
  hours_entry: oneEach('hours_entry', 'mine.withdrawn_at is null and own.withdrawn_at is null'),
  account: `exists (select 1 from account own where own.person_id = :kept and own.closed_at is null)`,
};

const moveRows = async (tx: Tx, table: MovingTable, { keptId, goneId }: Pair): Promise<string[]> => {
  const [before = '0', ...after] = (staying[table] ?? '0').split(':kept');
  const stays = sql.join([sql.raw(before), ...after.flatMap((text) => [sql`${keptId}`, sql.raw(text)])]);
  const rows = await tx.all<{ id: string }>(sql`update ${sql.raw(table)} as mine set person_id = ${keptId}
    where person_id = ${goneId} and not (${stays}) returning id`);
  return rows.map(({ id }) => id).sort();
};

const moveEnrolments = async (tx: Tx, { keptId, goneId }: Pair): Promise<string[]> =>
  (
    await tx.all<{ course: string }>(sql`update enrolment set person_id = ${keptId} where person_id = ${goneId}
      and not exists (select 1 from enrolment own where own.person_id = ${keptId} and own.course = enrolment.course) returning course`)
  ).map(({ course }) => course);

/** Two open accounts cannot be one person's: that of the record which goes is closed, and its sessions end. */
const closeAccounts = async (tx: Tx, goneId: string, now: Date): Promise<string[]> => {
  const open = await tx
    .update(account)
    .set({ closedAt: now })
    .where(and(eq(account.personId, goneId), isNull(account.closedAt)))
    .returning({ id: account.id });
  const ids = open.map(({ id }) => id);
  await tx.delete(session).where(inArray(session.userId, ids));
  return ids;
};

const idsOf = async (tx: Tx, table: typeof obligation | typeof completion, personId: string) =>
  new Set((await tx.select({ id: table.id }).from(table).where(eq(table.personId, personId))).map(({ id }) => id));

/**
 * Makes two records one, after somebody has looked at both: affiliations, numbers, roles, projects, evidence, completions and obligations come
 * to stand under the record that is kept. What was stated of the other stays in the log. Whatever this settles or raises follows at once.
 */
export const mergePeople = (
  db: Database,
  { keptId, goneId }: Pair,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<{ mergeId: string }, Forbidden | NotFound | MergeRefusal>> =>
  db.transaction(async (tx) => {
    const people = await tx
      .select()
      .from(person)
      .where(inArray(person.id, [keptId, goneId]));
    const [kept, gone] = [keptId, goneId].map((id) => people.find((one) => one.id === id));
    if (!kept || !gone) return refused({ code: 'shared.not_found' });
    if (keptId === goneId || kept.mergedInto || gone.mergedInto) return refused({ code: 'people.merge_same_person' });
    const places = await institutionsOf(tx, [keptId, goneId]);
    if (!places.every((institutionId) => may(actor, 'people.merge', { institutionId })))
      return refused({ code: 'auth.forbidden', permission: 'people.merge' });

    const pair = { keptId, goneId };
    const rows = {} as Moved['rows'];
    for (const table of movingTables) rows[table] = await moveRows(tx, table, pair);
    const enrolments = await moveEnrolments(tx, pair);
    const accountsClosed = await closeAccounts(tx, goneId, now);
    const emailTaken = kept.email === null ? gone.email : null;
    if (emailTaken !== null) await tx.update(person).set({ email: emailTaken }).where(eq(person.id, keptId));
    await tx.update(person).set({ mergedInto: keptId }).where(eq(person.id, goneId));

    const [bound, completed] = [await idsOf(tx, obligation, keptId), await idsOf(tx, completion, keptId)];
    const mergeId = crypto.randomUUID();
    await record(
      tx,
      actor,
      now,
      places.map((institutionId) => ({ type: 'people.merged' as const, about: keptId, institutionId, data: { mergeId, goneId } })),
    );
    // Written first: what was granted to the record that goes counts for the one that stays, and the merging says so.
    const before: Moved = { rows, enrolments, accountsClosed, emailTaken, obligationsRaised: [], coursesCompleted: [] };
    await tx.insert(personMerge).values({ id: mergeId, keptId, goneId, moved: before, mergedBy: actorRef(actor), mergedAt: now });
    await advanceLearner(tx, keptId, now, actor);
    const obligationsRaised = [...(await idsOf(tx, obligation, keptId))].filter((id) => !bound.has(id));
    const coursesCompleted = [...(await idsOf(tx, completion, keptId))].filter((id) => !completed.has(id));
    await refreshStatuses(tx, [goneId], now);
    await tx
      .update(personMerge)
      .set({ moved: { ...before, obligationsRaised, coursesCompleted } })
      .where(eq(personMerge.id, mergeId));
    return granted({ mergeId });
  });
