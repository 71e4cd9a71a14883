import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, project, projectMember, unit } from '#db/schema/index.ts';
import { mergesThen, standsFor } from '#domain/people/merged-then.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mergesAround } from '../people/merges-around.ts';

const endOfTime = new Date(8.64e15);

export type OccasionAt = Occasion & { personId: string; institutionId: string };

/** The affiliations of these people, past ones too, as what binds them. */
export const joinedBy = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const rows = await db
    .select({
      id: affiliation.id,
      personId: affiliation.personId,
      institutionId: affiliation.institutionId,
      startedOn: affiliation.startedOn,
      finishedOn: affiliation.finishedOn,
      position: affiliation.position,
      path: unit.path,
    })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(inArray(affiliation.personId, [...personIds]));
  const records = await recordsBehind(db, personIds);
  return rows.map(({ path, ...row }) => ({
    ...row,
    trigger: 'onboarding',
    units: path.split('/').filter(Boolean),
    personIds: records(row.personId),
  }));
};

/** The records that stand for a person, or stood at an instant: the person's own, and those merged into it. */
export const recordsBehind = async (db: Reader, personIds: readonly string[], knownAt?: Date): Promise<(personId: string) => string[]> => {
  const merges = mergesThen(await mergesAround(db, personIds), knownAt ?? endOfTime);
  return (personId) => [personId, ...merges.flatMap(({ goneId }) => (standsFor(merges, goneId) === personId ? [goneId] : []))];
};

export type PlaceAt = Extract<OccasionAt, { trigger: 'project' }>;
export type Place = Pick<typeof projectMember.$inferSelect, 'id' | 'personId' | 'role' | 'startedOn' | 'finishedOn'>;

/** A place on a project as what binds a person, with what the project is about. */
export const placeOn = (place: Place, on: typeof project.$inferSelect): PlaceAt => ({
  trigger: 'project',
  id: place.id,
  personId: place.personId,
  personIds: [place.personId],
  institutionId: on.institutionId,
  role: place.role,
  startedOn: place.startedOn,
  finishedOn: place.finishedOn,
  domains: on.domains,
  traits: on.traits,
  listed: on.listedActivity !== null,
  joins: place.startedOn > on.startedOn ? 'later' : 'at-start',
});

/** The place of somebody who is to join on a day. */
export const intendedPlace = (on: typeof project.$inferSelect, personId: string, role: ProjectRole, startedOn: PlainDate): PlaceAt =>
  placeOn({ id: 'intended', personId, role, startedOn, finishedOn: null }, on);

/** The places of these people on projects, past ones too. */
export const placesOf = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const rows = await db
    .select({ place: projectMember, project })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .where(inArray(projectMember.personId, [...personIds]));
  return rows.map((row) => placeOn(row.place, row.project));
};

/** The ids of a person's places on one project. */
export const projectPlaces = async (db: Reader, projectId: string, personId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: projectMember.id })
    .from(projectMember)
    .where(and(eq(projectMember.projectId, projectId), eq(projectMember.personId, personId)));
  return rows.map(({ id }) => id);
};
