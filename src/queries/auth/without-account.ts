import { and, asc, eq, exists, inArray, isNull, notExists, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { account, affiliation, fact, person, unit } from '#db/schema/index.ts';
import type { InviteFilter, InviteState } from '#domain/auth/invitations.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { below, visible, type Within } from '../people/within.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';

export const inviteesAPage = 50;

export type Asked = {
  within: Within;
  filter: Pick<InviteFilter, 'unit' | 'import' | 'state'>;
  /** These people only, of those that the filter reaches; everybody when there are none. */
  chosen?: readonly string[];
  day: PlainDate;
};

/** When a person was last invited to open an account; null for never. */
const invitedAt = sql<string | null>`(select max(${fact.at}) from ${fact}
  where ${fact.about} = ${person.id} and ${fact.type} = 'auth.invited' and ${fact.data}->>'purpose' = 'claim')`;

const inState: Record<InviteState, SQL> = {
  uninvited: sql`${invitedAt} is null`,
  invited: sql`${invitedAt} is not null`,
  'no-email': sql`${person.email} is null`,
};

/** People here now or soon, at a unit that may be seen, who have no account. */
export const reached = async (db: Reader, { within, filter, chosen = [], day }: Asked): Promise<SQL> => {
  const [asked] = filter.unit === undefined ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, filter.unit));
  const path = filter.unit === undefined ? undefined : (asked?.path ?? '/');
  return and(
    exists(
      db
        .select({ id: affiliation.id })
        .from(affiliation)
        .innerJoin(unit, eq(unit.id, affiliation.unitId))
        .where(
          and(
            eq(affiliation.personId, person.id),
            lastsTo(affiliation, day),
            visible(within),
            path === undefined ? undefined : below(path),
            filter.import === undefined ? undefined : eq(affiliation.importId, filter.import),
          ),
        ),
    ),
    notExists(
      db
        .select({ id: account.id })
        .from(account)
        .where(and(eq(account.personId, person.id), isNull(account.closedAt))),
    ),
    filter.state && inState[filter.state],
    chosen.length === 0 ? undefined : inArray(person.id, [...chosen]),
  ) as SQL;
};

export type Invitees = { people: number; letters: number; silent: number; invited: number };

/** How many people are reached, how many of them have an address to write to, and how many were invited before. */
export const countInvitees = async (db: Reader, asked: Asked): Promise<Invitees> => {
  const [counts] = await db
    .select({
      people: sql<number>`count(*)`,
      letters: sql<number>`count(${person.email})`,
      invited: sql<number>`coalesce(sum(${invitedAt} is not null), 0)`,
    })
    .from(person)
    .where(await reached(db, asked));
  const { people = 0, letters = 0, invited = 0 } = counts ?? {};
  return { people, letters, silent: people - letters, invited };
};

export type Invitee = PersonShown & { email: string | null; invitedAt: Date | null };

/** A page of them, by name. */
export const invitees = async (db: Reader, asked: Asked, page: number): Promise<Invitee[]> => {
  const rows = await db
    // Wrapped: of a query on one table Drizzle drops the table before each column it sees, and the inner `id` would be that of the fact.
    .select({ id: person.id, email: person.email, at: sql<string | null>`${invitedAt}` })
    .from(person)
    .where(await reached(db, asked))
    .orderBy(asc(person.sortKey), asc(person.id))
    .limit(inviteesAPage)
    .offset((page - 1) * inviteesAPage);
  const shown = await personsShown(
    db,
    rows.map(({ id }) => id),
    asked.within,
    asked.day,
  );
  return rows.flatMap(({ id, email, at }) => {
    const one = shown.get(id);
    return one ? [{ ...one, email, invitedAt: at === null ? null : new Date(at) }] : [];
  });
};

/** How a person stands with their account, as an administrator sees it. */
export const accountStanding = async (db: Reader, personId: string) => {
  const [row] = await db
    .select({ email: person.email, openedAt: account.createdAt, at: invitedAt })
    .from(person)
    .leftJoin(account, and(eq(account.personId, person.id), isNull(account.closedAt)))
    .where(eq(person.id, personId));
  return row && { email: row.email, openedAt: row.openedAt, invitedAt: row.at === null ? null : new Date(row.at) };
};
