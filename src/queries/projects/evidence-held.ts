import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, recognition, recordOfLearning, reply } from '#db/schema/index.ts';
import type { Held } from '#domain/credentials/statement.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { editionById } from '../content/editions.ts';
import { titles } from '../content/titles.ts';

type Without<T> = T extends unknown ? Omit<T, 'validUntil'> : never;
type Evidence = Without<Held>;

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

/** What this evidence was, by its ids: a course as it was called then with its edition and record, what was recognised and on what, or a reply. */
export const evidenceHeld = async (db: Reader, ids: readonly string[]): Promise<Map<string, Evidence>> =>
  new Map([...(await completionsHeld(db, ids)), ...(await recognitionsHeld(db, ids)), ...(await repliesHeld(db, ids))]);
