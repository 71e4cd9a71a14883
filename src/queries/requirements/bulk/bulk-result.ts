import { and, count, eq, exists, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, bulkPerson, person, unit } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { BulkState } from '#domain/requirements/bulk.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { actorNames } from '../../people/actor-names.ts';
import { visible, type Within, withinFor } from '../../people/within.ts';
import { type PersonShown, personsShown } from '../../reporting/persons-shown.ts';
import { type BulkActRow, bulkActById } from './bulk-act-by-id.ts';

export const bulkAPage = 50;

export type BulkResult = {
  within: Within;
  act: BulkActRow;
  /** What whoever did it is called. */
  names: Record<'person' | 'token', Map<string, Bilingual>>;
  counts: Record<BulkState, number>;
  matching: number;
  rows: (Pick<typeof bulkPerson.$inferSelect, 'personId' | 'state' | 'why' | 'grantId'> & { person: PersonShown | undefined })[];
};

type Asked = { id: string; state: BulkState | undefined; page: number };

/** What became of something done for many, as far as one may see its people; undefined where one may see nothing of it. */
export const bulkResult = async (
  db: Reader,
  { id, state, page }: Asked,
  { actor, now }: { actor: Actor; now: Date },
): Promise<BulkResult | undefined> => {
  const act = await bulkActById(db, id);
  const within = act && (await withinFor(db, actor, 'log.read')).find(({ institution }) => institution.id === act.institutionId);
  if (!act || !within) return undefined;
  const inSight: SQL | undefined =
    within.paths === null
      ? undefined
      : exists(
          db
            .select({ id: affiliation.id })
            .from(affiliation)
            .innerJoin(unit, eq(unit.id, affiliation.unitId))
            .where(and(eq(affiliation.personId, bulkPerson.personId), visible(within))),
        );
  const seen = and(eq(bulkPerson.bulkId, id), inSight);
  const counted = await db.select({ state: bulkPerson.state, n: count() }).from(bulkPerson).where(seen).groupBy(bulkPerson.state);
  if (counted.length === 0) return undefined;
  const counts = { done: 0, waiting: 0, sending: 0, 'passed-over': 0, ...Object.fromEntries(counted.map((one) => [one.state, one.n])) };
  const rows = await db
    .select({ personId: bulkPerson.personId, state: bulkPerson.state, why: bulkPerson.why, grantId: bulkPerson.grantId })
    .from(bulkPerson)
    .innerJoin(person, eq(person.id, bulkPerson.personId))
    .where(and(seen, state && eq(bulkPerson.state, state)))
    .orderBy(person.sortKey, person.id)
    .limit(bulkAPage)
    .offset((page - 1) * bulkAPage);
  const shown = await personsShown(
    db,
    rows.map(({ personId }) => personId),
    within,
    dayOf(now),
  );
  return {
    within,
    act,
    names: await actorNames(db, [act.createdBy, ...(act.withdrawnBy === null ? [] : [act.withdrawnBy])]),
    counts,
    matching: state ? counts[state] : Object.values(counts).reduce((sum, n) => sum + n, 0),
    rows: rows.map((row) => ({ ...row, person: shown.get(row.personId) })),
  };
};
