import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { poolApplicant, poolInvitation, poolLot } from '#db/schema/index.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import { type DrawDimension, type Lot, stratumOf } from '#domain/participation/draw.ts';
import type { ApplicantState, PoolGround } from '#domain/participation/pool.ts';
import { mayBeDrawn, type PoolStanding } from '#domain/participation/pool-standing.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { poolStandings } from './pool-standings.ts';

type ApplicantRow = typeof poolApplicant.$inferSelect;
/** Somebody in the pool as the desk sees them: by what they are drawn, and neither name nor address. */
export type PoolEntry = Omit<ApplicantRow, 'contact' | 'name' | 'confirmHash' | 'toldAt' | 'judgedBy' | 'recordMark'> & {
  standing: PoolStanding;
};

const entry =
  (standings: ReadonlyMap<string, PoolStanding>) =>
  ({ contact: _c, name: _n, confirmHash: _h, toldAt: _t, judgedBy: _j, recordMark: _m, ...rest }: ApplicantRow): PoolEntry => ({
    ...rest,
    standing: standings.get(rest.id) ?? { is: 'untrained' },
  });

/** The pool is one for the whole platform: whoever looks after it for some institution sits at its desk. */
export const keepsPool = (actor: Actor): boolean => {
  const places = placesWhere(actor, 'participation.pool');
  return places === 'everywhere' || places.length > 0;
};

/** By what the list of the desk is narrowed; what is left out narrows nothing. */
export type PoolFilter = Partial<Record<DrawDimension, string | undefined>>;
/** `lost`: how many in the whole pool are not drawn, since the record that they named does not stand. */
export type PoolDesk = { waiting: PoolEntry[]; members: PoolEntry[]; all: number; lost: number };

const fits = (one: ApplicantRow, filter: PoolFilter): boolean =>
  (Object.entries(filter) as [DrawDimension, string | undefined][]).every(
    ([dimension, value]) => !value || (one[dimension] ?? 'unsaid') === value,
  );

/** Applications that wait for a decision, and those who were accepted: whoever is not drawn first. */
export const poolDesk = async (
  db: Reader,
  { actor, now }: { actor: Actor; now: Date },
  filter: PoolFilter = {},
): Promise<Outcome<PoolDesk, Forbidden>> => {
  if (!keepsPool(actor)) return refused({ code: 'auth.forbidden', permission: 'participation.pool' });
  const rows = await db
    .select()
    .from(poolApplicant)
    .where(inArray(poolApplicant.state, ['waiting', 'member']))
    .orderBy(asc(poolApplicant.appliedOn), asc(poolApplicant.receipt));
  const members = rows.filter(({ state }) => state === 'member');
  const standings = await poolStandings(db, rows, now);
  return granted({
    waiting: rows.filter(({ state }) => state === 'waiting').map(entry(standings)),
    members: members
      .filter((one) => fits(one, filter))
      .map(entry(standings))
      .sort((a, b) => Number(mayBeDrawn(a.standing)) - Number(mayBeDrawn(b.standing))),
    all: members.length,
    lost: members.filter(({ id }) => standings.get(id)?.is === 'lost').length,
  });
};

/** Of these, whoever may still be drawn: what they said of the course when they entered holds. */
export const stillDrawable = async (db: Reader, people: readonly ApplicantRow[], now: Date): Promise<ApplicantRow[]> => {
  const standings = await poolStandings(db, people, now);
  return people.filter(({ id }) => mayBeDrawn(standings.get(id) ?? { is: 'untrained' }));
};

/** Who can be drawn now: in the pool, with what they said of the course still so, and not asked for something else that waits for an answer. */
export const drawable = async (
  db: Reader,
  { interested, institutionIsDemo, now }: { interested: 'leave-out' | 'take-in'; institutionIsDemo: boolean; now: Date },
): Promise<ApplicantRow[]> => {
  const asked = db
    .select({ id: sql`1` })
    .from(poolInvitation)
    .innerJoin(poolLot, eq(poolLot.lot, poolInvitation.lot))
    .where(and(eq(poolLot.applicantId, poolApplicant.id), eq(poolInvitation.state, 'invited'), gte(poolInvitation.answerBy, dayOf(now))));
  const people = await db
    .select()
    .from(poolApplicant)
    .where(
      and(
        eq(poolApplicant.state, 'member'),
        // Invented people are asked by nobody but the demonstration.
        institutionIsDemo ? undefined : eq(poolApplicant.isDemo, false),
        interested === 'leave-out' ? eq(poolApplicant.conflict, 'none') : undefined,
        sql`not exists ${asked}`,
      ),
    )
    .orderBy(desc(poolApplicant.id));
  return stillDrawable(db, people, now);
};

/** What a draw of these people by these dimensions would find: how many there are in each stratum. */
export const strataOf = (people: readonly ApplicantRow[], strata: readonly DrawDimension[]): { stratum: string; available: number }[] => {
  const counts = new Map<string, number>();
  for (const one of people) {
    const stratum = stratumOf(one, strata);
    counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  }
  return [...counts].map(([stratum, available]) => ({ stratum, available })).sort((a, b) => (a.stratum < b.stratum ? -1 : 1));
};

export const lotsOf = (db: Reader, drawId: string): Promise<(Lot & { applicantId: string | null })[]> =>
  db
    .select({ lot: poolLot.lot, stratum: poolLot.stratum, applicantId: poolLot.applicantId })
    .from(poolLot)
    .where(eq(poolLot.drawId, drawId));

export type RepresentativeFound = {
  receipt: string;
  kind: 'representative';
  appliedOn: PlainDate;
  stands: ApplicantState;
  ground: PoolGround | null;
  deleteOn: PlainDate;
  standing: PoolStanding;
};

/** Where an application stands, by its receipt. What was given is not shown. */
export const representativeFound = async (db: Reader, receipt: string, now: Date): Promise<RepresentativeFound | undefined> => {
  const [row] = await db.select().from(poolApplicant).where(eq(poolApplicant.receipt, receipt));
  if (!row) return undefined;
  const { appliedOn, state, ground, deleteOn } = row;
  const standing = (await poolStandings(db, [row], now)).get(row.id) ?? { is: 'untrained' };
  return { receipt, kind: 'representative', appliedOn, stands: state, ground, deleteOn, standing };
};
