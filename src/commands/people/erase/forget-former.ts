import { and, eq, exists, inArray, isNotNull, isNull, lt, lte, notExists, notInArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  account,
  affiliation,
  calendarFeed,
  enrolment,
  identifier,
  messagePreference,
  noticeRead,
  pastImport,
  pastRow,
  replyDraft,
} from '#db/schema/index.ts';
import { undoDays } from '#domain/people/roster.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';

const dayMs = 86_400_000;
/** Numbers of people who left are kept so long, so that whoever comes back is known again. Platform default. */
export const numbersKeptDays = 730;
/** The cells of a list of past learning, as they were written, are kept so long after it came into force. Platform default. */
export const cellsKeptDays = 30;
/** The beginning of a reply is kept so long after it was last saved. Platform default. */
export const draftsKeptDays = 90;

const whileAccount = [calendarFeed, enrolment, messagePreference, noticeRead] as const;

/** What served an account goes when it is closed and no other is open. */
const forgetClosed = async (db: Database): Promise<void> => {
  const open = db.select({ id: account.personId }).from(account).where(isNull(account.closedAt));
  const closed = db
    .selectDistinct({ id: account.personId })
    .from(account)
    .where(and(isNotNull(account.closedAt), notInArray(account.personId, open)));
  const people = (await closed).map(({ id }) => id);
  for (let i = 0; i < people.length; i += 500)
    for (const table of whileAccount) await db.delete(table).where(inArray(table.personId, people.slice(i, i + 500)));
};

const forgetNumbers = async (db: Database, now: Date): Promise<void> => {
  const since = addDays(dayOf(now), -numbersKeptDays);
  const here = and(eq(affiliation.personId, identifier.personId), eq(affiliation.institutionId, identifier.institutionId));
  const any = db.select({ one: sql`1` }).from(affiliation).where(here);
  const lately = db
    .select({ one: sql`1` })
    .from(affiliation)
    .where(and(here, sql`coalesce(${affiliation.finishedOn}, '9999-12-31') >= ${since}`));
  await db.delete(identifier).where(and(exists(any), notExists(lately)));
};

const forgetLists = async (db: Database, now: Date): Promise<void> => {
  const old = (days: number) => new Date(now.getTime() - days * dayMs);
  const drafts = await db
    .select({ id: pastImport.id })
    .from(pastImport)
    .where(and(inArray(pastImport.status, ['unmapped', 'staged']), lt(pastImport.createdAt, old(undoDays))));
  for (const { id } of drafts)
    await db.transaction(async (tx) => {
      await tx.delete(pastRow).where(eq(pastRow.importId, id));
      await tx.delete(pastImport).where(eq(pastImport.id, id));
    });
  const served = db
    .select({ id: pastImport.id })
    .from(pastImport)
    .where(lte(pastImport.appliedAt, old(cellsKeptDays)));
  await db
    .update(pastRow)
    .set({ cells: {} })
    .where(and(inArray(pastRow.importId, served), sql`${pastRow.cells} <> '{}'`));
};

/** Forgets, day by day, what the register of personal data says is kept only for a time, where no other job does. */
export const forgetFormer = async (db: Database, now: Date): Promise<void> => {
  await forgetClosed(db);
  await forgetNumbers(db, now);
  await forgetLists(db, now);
  await db.delete(replyDraft).where(lt(replyDraft.savedAt, new Date(now.getTime() - draftsKeptDays * dayMs)));
};
