import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { pastRow } from '#db/schema/index.ts';
import { judgePastRows } from '#domain/requirements/past/judge-past.ts';
import { understandPast } from '#domain/requirements/past/past-row.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import type { Within } from '#queries/people/within.ts';
import { pastGround } from '#queries/requirements/past/past-ground.ts';
import type { PastImport } from '#queries/requirements/past/past-imports.ts';
import type { By } from '../granting.ts';

/**
 * Makes the verdict of each row anew, from its cells and from who is known now; all together, since rows may repeat each other. Returns whether
 * any became another.
 */
export const judgeList = async (tx: Tx, one: PastImport, within: Within, by: By): Promise<'as before' | 'changed'> => {
  const raw = await tx.select().from(pastRow).where(eq(pastRow.importId, one.id)).orderBy(pastRow.line);
  const understood = raw.map((row) => understandPast(row, one.mapping, one));
  const ground = await pastGround(
    tx,
    within,
    understood.map(({ row }) => row),
    by,
  );
  const judged = judgePastRows(understood, ground);
  const rows = raw.map((row, i) => ({ ...row, parsed: understood[i]?.row ?? null, ...judged[i] }));
  const told = (list: readonly { verdict: string; personId: string | null; topic: string | null }[]) =>
    JSON.stringify(list.map(({ verdict, personId, topic }) => [verdict, personId, topic]));
  for (const part of parts(rows, rowsAtOnce)) {
    await tx.delete(pastRow).where(
      sql`${eq(pastRow.importId, one.id)} and ${inArray(
        pastRow.line,
        part.map(({ line }) => line),
      )}`,
    );
    await tx.insert(pastRow).values(part);
  }
  return told(raw) === told(rows) ? 'as before' : 'changed';
};
