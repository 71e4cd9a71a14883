import { and, desc, eq, exists, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, message, obligation, person, project, unit } from '#db/schema/index.ts';
import type { MessageFilter } from '#domain/notifications/message-filter.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import { readReviewKey } from '#domain/projects/review-duties.ts';
import { endOfDay, startOfDay } from '#domain/shared/plain-date.ts';
import { namedLike } from '../people/named-like.ts';
import { visible, type Within } from '../people/within.ts';
import { noticesShown } from './notices-shown.ts';

export type MessageTold = typeof message.$inferSelect & {
  name: string;
  /** What it told of, as far as it concerns the institution that looks. */
  told: NoticeShown[];
  toldOther: number;
};

const aPage = 50;

/** Of what reviews asked, that of projects of other institutions. */
const reviewsElsewhere = async (db: Reader, subjects: readonly string[], { institution }: Within): Promise<string[]> => {
  const asked = subjects.flatMap((key) => {
    const read = readReviewKey(key);
    return read ? [{ key, projectId: read.projectId }] : [];
  });
  const ids = asked.map(({ projectId }) => projectId);
  const rows = await db.select({ id: project.id, at: project.institutionId }).from(project).where(inArray(project.id, ids));
  const there = new Set(rows.filter(({ at }) => at !== institution.id).map(({ id }) => id));
  return asked.filter(({ projectId }) => there.has(projectId)).map(({ key }) => key);
};

/** The log of messages to people of one institution, newest first, a page at a time. What concerns another institution is counted and not named. */
export const messagesTold = async (
  db: Reader,
  { within, filter }: { within: Within; filter: MessageFilter },
): Promise<{ messages: MessageTold[]; more: boolean }> => {
  const { result, q, day, before } = filter;
  const isSeen = exists(
    db
      .select({ id: affiliation.id })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, message.personId), visible(within))),
  );
  const rows = await db
    .select({ message, name: person.name })
    .from(message)
    .innerJoin(person, eq(person.id, message.personId))
    .where(
      and(
        isSeen,
        result === undefined ? undefined : result === 'unknown' ? isNull(message.result) : eq(message.result, result),
        before === undefined ? undefined : lt(message.id, before),
        day === undefined ? undefined : and(gte(message.decidedAt, startOfDay(day)), lt(message.decidedAt, endOfDay(day))),
        q === undefined ? undefined : namedLike(q),
      ),
    )
    .orderBy(desc(message.id))
    .limit(aPage + 1);
  const page = rows.slice(0, aPage);
  const subjects = [...new Set(page.flatMap((row) => row.message.told.map(({ subject }) => subject)))];
  const elsewhere = new Set(
    (
      await db
        .select({ id: obligation.id, institutionId: obligation.institutionId })
        .from(obligation)
        .where(inArray(obligation.id, subjects))
    )
      .filter(({ institutionId }) => institutionId !== within.institution.id)
      .map(({ id }) => id),
  );
  for (const key of await reviewsElsewhere(db, subjects, within)) elsewhere.add(key);
  const messages = await Promise.all(
    page.map(async ({ message: row, name }) => {
      const ours = row.told.filter(({ subject }) => !elsewhere.has(subject));
      return { ...row, name, told: await noticesShown(db, ours), toldOther: row.told.length - ours.length };
    }),
  );
  return { messages, more: rows.length > aPage };
};
