import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attendance, hoursClaim, person, trainingEvent } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import { type CountedEntry, type HourSums, sumsOf } from '#domain/hours/ledger.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { titles } from '../content/titles.ts';
import { type Within, withinFor } from '../people/within.ts';
import { type LedgerEntry, ledgersOf } from './entries-of.ts';

export type ClaimRow = typeof hoursClaim.$inferSelect;

export type LedgerPage = {
  entries: (CountedEntry<LedgerEntry> & { from: Bilingual; eventOpen: boolean })[];
  sums: HourSums;
  /** Attended, the list not confirmed yet. */
  provisional: { eventId: string; title: Bilingual; minutes: number }[];
  credits: { scheme: string; amount: number }[];
  years: string[];
};

const both = (title: string, titleEn: string | null): Bilingual => ({ 'zh-CN': title, en: titleEn ?? title });

const provisionalOf = async (db: Reader, personId: string) => {
  const rows = await db
    .select({ event: trainingEvent })
    .from(attendance)
    .innerJoin(trainingEvent, eq(trainingEvent.id, attendance.eventId))
    .where(
      and(
        eq(attendance.personId, personId),
        isNull(attendance.withdrawnAt),
        isNull(trainingEvent.confirmedAt),
        isNull(trainingEvent.cancelledAt),
      ),
    );
  return rows.map(({ event }) => ({
    eventId: event.id,
    title: both(event.title, event.titleEn),
    minutes: event.topics.reduce((sum, { minutes }) => sum + minutes, 0),
  }));
};

/** A person's hours of one year, entry by entry with where each came from, and credits of other schemes apart. */
export const ledgerPage = async (db: Reader, personId: string, year: string): Promise<LedgerPage> => {
  const all = (await ledgersOf(db, [personId])).get(personId) ?? [];
  const period = { from: `${year}-01-01`, until: `${year}-12-31` };
  const inYear = all.filter(({ on }) => period.from <= on && on <= period.until);
  const events = await db
    .select()
    .from(trainingEvent)
    .where(
      inArray(
        trainingEvent.id,
        inYear.flatMap(({ eventId }) => eventId ?? []),
      ),
    );
  const claims = await db.select().from(hoursClaim).where(eq(hoursClaim.personId, personId));
  const { course } = await titles(db);
  const fromOf = ({ eventId, claimId, topic }: LedgerEntry): Bilingual => {
    const event = events.find(({ id }) => id === eventId);
    if (event) return both(event.title, event.titleEn);
    const claim = claims.find(({ id }) => id === claimId);
    return claim
      ? both(`${claim.title}（${claim.provider}）`, `${claim.title} (${claim.provider})`)
      : (course.get(topic) ?? both(topic, null));
  };
  const credits = claims.filter(({ unit, state, learntOn }) => unit === 'credit' && state === 'accepted' && learntOn.startsWith(year));
  return {
    entries: inYear.map((one) => ({ ...one, from: fromOf(one), eventOpen: one.eventId !== null })).reverse(),
    sums: sumsOf(all, period),
    provisional: await provisionalOf(db, personId),
    credits: [...Map.groupBy(credits, ({ scheme }) => scheme ?? '')].map(([scheme, rows]) => ({
      scheme,
      amount: rows.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0),
    })),
    years: [...new Set(all.map(({ on }) => on.slice(0, 4)))].sort().reverse(),
  };
};

export const claimsOf = (db: Reader, personId: string): Promise<ClaimRow[]> =>
  db.select().from(hoursClaim).where(eq(hoursClaim.personId, personId)).orderBy(desc(hoursClaim.handedInAt));

export type ClaimWaiting = ClaimRow & { name: string; isDemo: boolean; within: Within['institution'] };

/** What waits for a decision of this actor, the oldest first; their own is left to others. */
export const claimsWaiting = async (db: Reader, actor: Extract<Actor, { kind: 'person' }>): Promise<ClaimWaiting[]> => {
  const places = await withinFor(db, actor, 'hours.review');
  const home = new Map(places.filter(({ paths }) => paths === null).map(({ institution }) => [institution.id, institution]));
  const rows = await db
    .select({ claim: hoursClaim, name: person.name, isDemo: person.isDemo })
    .from(hoursClaim)
    .innerJoin(person, eq(person.id, hoursClaim.personId))
    .where(and(eq(hoursClaim.state, 'open'), inArray(hoursClaim.institutionId, [...home.keys()])))
    .orderBy(hoursClaim.handedInAt);
  return rows.flatMap(({ claim, ...who }) => {
    const within = home.get(claim.institutionId);
    return within && claim.personId !== actor.personId ? [{ ...claim, ...who, within }] : [];
  });
};

/** The claim behind a file, where this reader may have it: whoever handed it in, or decides on it. */
export const claimSeen = async (db: Reader, id: string, actor: Extract<Actor, { kind: 'person' }>): Promise<ClaimRow | undefined> => {
  const [row] = await db.select().from(hoursClaim).where(eq(hoursClaim.id, id));
  return row && (row.personId === actor.personId || may(actor, 'hours.review', row)) ? row : undefined;
};
