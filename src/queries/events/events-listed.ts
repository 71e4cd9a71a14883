import { and, asc, count, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attendance, eventRegistration, institution, trainingEvent, trainingProvider } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { RegistrationState } from '#domain/events/registration.ts';
import { contains } from '../people/contains.ts';
import { withinFor } from '../people/within.ts';
import type { EventRow } from './event-by-id.ts';

const places = (state: RegistrationState) =>
  sql<number>`(select count(*) from ${eventRegistration} where ${eventRegistration.eventId} = ${trainingEvent.id}
    and ${eventRegistration.state} = ${state})`;

export type EventListed = EventRow & {
  home: { nameZh: string; nameEn: string; isDemo: boolean };
  provider: { nameZh: string; nameEn: string | null } | null;
  taken: number;
  waiting: number;
  present: number;
};

const listed = (db: Reader) =>
  db
    .select({
      event: trainingEvent,
      home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      provider: { nameZh: trainingProvider.nameZh, nameEn: trainingProvider.nameEn },
      taken: places('registered'),
      waiting: places('waiting'),
      present: sql<number>`(select count(*) from ${attendance} where ${attendance.eventId} = ${trainingEvent.id}
        and ${attendance.withdrawnAt} is null)`,
    })
    .from(trainingEvent)
    .innerJoin(institution, eq(institution.id, trainingEvent.institutionId))
    .leftJoin(trainingProvider, eq(trainingProvider.id, trainingEvent.providerId));

type Row = Awaited<ReturnType<typeof listed>>[number];
const whole = ({ event, ...rest }: Row): EventListed => ({ ...event, ...rest });

/** Days for which the public calendar goes on showing what was held or cancelled. Platform default. */
const pastDays = 60;
const shownAtMost = 200;

/** The public events: those to come, cancelled ones among them so that nobody comes in vain, and those held lately. */
export const publicEvents = async (db: Reader, now: Date): Promise<{ upcoming: EventListed[]; past: EventListed[] }> => {
  const upcoming = await listed(db)
    .where(and(eq(trainingEvent.audience, 'open'), gte(trainingEvent.endsAt, now)))
    .orderBy(asc(trainingEvent.startsAt))
    .limit(shownAtMost);
  const since = new Date(now.getTime() - pastDays * 86_400_000);
  const past = await listed(db)
    .where(
      and(
        eq(trainingEvent.audience, 'open'),
        lt(trainingEvent.endsAt, now),
        gte(trainingEvent.endsAt, since),
        isNull(trainingEvent.cancelledAt),
      ),
    )
    .orderBy(desc(trainingEvent.startsAt))
    .limit(shownAtMost);
  return { upcoming: upcoming.map(whole), past: past.map(whole) };
};

/** The public events of one provider. */
export const eventsOfProvider = async (
  db: Reader,
  providerId: string,
  now: Date,
): Promise<{ upcoming: EventListed[]; past: EventListed[] }> => {
  const { upcoming, past } = await publicEvents(db, now);
  const theirs = (events: EventListed[]) => events.filter((event) => event.providerId === providerId);
  return { upcoming: theirs(upcoming), past: theirs(past) };
};

/** The events that somebody is on the list of, to come or just held, the next first. */
export const eventsOf = async (db: Reader, personId: string, now: Date): Promise<(EventListed & { mine: RegistrationState })[]> => {
  const since = new Date(now.getTime() - 14 * 86_400_000);
  const mine = await db
    .select({ eventId: eventRegistration.eventId, state: eventRegistration.state })
    .from(eventRegistration)
    .where(
      and(eq(eventRegistration.personId, personId), or(eq(eventRegistration.state, 'registered'), eq(eventRegistration.state, 'waiting'))),
    );
  const states = new Map(mine.map(({ eventId, state }) => [eventId, state]));
  const rows = await listed(db)
    .where(
      and(
        gte(trainingEvent.endsAt, since),
        sql`${trainingEvent.id} in (select ${eventRegistration.eventId} from ${eventRegistration}
          where ${eventRegistration.personId} = ${personId} and ${eventRegistration.state} <> 'withdrawn')`,
      ),
    )
    .orderBy(asc(trainingEvent.startsAt));
  return rows.map((row) => ({ ...whole(row), mine: states.get(row.event.id) ?? 'registered' }));
};

export const eventsAPage = 50;

/** The events of the institutions that somebody looks after, the latest first. */
export const eventsManaged = async (
  db: Reader,
  actor: Actor,
  { q, page }: { q: string | undefined; page: number },
): Promise<{ events: EventListed[]; total: number }> => {
  const within = await withinFor(db, actor, 'events.read');
  const here: SQL[] = within.map(({ institution: { id } }) => eq(trainingEvent.institutionId, id));
  const where = and(
    or(...here) ?? sql`0`,
    q === undefined
      ? undefined
      : or(...[trainingEvent.title, trainingEvent.titleEn, trainingEvent.place].map((column) => contains(column, q))),
  );
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(trainingEvent).where(where);
  const rows = await listed(db)
    .where(where)
    .orderBy(desc(trainingEvent.startsAt), desc(trainingEvent.createdAt))
    .limit(eventsAPage)
    .offset((page - 1) * eventsAPage);
  return { events: rows.map(whole), total };
};

/** One event as a list has it. */
export const eventListed = async (db: Reader, id: string): Promise<EventListed | undefined> => {
  const [row] = await listed(db).where(eq(trainingEvent.id, id));
  return row && whole(row);
};
