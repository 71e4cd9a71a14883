import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { hearing, hearingRecord, hearingRecordReview, hearingReply } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { type HearingRefusal, type HearingReply, type HearingWords, recordParts, recordReviews } from '#domain/participation/hearing.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Hearing, hearingById, recordReviewersOf } from '#queries/participation/hearings.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | HearingRefusal;

const hosted = async (tx: Tx, id: string, { actor, now }: Context): Promise<Outcome<Hearing, Refused>> => {
  const found = await hearingById(tx, id, now);
  if (!found) return refused({ code: 'shared.not_found' });
  return may(actor, 'participation.host', found) ? granted(found) : refused({ code: 'auth.forbidden', permission: 'participation.host' });
};

/** Writes down what was said at a hearing that was held. A draft that waits is taken back by the later one; two people who did not write it read it. */
export const writeHearingRecord = (
  db: Database,
  { hearingId, ...words }: HearingWords & { hearingId: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await hosted(tx, hearingId, context);
    if (!found.ok) return found;
    if (found.value.state === 'announced' || found.value.state === 'cancelled') return refused({ code: 'participation.hearing_not_held' });
    if (found.value.recordedOn !== null) return refused({ code: 'participation.record_waits' });
    const lacks = recordParts.map((part) => `${part}En` as const).find((field) => words[field] === null);
    if (lacks && recordParts.some((part) => words[`${part}En`] !== null))
      return refused({ code: 'participation.hearing_half_translated', field: lacks });
    const { actor, now } = context;
    await tx
      .update(hearingRecord)
      .set({ state: 'withdrawn' })
      .where(and(eq(hearingRecord.hearingId, hearingId), eq(hearingRecord.state, 'draft')));
    const id = crypto.randomUUID();
    await tx.insert(hearingRecord).values({ id, hearingId, ...words, state: 'draft', writtenBy: actorRef(actor), writtenAt: now });
    const { institutionId } = found.value;
    await record(tx, actor, now, [{ type: 'participation.hearing_record_written', about: null, institutionId, data: { hearingId } }]);
    return granted(id);
  });

/** Says that a record may be published. With the second such word, of two people who did not write it, it is. */
export const reviewHearingRecord = (
  db: Database,
  { recordId }: { recordId: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const [row] = await tx.select().from(hearingRecord).where(eq(hearingRecord.id, recordId));
    if (!row) return refused({ code: 'shared.not_found' });
    const { hearingId } = row;
    const found = await hosted(tx, hearingId, context);
    if (!found.ok) return found;
    const { actor, now } = context;
    const me = actorRef(actor);
    if (row.state !== 'draft') return refused({ code: 'participation.record_waits' });
    if (row.writtenBy === me) return refused({ code: 'participation.own_record' });
    const before = await recordReviewersOf(tx, recordId);
    if (before.includes(me)) return refused({ code: 'participation.record_read_already' });
    await tx.insert(hearingRecordReview).values({ id: crypto.randomUUID(), recordId, reviewedBy: me, reviewedAt: now });
    const { institutionId } = found.value;
    const facts: Fact[] = [{ type: 'participation.hearing_record_read', about: null, institutionId, data: { hearingId } }];
    if (before.length + 1 >= recordReviews) {
      const publishedOn = dayOf(now);
      await tx.update(hearingRecord).set({ state: 'published', publishedOn }).where(eq(hearingRecord.id, recordId));
      await tx.update(hearing).set({ recordedOn: publishedOn, changedAt: now }).where(eq(hearing.id, hearingId));
      facts.push({ type: 'participation.hearing_record_published', about: null, institutionId, data: { hearingId } });
    }
    await record(tx, actor, now, facts);
    return granted(hearingId);
  });

/** Says what the host does with a point of the record, and why. */
export const replyToHearing = (
  db: Database,
  { hearingId, ...reply }: HearingReply & { hearingId: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await hosted(tx, hearingId, context);
    if (!found.ok) return found;
    if (found.value.recordedOn === null) return refused({ code: 'participation.record_not_published' });
    const english = ['pointEn', 'reasonEn', 'officeEn'] as const;
    const lacks = english.find((field) => reply[field] === null);
    if (lacks && english.some((field) => reply[field] !== null))
      return refused({ code: 'participation.hearing_half_translated', field: lacks });
    const { actor, now } = context;
    const id = crypto.randomUUID();
    const repliedOn = dayOf(now);
    await tx.insert(hearingReply).values({ id, hearingId, ...reply, repliedOn, repliedBy: actorRef(actor) });
    await tx
      .update(hearing)
      .set({ answeredOn: found.value.answeredOn ?? repliedOn, changedAt: now })
      .where(eq(hearing.id, hearingId));
    const { institutionId } = found.value;
    const data = { hearingId, outcome: reply.outcome };
    await record(tx, actor, now, [{ type: 'participation.hearing_answered', about: null, institutionId, data }]);
    return granted(id);
  });
