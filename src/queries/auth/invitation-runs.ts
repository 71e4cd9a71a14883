import { and, asc, count, desc, eq, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, invitationErrand, invitationRun, person } from '#db/schema/index.ts';
import type { ErrandState } from '#domain/auth/invitations.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { visible, type Within, withinFor } from '../people/within.ts';

export type RunCounts = Record<ErrandState, number>;

const countsOf = async (db: Reader, runId: string): Promise<RunCounts> => {
  const rows = await db
    .select({ state: invitationErrand.state, n: count() })
    .from(invitationErrand)
    .where(eq(invitationErrand.runId, runId))
    .groupBy(invitationErrand.state);
  return { waiting: 0, sending: 0, sent: 0, refused: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
};

/** The runs of an institution that reached somebody in the part that may be seen, newest first. */
export const invitationRuns = async (db: Reader, within: Within) => {
  const runs = await db
    .select({ id: invitationRun.id, createdAt: invitationRun.createdAt, finishedAt: invitationRun.finishedAt })
    .from(invitationRun)
    .where(and(eq(invitationRun.institutionId, within.institution.id), seenBy(within)))
    .orderBy(desc(invitationRun.createdAt))
    .limit(10);
  return Promise.all(runs.map(async (run) => ({ ...run, counts: await countsOf(db, run.id) })));
};

const seenBy = (within: Within) =>
  within.paths === null
    ? undefined
    : sql`exists (select 1 from invitation_errand e join affiliation a on a.person_id = e.person_id join unit on unit.id = a.unit_id
        where e.run_id = ${invitationRun.id} and ${visible(within)})`;

const shownAtMost = 500;

/** One run with everybody who could not be invited and why; undefined when there is none that this actor may see. */
export const invitationRunById = async (db: Reader, runId: string, actor: Actor) => {
  const [run] = await db
    .select()
    .from(invitationRun)
    .innerJoin(institution, eq(institution.id, invitationRun.institutionId))
    .where(eq(invitationRun.id, runId));
  const within = run && (await withinFor(db, actor, 'people.invite')).find((one) => one.institution.id === run.institution.id);
  if (!run || !within) return undefined;
  const [seen] = await db
    .select({ id: invitationRun.id })
    .from(invitationRun)
    .where(and(eq(invitationRun.id, runId), seenBy(within)));
  if (!seen) return undefined;
  const inPart =
    within.paths === null
      ? undefined
      : sql`exists (select 1 from affiliation a join unit on unit.id = a.unit_id where a.person_id = ${person.id} and ${visible(within)})`;
  const refused = await db
    .select({ personId: person.id, name: person.name, refusal: invitationErrand.refusal })
    .from(invitationErrand)
    .innerJoin(person, eq(person.id, invitationErrand.personId))
    .where(and(eq(invitationErrand.runId, runId), eq(invitationErrand.state, 'refused'), inPart))
    .orderBy(asc(person.sortKey))
    .limit(shownAtMost);
  return { run: run.invitation_run, within, counts: await countsOf(db, runId), refused };
};

/** The runs that are not finished, oldest first. */
export const unfinishedRuns = async (db: Reader): Promise<string[]> =>
  (
    await db
      .select({ id: invitationRun.id })
      .from(invitationRun)
      .where(sql`${invitationRun.finishedAt} is null`)
      .orderBy(invitationRun.createdAt)
  ).map(({ id }) => id);

/** Whether anybody of a run still waits for a letter. */
export const isUnfinished = async (db: Reader, runId: string): Promise<boolean> => {
  const [left] = await db
    .select({ id: invitationErrand.personId })
    .from(invitationErrand)
    .where(and(eq(invitationErrand.runId, runId), ne(invitationErrand.state, 'sent'), ne(invitationErrand.state, 'refused')))
    .limit(1);
  return left !== undefined;
};
