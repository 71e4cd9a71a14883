import { setImmediate } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, project, projectMember, unit } from '#db/schema/index.ts';
import type { Standing } from '#domain/advance.ts';
import type { Obligation } from '#domain/requirements/obligation.ts';
import { addDays, dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { changesIn, type Proposal, type Simulated, simulate } from '#domain/simulate.ts';
import { below } from '../people/within.ts';
import { obligationsWritten } from './obligations-written.ts';
import { type PersonRecord, recordsOf } from './records-of.ts';

const atOnce = 200;

/** What changes for one person on one day. `unitId`: where they belong first; null for somebody who is on a project and nowhere else. */
export type PersonChange = { personId: string; unitId: string | null; changes: Simulated[]; seats: string[] };
export type SimulatedOn = { day: PlainDate; people: PersonChange[]; seats: number; projects: number };
export type Simulation = {
  workedOutAt: Date;
  /** How many people were looked at. */
  looked: number;
  days: SimulatedOn[];
};

/** The days that are looked at: today, the first day of the edition, and thirty and ninety days after it. */
export const simulatedDays = (from: PlainDate, today: PlainDate): PlainDate[] =>
  [...new Set([today, ...[0, 30, 90].map((n) => addDays(from, n))])].filter((day) => day >= today).sort();

/** Everybody whom a policy of an institution, or of a unit of it, may come to bind: at it on a day or later, or on one of its projects. */
export const peopleConcerned = async (
  db: Reader,
  { institutionId, unitId }: { institutionId: string; unitId: string | null },
  day: PlainDate,
): Promise<string[]> => {
  const [chosen] = unitId === null ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const joined = await db
    .selectDistinct({ id: affiliation.personId })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(
      and(
        eq(affiliation.institutionId, institutionId),
        lastsTo(affiliation, day),
        unitId === null ? undefined : below(chosen?.path ?? '/'),
      ),
    );
  const placed =
    unitId !== null
      ? []
      : await db
          .selectDistinct({ id: projectMember.personId })
          .from(projectMember)
          .innerJoin(project, eq(project.id, projectMember.projectId))
          .where(and(eq(project.institutionId, institutionId), lastsTo(projectMember, day)));
  return [...new Set([...joined, ...placed].map(({ id }) => id))].sort();
};

const standingOf = ({ completions, ...record }: PersonRecord, obligations: readonly Obligation[]): Standing => {
  const revoked = completions.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id);
  return { ...record, completions, obligations, evidence: [], courses: [], revoked, recorded: completions.map(({ id }) => id) };
};

const unitOn = ({ occasions }: PersonRecord, institutionId: string, day: PlainDate): string | null => {
  const joined = occasions
    .filter(
      (one) => one.trigger === 'onboarding' && one.institutionId === institutionId && (one.finishedOn == null || one.finishedOn >= day),
    )
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  return joined[0]?.units?.at(-1) ?? null;
};

type Asked = Proposal & { institutionId: string; people: readonly string[]; days: readonly PlainDate[]; now: Date };

/** Works out what a proposed policy would change, for these people and on these days. Reads some hundreds at a time and writes nothing. */
export const simulation = async (db: Reader, asked: Asked, onProgress: (looked: number) => void = () => {}): Promise<Simulation> => {
  const { institutionId, people, days, now, before, after } = asked;
  const found = new Map(days.map((day) => [day, [] as PersonChange[]]));
  for (let i = 0; i < people.length; i += atOnce) {
    const some = people.slice(i, i + atOnce);
    const written = await obligationsWritten(db, some);
    for (const [personId, record] of await recordsOf(db, some)) {
      const standing = standingOf(
        record,
        (written.get(personId) ?? []).filter(({ policy }) => policy === after.slug),
      );
      for (const { day, cells, seats } of simulate(standing, { before, after }, institutionId, days)) {
        const changes = changesIn(cells);
        const moved = seats.filter((seat) => changesIn(seat.cells).length > 0).map(({ place }) => place);
        if (changes.length > 0 || moved.length > 0)
          found.get(day)?.push({ personId, unitId: unitOn(record, institutionId, day), changes, seats: moved });
      }
    }
    onProgress(Math.min(i + atOnce, people.length));
    await setImmediate();
  }
  const projects = await projectsOf(db, institutionId);
  return {
    workedOutAt: now,
    looked: people.length,
    days: days.map((day) => {
      const changed = found.get(day) ?? [];
      const seats = changed.flatMap((one) => one.seats);
      return { day, people: changed, seats: seats.length, projects: new Set(seats.map((place) => projects.get(place))).size };
    }),
  };
};

const projectsOf = async (db: Reader, institutionId: string): Promise<Map<string, string>> => {
  const rows = await db
    .select({ place: projectMember.id, projectId: projectMember.projectId })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .where(eq(project.institutionId, institutionId));
  return new Map(rows.map(({ place, projectId }) => [place, projectId]));
};

/** What is asked of a simulation on `today`, when an edition is proposed for `from`. */
export const askedOf = (proposal: Proposal, institutionId: string, from: PlainDate, now: Date) => ({
  ...proposal,
  institutionId,
  days: simulatedDays(from, dayOf(now)),
  now,
});
