import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agreement, pastImport, pastMapping, pastRow, recognition } from '#db/schema/index.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import { headerKey } from '#domain/people/roster/header.ts';
import type { NotFound } from '#domain/refusals.ts';
import { agreedOn } from '#domain/requirements/grants.ts';
import { doubledPastFields, missingPastFields, type PastField } from '#domain/requirements/past/past-fields.ts';
import type { PastRefusal } from '#domain/requirements/past/past-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { pastCounts, pastImportById } from '#queries/requirements/past/past-imports.ts';
import { advancePeople } from '../../progress/advance-people.ts';
import { record } from '../../record.ts';
import { type By, granting } from '../granting.ts';
import { withdrawMany } from '../withdraw-many.ts';
import { judgeList } from './judge-list.ts';

type Answer<T> = Promise<Outcome<T, PastRefusal | Forbidden | NotFound>>;
type Which = { importId: string };

/** Says what the columns of a list mean, in their order, and judges its rows by that. It is remembered for the next list with the same header. */
export const mapPast = (db: Database, { importId, fields }: Which & { fields: readonly PastField[] }, by: By): Answer<string> =>
  db.transaction(async (tx) => {
    const found = await pastImportById(tx, importId, by.actor);
    if (!found.ok) return found;
    const { one, within } = found.value;
    if (one.status !== 'unmapped' && one.status !== 'staged') return refused({ code: 'requirements.past_not_ready' });
    const mapping = Object.fromEntries(Object.keys(one.mapping).map((label, i) => [label, fields[i] ?? 'ignored']));
    if (missingPastFields(mapping).length > 0) return refused({ code: 'requirements.past_columns_missing' });
    if (doubledPastFields(mapping).length > 0) return refused({ code: 'requirements.past_columns_doubled' });
    const { institutionId } = one;
    await tx
      .insert(pastMapping)
      .values({ institutionId, header: headerKey(Object.keys(mapping)), mapping, savedAt: by.now })
      .onConflictDoUpdate({ target: [pastMapping.institutionId, pastMapping.header], set: { mapping, savedAt: by.now } });
    await tx.update(pastImport).set({ mapping, status: 'staged' }).where(eq(pastImport.id, importId));
    await judgeList(tx, { ...one, mapping }, within, by);
    return granted(importId);
  });

/** Recognises what the rows of a list say, all at once or nothing. Where people changed since it was looked at, it asks for another look. */
export const applyPast = async (db: Database, { importId }: Which, by: By): Answer<string> => {
  const answer = await db.transaction(async (tx): Answer<'applied' | 'judged again'> => {
    const found = await pastImportById(tx, importId, by.actor);
    if (!found.ok) return found;
    const { one, within } = found.value;
    if (one.status === 'applied') return granted('applied');
    if (one.status !== 'staged') return refused({ code: 'requirements.past_not_ready' });
    if ((await judgeList(tx, one, within, by)) === 'changed') return granted('judged again');
    if ((await pastCounts(tx, importId)).new === 0) return refused({ code: 'requirements.past_changes_nothing' });
    const { institutionId, reason, fileName } = one;
    const agreements = await tx.select().from(agreement).where(eq(agreement.institutionId, institutionId));
    const standing = agreements.filter(({ withdrawnAt }) => withdrawnAt === null);
    const rows = await tx
      .select()
      .from(pastRow)
      .where(and(eq(pastRow.importId, importId), eq(pastRow.verdict, 'new')));
    const made = rows.flatMap(({ line, parsed, personId, kind, topic }) => {
      if (!parsed?.learntOn || personId === null || kind === null || topic === null) return [];
      const { learntOn, untilOn, minutes, issuer, voucher } = parsed;
      const agreementId =
        agreedOn(
          standing.filter((each) => each.topic === topic),
          { issuer, topic, learntOn },
        )?.id ?? null;
      const row = {
        ...granting(by, reason),
        personId,
        institutionId,
        kind,
        topic,
        issuer,
        voucher,
        minutes,
        learntOn,
        untilOn,
        agreementId,
      };
      return [{ line, row }];
    });
    for (const part of parts(made, rowsAtOnce)) {
      await tx.insert(recognition).values(part.map(({ row }) => row));
      for (const { line, row } of part)
        await tx
          .update(pastRow)
          .set({ recognitionId: row.id })
          .where(and(eq(pastRow.importId, importId), eq(pastRow.line, line)));
      await record(
        tx,
        by.actor,
        by.now,
        part.map(({ row: { id: recognitionId, personId, kind, topic, learntOn, untilOn, agreementId } }) => ({
          type: 'requirements.learning_recognised' as const,
          about: personId,
          institutionId,
          data: { recognitionId, kind, topic, learntOn, untilOn, agreementId },
        })),
      );
    }
    await advancePeople(tx, [...new Set(made.map(({ row }) => row.personId))], by);
    await tx.update(pastImport).set({ status: 'applied', appliedAt: by.now }).where(eq(pastImport.id, importId));
    const data = { importId, fileName, recognised: made.length };
    await record(tx, by.actor, by.now, [{ type: 'requirements.past_applied', about: null, institutionId, data }]);
    return granted('applied');
  });
  if (!answer.ok) return answer;
  return answer.value === 'applied' ? granted(importId) : refused({ code: 'requirements.past_judged_again' });
};

/** Withdraws all that was recognised from a list, and says why. */
export const withdrawPast = (db: Database, { importId, reason }: Which & { reason: string }, by: By): Answer<number> =>
  db.transaction(async (tx) => {
    const found = await pastImportById(tx, importId, by.actor);
    if (!found.ok) return found;
    const { one } = found.value;
    if (one.status !== 'applied') return refused({ code: 'requirements.past_not_applied' });
    const rows = await tx
      .select({ id: pastRow.recognitionId })
      .from(pastRow)
      .where(and(eq(pastRow.importId, importId), isNotNull(pastRow.recognitionId)));
    const ids = rows.flatMap(({ id }) => id ?? []);
    const recognised = await withdrawMany(tx, { kind: 'recognition', ids, reason, institutionId: one.institutionId }, by);
    await tx.update(pastImport).set({ status: 'withdrawn', withdrawnAt: by.now }).where(eq(pastImport.id, importId));
    await record(tx, by.actor, by.now, [
      { type: 'requirements.past_withdrawn', about: null, institutionId: one.institutionId, data: { importId, recognised } },
    ]);
    return granted(recognised);
  });

/** Throws away a list of which nothing was recognised, with all that was read of it. */
export const discardPast = (db: Database, { importId }: Which, by: By): Answer<string> =>
  db.transaction(async (tx) => {
    const found = await pastImportById(tx, importId, by.actor);
    if (!found.ok) return found;
    if (found.value.one.appliedAt !== null) return refused({ code: 'requirements.past_not_ready' });
    await tx.delete(pastRow).where(eq(pastRow.importId, importId));
    await tx.delete(pastImport).where(eq(pastImport.id, importId));
    return granted(importId);
  });
