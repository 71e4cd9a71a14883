import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attendance, eventFeedback } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type FeedbackQuestion, feedbackDays } from '#domain/events/feedback.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, daysBetween } from '#domain/shared/plain-date.ts';
import { eventById, presentAt } from '#queries/events/event-by-id.ts';

type Given = Record<FeedbackQuestion, number> & { remark: string | null };

/** Takes what somebody who was there thought of an event, once. What was said is kept without who said it, and by its day alone. */
export const giveFeedback = (
  db: Database,
  { eventId, ...given }: Given & { eventId: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (event.cancelledAt !== null || now < event.endsAt || daysBetween(dayOf(event.endsAt), dayOf(now)) > feedbackDays)
      return refused({ code: 'events.feedback_not_open' });
    const mine = (await presentAt(tx, eventId)).find(({ personId }) => personId === actor.personId);
    if (!mine) return refused({ code: 'events.not_present' });
    if (mine.feedbackAt !== null) return refused({ code: 'events.feedback_given' });
    await tx
      .update(attendance)
      .set({ feedbackAt: now })
      .where(and(eq(attendance.id, mine.id), isNull(attendance.feedbackAt)));
    await tx.insert(eventFeedback).values({ id: crypto.randomUUID(), eventId, ...given, givenOn: dayOf(now) });
    return granted(eventId);
  });
