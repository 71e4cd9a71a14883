import { and, count, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { pastImport, pastRow, person } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { PastVerdict } from '#domain/requirements/past/judge-past.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type Within, withinFor } from '../../people/within.ts';

export type PastImport = typeof pastImport.$inferSelect;
export const pastAPage = 50;

/** One list, for whoever may recognise learning at its institution and reads all that it names. */
export const pastImportById = async (
  db: Reader,
  id: string,
  actor: Actor,
): Promise<Outcome<{ one: PastImport; within: Within }, Forbidden | NotFound>> => {
  const [one] = await db.select().from(pastImport).where(eq(pastImport.id, id));
  if (!one) return refused({ code: 'shared.not_found' });
  const within = (await withinFor(db, actor, 'requirements.manage')).find(({ institution }) => institution.id === one.institutionId);
  const isOwn = actor.kind === 'person' && one.createdBy === `person:${actor.personId}`;
  return within && (within.paths === null || isOwn)
    ? granted({ one, within })
    : refused({ code: 'auth.forbidden', permission: 'requirements.manage' });
};

/** The lists of an institution, newest first; whoever looks after only a part of it sees their own. */
export const pastImportsOf = async (db: Reader, { institution, paths }: Within, actor: Actor, limit = 50): Promise<PastImport[]> => {
  const own = actor.kind === 'person' ? eq(pastImport.createdBy, `person:${actor.personId}`) : undefined;
  return db
    .select()
    .from(pastImport)
    .where(and(eq(pastImport.institutionId, institution.id), paths === null ? undefined : own))
    .orderBy(desc(pastImport.createdAt))
    .limit(limit);
};

/** How many rows came to what. */
export const pastCounts = async (db: Reader, importId: string): Promise<Record<PastVerdict, number>> => {
  const counted = await db
    .select({ verdict: pastRow.verdict, n: count() })
    .from(pastRow)
    .where(eq(pastRow.importId, importId))
    .groupBy(pastRow.verdict);
  return { new: 0, same: 0, faulty: 0, ...Object.fromEntries(counted.map(({ verdict, n }) => [verdict, n])) };
};

/** A page of a list's rows in the order of the file, with whom each was taken to mean. */
export const pastRowsOf = (db: Reader, importId: string, verdict: PastVerdict | undefined, page: number) =>
  db
    .select({
      line: pastRow.line,
      cells: pastRow.cells,
      parsed: pastRow.parsed,
      faults: pastRow.faults,
      verdict: pastRow.verdict,
      topic: pastRow.topic,
      personId: pastRow.personId,
      name: person.name,
      recognitionId: pastRow.recognitionId,
    })
    .from(pastRow)
    .leftJoin(person, eq(person.id, pastRow.personId))
    .where(and(eq(pastRow.importId, importId), verdict && eq(pastRow.verdict, verdict)))
    .orderBy(pastRow.line)
    .limit(pastAPage)
    .offset((page - 1) * pastAPage);

/** Everything that is wrong with a list, row by row. */
export const pastFaultsOf = (db: Reader, importId: string) =>
  db
    .select({ line: pastRow.line, faults: pastRow.faults })
    .from(pastRow)
    .where(and(eq(pastRow.importId, importId), eq(pastRow.verdict, 'faulty')))
    .orderBy(pastRow.line);
