import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  hearing,
  hearingExpert,
  hearingPaper,
  hearingRecord,
  hearingRecordReview,
  hearingReply,
  institution,
  poolInvitation,
  publicConsultation,
} from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { type HearingState, hearingState } from '#domain/participation/hearing.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { wholeFor } from '../people/within.ts';

type HearingRow = typeof hearing.$inferSelect;
export type RecordRow = typeof hearingRecord.$inferSelect;
export type Hearing = HearingRow & { home: { nameZh: string; nameEn: string; isDemo: boolean }; state: HearingState };

const hearingsWith = (db: Reader) =>
  db
    .select({ row: hearing, home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo } })
    .from(hearing)
    .innerJoin(institution, eq(institution.id, hearing.institutionId));

const stands =
  (now: Date) =>
  ({ row, home }: { row: HearingRow; home: Hearing['home'] }): Hearing => ({
    ...row,
    home,
    state: hearingState(row, now),
  });

/** Every hearing: those to come first, the next first; then those that were held, the latest first. */
export const hearingsListed = async (db: Reader, now: Date): Promise<{ upcoming: Hearing[]; past: Hearing[] }> => {
  const all = (await hearingsWith(db).orderBy(desc(hearing.startsAt)).limit(300)).map(stands(now));
  return { upcoming: all.filter(({ endsAt }) => endsAt > now).reverse(), past: all.filter(({ endsAt }) => endsAt <= now) };
};

/** Those that somebody looks after, the latest first. */
export const hearingsHosted = async (db: Reader, actor: Actor, now: Date): Promise<Hearing[]> => {
  const homes = (await wholeFor(db, actor, 'participation.host')).map(({ institution: { id } }) => id);
  return (await hearingsWith(db).where(inArray(hearing.institutionId, homes)).orderBy(desc(hearing.startsAt))).map(stands(now));
};

export const hearingById = async (db: Reader, id: string, now: Date): Promise<Hearing | undefined> =>
  (await hearingsWith(db).where(eq(hearing.id, id))).map(stands(now))[0];

export const recordReviewersOf = async (db: Reader, recordId: string): Promise<string[]> =>
  (await db.select().from(hearingRecordReview).where(eq(hearingRecordReview.recordId, recordId))).map(({ reviewedBy }) => reviewedBy);

export const recordsOf = (db: Reader, hearingId: string): Promise<RecordRow[]> =>
  db.select().from(hearingRecord).where(eq(hearingRecord.hearingId, hearingId)).orderBy(desc(hearingRecord.writtenAt));

export type HearingPage = {
  hearing: Hearing;
  papers: (typeof hearingPaper.$inferSelect)[];
  experts: (typeof hearingExpert.$inferSelect)[];
  record: RecordRow | undefined;
  replies: (typeof hearingReply.$inferSelect)[];
  /** How many of the seats of the public are taken; undefined before they are drawn. */
  taken: number | undefined;
  consultation: { slug: string; question: string; questionEn: string | null } | undefined;
};

/** All that everybody may read of a hearing. */
export const hearingPage = async (db: Reader, id: string, now: Date): Promise<HearingPage | undefined> => {
  const found = await hearingById(db, id, now);
  if (!found) return undefined;
  const [consultation] =
    found.consultationId === null ? [] : await db.select().from(publicConsultation).where(eq(publicConsultation.id, found.consultationId));
  const invitations =
    found.drawId === null
      ? undefined
      : await db.select({ state: poolInvitation.state }).from(poolInvitation).where(eq(poolInvitation.drawId, found.drawId));
  return {
    hearing: found,
    papers: await db.select().from(hearingPaper).where(eq(hearingPaper.hearingId, id)).orderBy(asc(hearingPaper.addedOn)),
    experts: await db.select().from(hearingExpert).where(eq(hearingExpert.hearingId, id)).orderBy(asc(hearingExpert.addedOn)),
    record: (await recordsOf(db, id)).find(({ state }) => state === 'published'),
    replies: await db.select().from(hearingReply).where(eq(hearingReply.hearingId, id)).orderBy(asc(hearingReply.repliedOn)),
    taken: invitations?.filter(({ state }) => state === 'accepted').length,
    consultation,
  };
};

// A feed tells what is new; whoever wishes to read further back finds all on the page.
const inFeed = 30;

/** The latest hearings, with all that everybody may read of them. */
export const hearingsForFeed = async (db: Reader, now: Date): Promise<HearingPage[]> => {
  const latest = await db.select({ id: hearing.id }).from(hearing).orderBy(desc(hearing.changedAt), desc(hearing.id)).limit(inFeed);
  const pages = await Promise.all(latest.map(({ id }) => hearingPage(db, id, now)));
  return pages.filter((page) => page !== undefined);
};

export type HearingDesk = HearingPage & { draft: (RecordRow & { reviews: number; mayReview: boolean; isMine: boolean }) | undefined };

/** A hearing for its host, with the record that waits to be read. */
export const hearingDesk = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<HearingDesk, Forbidden | NotFound>> => {
  const page = await hearingPage(db, id, now);
  if (!page) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'participation.host', page.hearing)) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
  const draft = (await recordsOf(db, id)).find(({ state }) => state === 'draft');
  const readers = draft ? await recordReviewersOf(db, draft.id) : [];
  const me = actorRef(actor);
  return granted({
    ...page,
    draft: draft && {
      ...draft,
      reviews: readers.length,
      isMine: draft.writtenBy === me,
      mayReview: draft.writtenBy !== me && !readers.includes(me),
    },
  });
};
