import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, calendarFeed, obligation, project } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import { type ReviewToDo, reviewKey } from '#domain/projects/review-duties.ts';
import type { Bilingual, Locale } from '#domain/shared/locale.ts';
import { dayOf, type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';
import { editionById, newestEdition } from '../content/editions.ts';
import { eventsOf } from '../events/events-listed.ts';
import { reviewsOf } from './reviews-of.ts';

export type DueDay = { id: string; dueOn: PlainDate; title: Bilingual; course: Bilingual | null; status: 'open' | 'over'; changedAt: Date };

/** What is over is shown as cancelled for so long, so that every calendar has asked again meanwhile. */
const keptMs = 90 * 86_400_000;

const latest = (...at: (Date | null)[]): Date => new Date(Math.max(...at.map((one) => one?.getTime() ?? 0)));

/** What a project's review asks of whoever is in charge of it, by a day. */
export type ReviewDay = ReviewToDo & { key: string; number: string; title: Bilingual };

const reviewDays = async (db: Reader, personId: string, day: PlainDate): Promise<ReviewDay[]> => {
  const asked = (await reviewsOf(db, [personId], day)).get(personId) ?? [];
  const ids = asked.map(({ projectId }) => projectId);
  const named = ids.length === 0 ? [] : await db.select().from(project).where(inArray(project.id, ids));
  return asked.flatMap((one) => {
    const on = named.find(({ id }) => id === one.projectId);
    // A new day is a new entry: whatever is done, or put off, is no longer in the feed under the old one.
    return on
      ? [{ ...one, key: reviewKey(one).replaceAll(':', '-'), number: on.number, title: { 'zh-CN': on.title, en: on.titleEn ?? on.title } }]
      : [];
  });
};

/** The due days behind the secret address of a calendar; null when there is no such address (any more). */
export const calendarEntries = async (
  db: Reader,
  token: string,
  now: Date,
): Promise<{ locale: Locale; days: DueDay[]; reviews: ReviewDay[]; events: Awaited<ReturnType<typeof eventsOf>> } | null> => {
  const [feed] = await db
    .select({ personId: calendarFeed.personId, locale: account.locale })
    .from(calendarFeed)
    .innerJoin(account, and(eq(account.personId, calendarFeed.personId), isNull(account.closedAt)))
    .where(and(eq(calendarFeed.tokenHash, hashToken(token)), isNull(calendarFeed.revokedAt)));
  if (!feed) return null;
  const rows = await db.select().from(obligation).where(eq(obligation.personId, feed.personId)).orderBy(obligation.dueOn, obligation.id);
  const days: DueDay[] = [];
  for (const row of rows) {
    const overAt = row.settledAt ?? row.cancelledAt;
    if (overAt !== null && now.getTime() - overAt.getTime() > keptMs) continue;
    const { snapshot } = await editionById(db, 'policy', row.editionId);
    const course = row.course === null ? null : await newestEdition(db, 'course', row.course);
    const rule = snapshot.edition.requirements.find(({ id }) => id === row.requirement);
    if (!rule || course === undefined) continue;
    days.push({
      id: row.id,
      dueOn: row.dueOn,
      title: rule.title,
      course: course?.snapshot.course.title ?? null,
      status: overAt === null ? 'open' : 'over',
      changedAt: latest(overAt, row.movedAt, startOfDay(row.raisedOn)),
    });
  }
  const events = await eventsOf(db, feed.personId, now);
  return { locale: feed.locale, days, reviews: await reviewDays(db, feed.personId, dayOf(now)), events };
};

/** When the address of a person's calendar was made; null when there is none. */
export const calendarMadeAt = async (db: Reader, personId: string): Promise<Date | null> => {
  const [feed] = await db
    .select({ createdAt: calendarFeed.createdAt })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.personId, personId), isNull(calendarFeed.revokedAt)));
  return feed?.createdAt ?? null;
};
