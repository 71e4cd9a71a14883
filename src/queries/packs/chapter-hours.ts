import { and, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { hoursClaim } from '#db/schema/index.ts';
import { sumsOf } from '#domain/hours/ledger.ts';
import type { PackChapters, PackHours, PackHoursTotal } from '#domain/reporting/pack/content.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import { titles } from '../content/titles.ts';
import { ledgersOf } from '../hours/entries-of.ts';
import { peopleKnownAt } from '../reporting/people-known-at.ts';
import { among } from '../shared/among.ts';
import type { PackScope } from './pack-scope.ts';
import { byName, peopleCalled } from './people-called.ts';
import { peopleOfPack } from './people-of-pack.ts';
import { committeesThen, seatedIn } from './seats-of-pack.ts';

type Topics = PackHours['topics'];

/** 学分 of other schemes that had been recognised by then, by person and scheme. They are no hours and never added to any. */
const creditsOf = async (db: Reader, people: readonly string[], { from, day, knownAt }: PackScope) => {
  const rows = await db
    .select()
    .from(hoursClaim)
    .where(
      and(
        among(hoursClaim.personId, people),
        eq(hoursClaim.unit, 'credit'),
        eq(hoursClaim.state, 'accepted'),
        lte(hoursClaim.decidedAt, knownAt),
      ),
    );
  const inTime = rows.filter(({ learntOn }) => from <= learntOn && learntOn <= day);
  return (personId: string): PackHours['credits'] => {
    const sums = new Map<string, number>();
    for (const { scheme, accepted } of inTime.filter((row) => row.personId === personId))
      sums.set(scheme ?? '', (sums.get(scheme ?? '') ?? 0) + (accepted ?? 0));
    return [...sums].map(([scheme, amount]) => ({ scheme, amount })).sort((a, b) => (a.scheme < b.scheme ? -1 : 1));
  };
};

/** 学时 by topic of each who sits on a committee or is at a unit and, for an institution or a unit, of everybody together; 学分 apart. */
export const chapterHours = async (
  db: Reader,
  scope: PackScope,
  breathe: () => Promise<unknown> = async () => undefined,
): Promise<PackChapters['hours']> => {
  const { institutionId, committeeId, unitId, from, day, knownAt } = scope;
  const { course } = await titles(db, knownAt);
  const period = { from, until: day };
  const asTopics = (byTopic: ReadonlyMap<string, number>): Topics =>
    [...byTopic]
      .filter(([, minutes]) => minutes > 0)
      .map(([topic, minutes]) => ({ topic, title: course.get(topic) ?? null, minutes }))
      .sort((a, b) => (a.topic < b.topic ? -1 : 1));

  const concerned = await peopleOfPack(db, scope);
  const members = concerned ?? seatedIn(await committeesThen(db, scope), day);
  const called = await peopleCalled(db, institutionId, members);
  const credits = await creditsOf(db, members, scope);
  const ledgers = await ledgersOf(db, members, knownAt);
  const shown = (personId: string): PackHours => {
    const { name, staffNumber } = called(personId);
    const { counted, byTopic } = sumsOf(ledgers.get(personId) ?? [], period);
    return { name, staffNumber, minutes: counted, topics: asTopics(byTopic), credits: credits(personId) };
  };
  const everybody = async (): Promise<PackHoursTotal> => {
    const sums = new Map<string, number>();
    let [people, minutes] = [0, 0];
    for (const some of parts(concerned ?? (await peopleKnownAt(db, { institutionId, paths: null, knownAt }, null)), peopleAtOnce)) {
      for (const ledger of (await ledgersOf(db, some, knownAt)).values()) {
        const { counted, byTopic } = sumsOf(ledger, period);
        if (counted === 0) continue;
        people += 1;
        minutes += counted;
        for (const [topic, n] of byTopic) sums.set(topic, (sums.get(topic) ?? 0) + n);
      }
      await breathe();
    }
    return { people, minutes, topics: asTopics(sums) };
  };
  const told = [...members].sort(byName(called)).map(shown);
  // Of a unit only those who learnt something are named: it may have thousands of people.
  const named = unitId ? told.filter(({ minutes, credits: of }) => minutes > 0 || of.length > 0) : told;
  return { members: named, everybody: committeeId === null ? await everybody() : null };
};
