import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  certification,
  completion,
  hoursClaim,
  hoursEntry,
  recognition,
  recordOfLearning,
  reply,
  trainingEvent,
  trainingProvider,
} from '#db/schema/index.ts';
import type { Evidence } from '#domain/credentials/statement.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { editionById } from '../content/editions.ts';
import { titles } from '../content/titles.ts';

const completionsHeld = async (db: Reader, ids: readonly string[]): Promise<[string, Evidence][]> => {
  const rows = await db
    .select({
      id: completion.id,
      editionId: completion.editionId,
      completedOn: completion.completedOn,
      minutes: completion.minutes,
      serial: recordOfLearning.serial,
    })
    .from(completion)
    .leftJoin(recordOfLearning, and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy)))
    .where(inArray(completion.id, [...ids]));
  return Promise.all(
    rows.map(async ({ id, editionId, ...row }): Promise<[string, Evidence]> => {
      const { title, version } = (await editionById(db, 'course', editionId)).snapshot.course;
      return [id, { title, edition: version, ...row }];
    }),
  );
};

const recognitionsHeld = async (db: Reader, ids: readonly string[]): Promise<[string, Evidence][]> => {
  const rows = await db
    .select()
    .from(recognition)
    .where(inArray(recognition.id, [...ids]));
  if (rows.length === 0) return [];
  const { course } = await titles(db);
  return rows.map(({ id, topic, issuer, voucher, learntOn, minutes }) => [
    id,
    { title: course.get(topic) ?? { 'zh-CN': topic, en: topic }, issuer, voucher, learntOn, minutes },
  ]);
};

const repliesHeld = async (db: Reader, ids: readonly string[]): Promise<[string, Evidence][]> => {
  const rows = await db
    .select({ id: reply.id, sentAt: reply.sentAt })
    .from(reply)
    .where(inArray(reply.id, [...ids]));
  return rows.map(({ id, sentAt }) => [id, { repliedOn: dayOf(sentAt) }]);
};

const certificatesHeld = async (db: Reader, ids: readonly string[]): Promise<[string, Evidence][]> => {
  const rows = await db
    .select()
    .from(certification)
    .where(inArray(certification.id, [...ids]));
  return rows.map(({ id, titleZh, titleEn, version: edition, serial: certificate, issuedAt }) => [
    id,
    { title: { 'zh-CN': titleZh, en: titleEn }, edition, certificate, issuedOn: dayOf(issuedAt) },
  ]);
};

const hoursHeld = async (db: Reader, ids: readonly string[]): Promise<[string, Evidence][]> => {
  const rows = await db
    .select({
      id: hoursEntry.id,
      topic: hoursEntry.topic,
      minutes: hoursEntry.minutes,
      earnedOn: hoursEntry.earnedOn,
      event: trainingEvent.title,
      holder: trainingProvider.nameZh,
      claim: hoursClaim.title,
      provider: hoursClaim.provider,
    })
    .from(hoursEntry)
    .leftJoin(trainingEvent, eq(trainingEvent.id, hoursEntry.eventId))
    .leftJoin(trainingProvider, eq(trainingProvider.id, trainingEvent.providerId))
    .leftJoin(hoursClaim, eq(hoursClaim.id, hoursEntry.claimId))
    .where(inArray(hoursEntry.id, [...ids]));
  return rows.map(({ id, topic, minutes, earnedOn, event, holder, claim, provider }) => [
    id,
    { topic, title: event ?? claim ?? '', by: holder ?? provider, earnedOn, minutes },
  ]);
};

/**
 * What this evidence was, by its ids: a course as it was called then with its edition and record, what was recognised and on what, a reply, a
 * certificate as it was issued, or hours from the ledger.
 */
export const evidenceHeld = async (db: Reader, ids: readonly string[]): Promise<Map<string, Evidence>> =>
  new Map(
    (await Promise.all([completionsHeld, recognitionsHeld, repliesHeld, certificatesHeld, hoursHeld].map((held) => held(db, ids)))).flat(),
  );
