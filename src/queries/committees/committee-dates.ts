import { and, eq, gte, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committeeMeeting, person } from '#db/schema/index.ts';
import { type CommitteeDate, committeeDates } from '#domain/committees/dates.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { addDays, addMonths, dayOf, startOfDay } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';
import { type CommitteeRow, standingSeats } from './committee-by-id.ts';
import { heldBy } from './held-by.ts';
import { registrationAsOf } from './registration-as-of.ts';

export type CommitteeDateShown = CommitteeDate & { name: string | null };

// How far ahead, and how long what is over stays. Platform default.
const [monthsAhead, daysBack] = [12, 7];

/** Terms, ends of certificates, meetings and the registration of a committee in the coming year. */
export const datesOf = async (
  db: Reader,
  committee: CommitteeRow,
  { now, locale }: { now: Date; locale: Locale },
): Promise<CommitteeDateShown[]> => {
  const today = dayOf(now);
  const span = { from: addDays(today, -daysBack), until: addMonths(today, monthsAhead) };
  const seats = await standingSeats(db, committee.id);
  const here = [...new Set(seats.filter(({ finishedOn }) => finishedOn >= today).map(({ personId }) => personId))];
  const named = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      among(
        person.id,
        seats.map(({ personId }) => personId),
      ),
    );
  const meetings = await db
    .select()
    .from(committeeMeeting)
    .where(
      and(
        eq(committeeMeeting.committeeId, committee.id),
        isNull(committeeMeeting.cancelledAt),
        gte(committeeMeeting.startsAt, startOfDay(span.from)),
      ),
    );
  const { state, dueOn } = await registrationAsOf(db, committee, { day: today, knownAt: now });
  const dates = committeeDates(
    {
      seats,
      certificates: (await heldBy(db, here, today))
        .filter(({ holding }) => holding.state === 'valid' || holding.state === 'due')
        .map(({ title, holding, ...one }) => ({ ...one, title: title[locale], until: holding.until })),
      meetings: meetings.map(({ id, title, startsAt, calledAt }) => ({ id, title, on: dayOf(startsAt), calledAt })),
      registration: state === 'done' || state === 'done-late' ? null : { dueOn, since: committee.createdAt },
    },
    span,
  );
  return dates.map((one) => ({ ...one, name: named.find(({ id }) => id === one.personId)?.name ?? null }));
};
