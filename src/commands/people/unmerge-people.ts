import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { account, completion, obligation, person, personMerge } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { type MergeRefusal, movingTables } from '#domain/people/merge.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { institutionsOf } from '#queries/people/institutions-of.ts';
import { record } from '../record.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

type Merge = typeof personMerge.$inferSelect;
type Row = typeof obligation.$inferSelect;

/**
 * Takes a merging back: what moved goes back, what was settled across the two is open again, and what the merging raised is withdrawn. What
 * came about since stays with the record that was kept. Sessions that the merging ended do not come back.
 */
export const unmergePeople = (
  db: Database,
  { mergeId }: { mergeId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<{ goneId: string }, Forbidden | NotFound | MergeRefusal>> =>
  db.transaction(async (tx) => {
    const [merge] = await tx.select().from(personMerge).where(eq(personMerge.id, mergeId));
    if (!merge) return refused({ code: 'shared.not_found' });
    const { keptId, goneId } = merge;
    const places = await institutionsOf(tx, [keptId, goneId]);
    if (!places.every((institutionId) => may(actor, 'people.merge', { institutionId })))
      return refused({ code: 'auth.forbidden', permission: 'people.merge' });
    if (merge.undoneAt) return refused({ code: 'people.merge_undone_already' });
    const [kept] = await tx.select({ mergedInto: person.mergedInto }).from(person).where(eq(person.id, keptId));
    if (kept?.mergedInto) return refused({ code: 'people.merge_built_upon' });
    if (merge.moved.coursesCompleted.length > 0) return refused({ code: 'people.merge_completed_a_course' });

    await giveBack(tx, merge);
    const withdrawn = await withdrawRaised(tx, merge);
    const reopened = await reopenAcross(tx, merge);
    await tx.update(personMerge).set({ undoneAt: now }).where(eq(personMerge.id, mergeId));
    await record(tx, actor, now, [
      ...withdrawn.map(({ id, institutionId }) => ({
        type: 'requirements.obligation_cancelled' as const,
        about: keptId,
        institutionId,
        data: { obligationId: id },
      })),
      ...reopened.map(raisedAgain),
      ...places.map((institutionId) => ({ type: 'people.unmerged' as const, about: keptId, institutionId, data: { mergeId, goneId } })),
    ]);
    await refreshStatuses(tx, [keptId, goneId], now);
    return granted({ goneId });
  });

const giveBack = async (tx: Tx, { keptId, goneId, moved }: Merge): Promise<void> => {
  for (const table of movingTables)
    await tx.run(sql`update ${sql.raw(table)} set person_id = ${goneId}
      where person_id = ${keptId} and id in (select value from json_each(${JSON.stringify(moved.rows[table] ?? [])}))`);
  // Records issued since for a completion that goes back.
  await tx.run(sql`update record_of_learning set person_id = ${goneId}
    where person_id = ${keptId} and completion_id in (select value from json_each(${JSON.stringify(moved.rows.completion ?? [])}))`);
  await tx.run(sql`update enrolment set person_id = ${goneId}
    where person_id = ${keptId} and course in (select value from json_each(${JSON.stringify(moved.enrolments)}))`);
  await tx.update(account).set({ closedAt: null }).where(inArray(account.id, moved.accountsClosed));
  if (moved.emailTaken !== null)
    await tx
      .update(person)
      .set({ email: null })
      .where(and(eq(person.id, keptId), eq(person.email, moved.emailTaken)));
  await tx.update(person).set({ mergedInto: null }).where(eq(person.id, goneId));
};

/** Obligations that only the two together raised; one that was met since is left to its owner. */
const withdrawRaised = (tx: Tx, { moved }: Merge) =>
  tx
    .delete(obligation)
    .where(and(inArray(obligation.id, moved.obligationsRaised), isNull(obligation.settledAt)))
    .returning({ id: obligation.id, institutionId: obligation.institutionId });

/** An obligation of one person that a completion of the other had settled is open again. */
const reopenAcross = async (tx: Tx, { keptId, goneId }: Merge): Promise<Row[]> => {
  const reopened: Row[] = [];
  const of = (personId: string) => tx.select({ id: completion.id }).from(completion).where(eq(completion.personId, personId));
  for (const [mine, other] of [
    [keptId, goneId],
    [goneId, keptId],
  ] as const)
    reopened.push(
      ...(await tx
        .update(obligation)
        .set({ settledAt: null, completionId: null })
        .where(and(eq(obligation.personId, mine), inArray(obligation.completionId, of(other))))
        .returning()),
    );
  return reopened;
};

const raisedAgain = (row: Row): Fact => {
  const { id: obligationId, personId: about, institutionId, policy, requirement, course, raisedOn, occasion } = row;
  const dueOn = row.writtenDueOn ?? row.dueOn;
  return {
    type: 'requirements.obligation_raised',
    about,
    institutionId,
    data: { obligationId, policy, requirement, ...(course !== null && { course }), dueOn, raisedOn, occasion },
  };
};
